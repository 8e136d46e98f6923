import { NoteKey } from '../text/notes.ts';
import type { Kept } from './factIndex.ts';
import type { FrontMatterValue } from './frontMatter.ts';
import type { PolicyBlock, PolicyBlocks } from './policy.ts';

/** What kind of document a text is. The first two are policies; a pointer only says where the policy is. */
export type DocumentType =
  | 'privacy-policy'
  | 'cookie-policy'
  | 'pointer'
  | 'terms'
  | 'security-policy'
  | 'code-of-conduct'
  | 'agreement'
  | 'readme'
  | 'blog'
  | 'other';

/** True for the kinds of document that rules are made for. */
export const isPolicyType = (type: DocumentType): boolean => type === 'privacy-policy' || type === 'cookie-policy';

/** True for a topic, by its id, that a document leaves to another: a cookie policy stands beside a privacy policy. */
export const isForeignTo = (type: DocumentType, topic: string): boolean =>
  type === 'cookie-policy' && topic !== 'cookies';

/** The parts of a document that show what it is. */
export interface DocumentTypeInput {
  readonly blocks: PolicyBlocks;
  readonly frontMatter: ReadonlyMap<string, FrontMatterValue>;
  /** The title of the first heading; undefined where there is none. */
  readonly title: string | undefined;
  readonly fileName: string | undefined;
  /** Whether the profile's globs name the file; undefined where the profile has no globs. */
  readonly named: boolean | undefined;
}

/**
 * What kind of document this is: by the profile, else by its title (in its front matter, its first heading or its file
 * name), else by what it says.
 */
export function documentTypeOf(input: DocumentTypeInput): DocumentType {
  const { blocks, frontMatter, title, fileName, named } = input;
  const titles = [frontMatter.get('title')?.value, title].filter((one) => one !== undefined);
  if (named !== undefined) return named ? (titles.map(policyTitle).find(isKnown) ?? 'privacy-policy') : 'other';
  const byTitle = blocks.index.keep(BY_TITLE, titles, () => typeOfTitles(titles));
  const type = isBlogPost(frontMatter, fileName)
    ? 'blog'
    : (byTitle ?? typeOfFileName(fileName) ?? typeOfContent(input));
  return isPolicyType(type) && isPointer(blocks) ? 'pointer' : type;
}

const BY_TITLE = new NoteKey<Kept<DocumentType | undefined>>();
const BY_CONTENT = new NoteKey<Kept<DocumentType>>();

const isKnown = (type: DocumentType | undefined): boolean => type !== undefined;

/** Word forms of "privacy" and "data protection" in the titles of other languages' policies. */
const FOREIGN =
  /datenschutz|confidentialit[éàa]|confiden[țt]ialitate|privacidad|privadesa|privacitat|protecci[óo]n? de (?:datos|dades)|privacidade|riservatezza|informativa|privacybe|privacyverkl|integritets|dataskydd|persondata|privatliv|personvern|tietosuoja|yksityisyy|isikuandme|andmekaitse|privaatsus|privatum|privātum|prywatno|osobn[íiý]ch|súkrom|soukrom|adatv[ée]d|adatkezel|privatnost|zasebnost|[şs]ahsi veri|ki[şs]isel veri|gizlilik|privasi|bảo mật|quyền riêng tư|pol[íi]tica de cookies|cookie-richtlinie|politique (?:de|relative aux) cookies|cookiebeleid|конфиденц|конфіденц|поверителност|приватн|персональн|личн[ыи]те? данн|απορρήτου|προσωπικών δεδομένων|פרטיות|خصوصية|गोपनीयता|ความเป็นส่วนตัว|隐私|隱私|プライバシー|個人情報|개인정보/i;

const PRIVACY_TITLE =
  /\bprivacy(?:\s+(?:and|&)\s+cookies?|\s+and\s+security|\s+act)?\s+(?:policy|policies|notice|statement|promise|practices|addendum|information|disclosures?)\b|\bdata\s+(?:protection|privacy|handling)\s+(?:policy|notice|statement|declaration)\b|\bhow we (?:use|handle|process|protect) your (?:personal )?(?:data|information)\b|^terms(?: of (?:use|service))? (?:&|and) privacy$|^(?:our |your )?(?:data (?:&|and) )?privacy(?:(?:,? (?:&|and) (?:data|cookies)))?$|\bprivacy\b[^.]{0,30}\bnotice\b|\bnotice about the\b.{0,40}\bprivacy act\b|^(?:privacy|data protection)\s*[-–—|:]|^[^\p{L}]*privacy\s+(?:&|and)\s+(?!security\b)/iu;
