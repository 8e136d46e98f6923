import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import type { Profile, ProfileContact } from '../../../server/src/profile/profile.ts';

const at = (mailbox: string): string => `${mailbox}@larchmere.example`;
const page = (path: string): string => `https://www.larchmere.example/${path}`;
const OFFICE = '14 Weir Street, Portland, OR 97205, USA';

/** What a company that does little would fill in. No value shows that a condition of a requirement holds. */
const VALUES: Readonly<Record<string, string>> = {
  services: 'our website www.larchmere.example and the Larchmere app',
  effectiveDate: 'November 2, 2026',
  lastUpdated: 'November 2, 2026',
  noticePeriod: '30 days',
  archiveUrl: page('policies'),
  accountUrl: page('account'),
  dataCategories: 'your name, your email address and what you order',
  accountData: 'your name and email address',
  paymentData: 'your billing address and card type',
  contentData: 'the messages that you send us',
  usageData: 'the pages that you view',
  deviceData: 'your IP address and browser type',
  marketingData: 'your email address',
  consequencesOfRefusal: 'we cannot open an account for you',
  directCollection: 'sign up or write to us',
  automaticCollection: 'your IP address and the pages that you view',
  thirdPartySources: 'resellers send us your name and address',
  purposes: 'run our services, answer your questions and bill you',
  servicePurposes: 'show you which trees grow near you',
  legitimateInterests: 'keeping our services safe and improving them',
  modelTraining: 'we do not collect, use or sell personal data for this',
  recipients: 'hosting companies, payment companies and our accountants',
  serviceProviders: 'hosting companies and payment companies',
  affiliates: 'Larchmere Europe BV',
  partners: 'nurseries',
  partnerPurposes: 'deliver what you ordered',
  processorsUrl: page('suppliers'),
  optOutUrl: page('opt-out'),
  cookiePurposes: 'keep you signed in',
  cookieSettingsUrl: page('cookie-settings'),
  cookieListUrl: page('cookies'),
  preferenceCookies: 'your language',
  cookieName: 'session',
  cookieProvider: 'us',
  cookiePurpose: 'to keep you signed in',
  cookieLifetime: 'until you close your browser',
  longestCookieLifetime: '13 months',
  analyticsProvider: 'a tool that we host ourselves',
  analyticsData: 'the pages that you view',
  analyticsOptOutUrl: page('opt-out'),
  doNotTrackResponse: 'we do not change what we collect',
  retentionPeriods: 'orders for seven years and messages for one year',
  accountRetention: 'until you close your account',
  billingRetention: 'seven years',
  supportRetention: 'one year',
  logRetention: '90 days',
  marketingRetention: 'until you opt out',
  backupRetention: '30 days',
  securityMeasures: 'encryption of every connection and strict access control',
  encryptionMeasures: 'every connection and every backup is encrypted',
  accessControls: 'only staff who need the data can see it, with two factors',
  securityTesting: 'a team from outside tests our systems every year',
  staffMeasures: 'everybody is trained and has signed a promise of secrecy',
  transferCountries: 'the United States and Canada',
  adequateCountries: 'Canada',
  bcrUrl: page('binding-rules'),
  dpfEntities: 'none other than us',
  recourseProvider: 'Northfield Dispute Resolution',
  recourseUrl: 'https://www.northfield.example/dpf',
  recourseCountry: 'the United States',
  supervisoryAuthority: 'the Data Protection Commission of Ireland (www.dataprotection.ie)',
  minimumAge: '16',
  healthPolicyUrl: page('health'),
  ccpaCategories: 'identifiers, commercial information and internet activity',
  disclosurePurposes: 'host our services and handle payments for us',
  representativeName: 'Hana Mori',
};

/** What only companies fill in that do more; each shows that a condition of some requirements holds. */
const SPECIAL_VALUES: Readonly<Record<string, string>> = {
  jointControllers: 'Larchmere Nurseries BV',
  jointArrangement: 'each of us answers the requests that it receives',
  recognisedInterests: 'preventing crime, where we report theft from our warehouse to the police',
  soldCategories: 'identifiers and internet activity',
  saleRecipients: 'advertising networks',
  salePurpose: 'they can show you ads for our products',
  limitUrl: page('limit'),
  analyticsCookies: 'a tool that we host ourselves, which counts visits',
  advertisingCookies: 'they let advertising networks show you ads for our products',
  trackingPartners: 'advertising networks',
  automatedDecisions: 'whether you may pay by invoice',
  automatedLogic: 'your past payments count, and late ones count more',
  automatedConsequences: 'you may have to pay in advance',
  sensitiveCategories: 'allergies that you tell us about',
  sensitivePurposes: 'keep plants away from you that could harm you',
  childrenData: 'a first name and a username',
  childrenPurposes: 'to let them play our tree quiz',
  childrenPublic: 'they cannot',
  childrenRecipients: 'none',
  childrenRetention: 'until the quiz ends',
  disclosedCategories: 'identifiers and commercial information',
  incentiveTerms: 'ten percent off when you tell us your birthday',
  incentiveUrl: page('rewards'),
  incentiveValue: 'five dollars a year, which is what we save on ads',
  requestMetrics: '120 received, 110 met, 10 refused, 12 days',
  internalOperations: 'keeping our systems secure',
};

const REPRESENTATIVE: ProfileContact = {
  name: 'Feldahorn Datenschutz GmbH',
  email: 'larchmere@feldahorn.example',
  address: 'Lindenweg 12, 10115 Berlin, Germany',
};

const PRIVACY: ProfileContact = {
  email: at('privacy'),
  phone: '+1 (503) 555-0142',
  address: OFFICE,
  url: page('privacy-request'),
};

/** A profile in which every placeholder of every clause has a value that reads like one. */
export function filledProfile(
  { laws, certifications }: Pick<Profile, 'laws' | 'certifications'>,
  special: boolean,
): Profile {
  const officer = { name: 'Ines Okafor', email: at('dpo'), address: OFFICE };
  const representatives = {
    'eu-representative': REPRESENTATIVE,
    'uk-representative': { ...REPRESENTATIVE, name: 'Skylark Privacy Ltd', email: 'larchmere@skylark.example' },
    'swiss-representative': { ...REPRESENTATIVE, name: 'Bergahorn AG', email: 'larchmere@bergahorn.example' },
  };
  return {
    organisation: {
      name: 'Larchmere',
      legalName: 'Larchmere Tools, Inc.',
      formerNames: [],
      domains: ['larchmere.example'],
      address: OFFICE,
      website: 'https://www.larchmere.example',
    },
    contacts: {
      privacy: PRIVACY,
      support: { email: at('support'), phone: '+1 (503) 555-0143', url: page('help') },
      'privacy-officer': { ...officer, name: 'Ines Okafor, Head of Privacy' },
      dpo: officer,
      ...(special ? representatives : {}),
    },
    policies: undefined,
    knowledge: [],
    rules: {},
    values: special ? { ...VALUES, ...SPECIAL_VALUES } : VALUES,
    laws,
    certifications,
  };
}

/** Placeholders of the knowledge that {@link filledProfile} leaves open; of use only to hold the two together. */
export function openPlaceholders(): string[] {
  const known = new Set(Object.keys({ ...VALUES, ...SPECIAL_VALUES }).map((name) => `values.${name}`));
  return builtInKnowledge()
    .placeholders.map(({ id }) => id)
    .filter((id) => id.startsWith('values.') && !known.has(id));
}
