import type { Edit } from '../edits.ts';
import type { FaultKind, Subject } from '../fault.ts';
import type { Random } from '../random.ts';
import { blockEnds } from '../sentences.ts';

const COMPANY: readonly [string, ...string[]] = [
  '[Company Name]',
  '[COMPANY]',
  '[Your Company]',
  '[insert company name]',
  '<COMPANY NAME>',
  '[[Company Name]]',
  '[ORGANISATION NAME]',
  '[Legal name of the company]',
];
const MAILBOX: readonly [string, ...string[]] = [
  '[email address]',
  '[YOUR EMAIL]',
  '[insert e-mail address]',
  '<your email>',
  '[EMAIL]',
];
const DATE: readonly [string, ...string[]] = ['[DATE]', '[insert date]', '[Month DD, YYYY]', 'XX/XX/XXXX', '[date]'];
const SENTENCES: readonly [string, ...string[]] = [
  'Write to us at [ADDRESS].',
  'We keep it for [NUMBER] months.',
  'We keep it for [insert retention period].',
  'Our representative is [TBD].',
  'Our data protection officer is [NAME].',
  'The processors that we use are TBD.',
  'Call us at [phone number].',
  'This service is run from [COUNTRY].',
  'Visit [website URL] to read more.',
  'We store it with [list your providers here].',
];

/** Text of a template stands where a value should, or in a sentence of its own. */
export const placeholder: FaultKind = {
  id: 'placeholder',
  title: 'Template text left unfilled',
  faultIn(subject, random) {
    const edit = random.maybe(edits(subject, random));
    if (!edit) return undefined;
    const from = edit.from + Math.max(0, edit.text.search(/[[<]|TBD|XX/));
    return {
      edits: [edit],
      expected: { keys: ['placeholder'], places: [{ from, to: edit.from + edit.text.length }] },
      mayChange: ({ key }) => key.startsWith('topic/') || key === 'missing-contact' || key === 'foreign-organisation',
    };
  },
};

/** One for each way in which the text has a place for it. */
function edits(subject: Subject, random: Random): Edit[] {
  const { policy, text } = subject;
  const name = policy.organisation.name;
  const named = name
    ? random.maybe(policy.blocks.filter((block) => block.level === 0 && block.text.prose.includes(name)))
    : undefined;
  const mailbox = random.maybe(policy.contacts.filter(({ form, from }) => form === 'plain' && text[from - 1] !== '`'));
  const date = policy.lastUpdated;
  const end = random.maybe(blockEnds(subject));
  const found: (Edit | undefined)[] = [
    named && name
      ? { ...spanOf(named.from + named.text.prose.indexOf(name), name), text: random.pick(COMPANY) }
      : undefined,
    mailbox && !mailbox.target ? { from: mailbox.from, to: mailbox.to, text: random.pick(MAILBOX) } : undefined,
    date && /\d{4}$/.test(text.slice(date.from, date.to))
      ? { from: date.from, to: date.to, text: random.pick(DATE) }
      : undefined,
    end === undefined ? undefined : { from: end, to: end, text: ` ${random.pick(SENTENCES)}` },
  ];
  return found.filter((edit) => edit !== undefined);
}

const spanOf = (from: number, text: string): { from: number; to: number } => ({ from, to: from + text.length });