const COOKIE_TITLE =
  /\bcookies?\s+(?:policy|notice|statement|declaration|information)\b|^(?:our |use of )?cookies$|\buse of cookies$/i;
/** Titles of documents that may speak of data at length and yet are no privacy policy. */
const OTHER_TITLES: readonly (readonly [DocumentType, RegExp])[] = [
  ['terms', /\bterms\b|\bconditions\b|\bend[- ]user licen[cs]e|\beula\b|\bacceptable use\b|\buser agreement\b/i],
  ['code-of-conduct', /\bcode of conduct\b|\bcommunity (?:guidelines|standards|rules)\b/i],
  ['security-policy', /\bsecurity\b|\bvulnerabilit|\bbug bounty\b|\bsafe harbou?r terms\b/i],
  ['agreement', /\bagreement\b|\baddendum\b|\bdpa\b|\bcontract\b|\bcontractual\b/i],
  ['readme', /\breadme\b/i],
  [
    'other',
    /\bimpact assessment\b|\b(?:refund|returns?|shipping|dmca|takedown|removal|guidelines?|guide|tutorial|levels|licen[cs]e|changelog|release notes|contributing|subprocessors?|sub-processors?|faq|questions|rule|trademark|copyright|abuse|moderation|accessibility|imprint|impressum|how to)\b/i,
  ],
];

/** Titles of texts about policies. */
const ABOUT_POLICIES = /^(?:how to|guide to|a guide|writing|what is|why|template|templates)\b/i;

/** The type of a policy by one title; undefined where the title is not one of a policy. */
function policyTitle(title: string): DocumentType | undefined {
  if (ABOUT_POLICIES.test(title)) return undefined;
  if (PRIVACY_TITLE.test(title)) return 'privacy-policy';
  if (COOKIE_TITLE.test(title)) return 'cookie-policy';
  return FOREIGN.test(title) ? 'privacy-policy' : undefined;
}

const otherTitle = (title: string): DocumentType | undefined =>
  OTHER_TITLES.find(([, words]) => words.test(title))?.[0];

function typeOfTitles(titles: readonly string[]): DocumentType | undefined {
  return titles.map(policyTitle).find(isKnown) ?? titles.map(otherTitle).find(isKnown);
}

const POLICY_FILE =
  /(?:^|[-_. ])(?:privacy|(?:privacy|cookies?|data[-_ ]?(?:protection|privacy))[-_ ]?(?:policy|notice|statement)|cookies?|datenschutz(?:erklaerung)?)(?:[-_. ][a-z]{2}(?:[-_][a-z]{2})?)?\.(?:md|markdown|mdx|txt|html?)$/i;
const OTHER_FILES: readonly (readonly [DocumentType, RegExp])[] = [
  ['readme', /^readme\b/i],
  ['security-policy', /^security\b/i],
  ['code-of-conduct', /^code[-_]of[-_]conduct\b/i],
  ['terms', /(?:^|[-_])(?:terms|tos|eula)(?:[-_]|\.|$)/i],
  ['other', /^(?:contributing|changelog|license|licence|history|support|governance|authors)\b/i],
];

function typeOfFileName(fileName: string | undefined): DocumentType | undefined {
  if (fileName === undefined) return undefined;
  if (POLICY_FILE.test(fileName)) return /cookie/i.test(fileName) ? 'cookie-policy' : 'privacy-policy';
  return OTHER_FILES.find(([, name]) => name.test(fileName))?.[0];
}

function isBlogPost(frontMatter: ReadonlyMap<string, FrontMatterValue>, fileName = ''): boolean {
  if (/^\d{4}-\d{2}-\d{2}-/.test(fileName)) return true;
  const layout = frontMatter.get('layout')?.value ?? frontMatter.get('type')?.value ?? '';
  return /^(?:blog|blog-?post|post|article|news)$/i.test(layout);
}

/** How much of a text without a telling title is read, in UTF-16 units. */
const SAMPLE = 12_000;
const LAST_BLOCKS = 6;
/** "This privacy policy explains": the text says what it is. A mere mention of one is no sign. */
const SAYS_SO =
  /\b(?:this|below is our|the following|following is our)\s+(?:\w+\s){0,2}?(?:privacy(?:\s+(?:and|&)\s+cookies?)?|cookies?|data protection)\s+(?:policy|notice|statement)\b/i;
/** The last lines of a policy often give its date or say how it changes. */
const ENDS_SO = /\bthis (?:privacy|cookie) (?:policy|notice|statement) (?:was|is|has|will|may|applies)\b/i;
/** "These terms": it says that it is something else. */
const SAYS_OTHERWISE =
  /\b(?:these|this|the following)\s+(?:\w+\s){0,2}?(?:terms(?: of (?:service|use))?|agreement|licen[cs]e|code of conduct|guidelines?|guide|tutorial|rule)\b/i;
/** Who does what to which data: the sentence that privacy policies are made of. */
const STATEMENT =
  /\b(?:we|i|our|app|application|extension|plugin|bot|add-?on|website|site|service|software|developer|game|server|program|library|tool|action|it|(?:does|do|did|will)(?: not|n['’]t)|never)\b[^.!?\n]{0,90}?\b(?:collect|stor|shar|sell|sold|transmit|gather|record|track|retain|process|access|disclos|sent|send|us)(?:e|es|ed|ing|s)?\b[^.!?\n]{0,90}?\b(?:personal|information|data|cookies|analytics|telemetry|location)\b/gi;

function typeOfContent({ blocks, title, frontMatter }: DocumentTypeInput): DocumentType {
  const start = blocksOfSample(blocks);
  const end = blocks.slice(-LAST_BLOCKS);
  const texts = [...start, ...end].map(({ text }) => text);
  const titles = `${title} ${frontMatter.get('title')?.value}`;
  return blocks.index.keep(BY_CONTENT, [titles, start.length, ...texts], () => typeByWhatIsSaid(start, end, titles));
}

function blocksOfSample(blocks: PolicyBlocks): PolicyBlock[] {
  const sample: PolicyBlock[] = [];
  let length = 0;
  for (const block of blocks) {
    if (length > SAMPLE) break;
    if (block.kind === 'code') continue;
    sample.push(block);
    length += block.text.prose.length + 1;
  }
  return sample;
}

function typeByWhatIsSaid(start: readonly PolicyBlock[], last: readonly PolicyBlock[], titles: string): DocumentType {
  const sample = start.map(({ text }) => `${text.prose}\n`).join('');
  const end = last.map(({ text }) => text.prose).join('\n');
  if (SAYS_SO.test(sample.slice(0, 3000)) || ENDS_SO.test(end)) return 'privacy-policy';
  if (SAYS_OTHERWISE.test(sample.slice(0, 1500))) return 'other';
  if (/datenschutz|rgpd|dsgvo|données personnelles|datos personales|dati personali|dados pessoais/i.test(sample))
    return 'privacy-policy';
  const statements = sample.match(STATEMENT)?.length ?? 0;
  const personal = /\bpersonal(?:ly)?\b|\bprivacy\b|\bgdpr\b/i.test(sample);
  const sentences = Math.max(1, sample.match(/[.!?](?:\s|$)|\n\s*\n/g)?.length ?? 1);
  const hinted = /\bprivacy\b|\bdata\b/i.test(titles);
  return personal && statements >= 1 && statements / sentences >= (hinted ? SHARE_WITH_HINT : SHARE)
    ? 'privacy-policy'
    : 'other';
}

/** One sentence in this many of a policy without a title tells what is done with data. */
const SHARE = 1 / 7;
/** Fewer are enough where the title speaks of privacy or data. */
const SHARE_WITH_HINT = 1 / 12;

/** A few words and the way to where the policy really stands. */
const POINTS =
  /\b(?:moved|redirect|see (?:the|our)|click here|can be found|is available|available (?:at|here|on)|located at|please (?:visit|see|read|refer)|refer to)\b/i;
const MOST_WORDS = 60;

function isPointer(blocks: readonly PolicyBlock[]): boolean {
  let words = 0;
  let points = false;
  for (const block of blocks) {
    if (block.kind.endsWith('heading')) continue;
    words += block.text.words.list.length;
    if (words > MOST_WORDS) return false;
    points ||= block.text.links.length > 0 && POINTS.test(block.text.prose);
  }
  return points;
}
