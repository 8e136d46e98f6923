/** Texts that cover a topic, and traps: texts that seem to and do not. */
export interface TopicSentences {
  readonly covers: readonly string[];
  readonly traps: readonly string[];
}

/** Of our own invention, by topic id. */
export const topicSentences: Readonly<Record<string, TopicSentences>> = {
  'effective-date': {
    covers: ['Last updated: 4 March 2026', 'This notice takes effect as described. Effective date: June 1, 2025.'],
    traps: [
      'We will change the date at the top when we update this notice.',
      '© 2026 Harbour Tools. All rights reserved.',
    ],
  },
  'controller-identity': {
    covers: [
      'Harbour Tools Ltd is the controller of your personal data.',
      'This app was developed by Harbour Tools GmbH as a free utility.',
    ],
    traps: [
      'The map reads controller identifiers for remote control.',
      'Our customers decide what to store, and each customer is the controller of that data.',
      'Payments are handled by Stripe, Inc., a payment provider.',
    ],
  },
  scope: {
    covers: [
      'This policy applies to everybody who visits our shop or uses our mobile app.',
      'This document explains how we handle data when you use the service.',
    ],
    traps: [
      'This section outlines how Harbour Tools handles and stores user data that it gets from providers.',
      'Their privacy policy explains how they treat the data of visitors.',
      'Changes to this policy apply from the day on which we publish them.',
    ],
  },
  'data-collected': {
    covers: [
      'When you register we collect your name, your email address and a phone number.',
      'The extension does not collect any personal data.',
    ],
    traps: ['We do not knowingly collect data from children.', 'Privacy matters to all of us here.'],
  },
  'data-sources': {
    covers: [
      'You provide some details yourself when you order. Our servers automatically record others, such as your IP address.',
      'We keep what you submit in the form, and we receive further information about you from our partners.',
    ],
    traps: [
      'You provide your name when you order a book.',
      'The program is open source, and its source code is public.',
    ],
  },
  purposes: {
    covers: [
      'We use this information to answer your questions and to improve the service.',
      'Your address is needed only to deliver the parcel.',
    ],
    traps: [
      'We may disclose data when we believe it is necessary to prevent harm to somebody.',
      'The purpose of this policy is to be easy to read.',
      'Cookies can be deleted at any time.',
    ],
  },
  'legal-basis': {
    covers: [
      'The legal basis for this processing is the contract between us.',
      'We process server logs because of our legitimate interest in a safe service.',
    ],
    traps: ['By using the site you accept this policy.', 'We never share your photos without your consent.'],
  },
  'consent-withdrawal': {
    covers: [
      'You may withdraw your consent at any time.',
      'Consent that you once gave can be revoked in the settings.',
    ],
    traps: ['We ask for your consent before we send newsletters.', 'The app asks for permission to use the camera.'],
  },
  'sensitive-data': {
    covers: [
      'We do not collect special categories of data, such as health data or religious beliefs.',
      'With your agreement we process data about your ethnic origin for equality reports.',
    ],
    traps: [
      'The filter removes sensitive information, including any kind of user name, before data is sent.',
      'Sensitive information such as card numbers is encrypted with TLS.',
      'We do not tolerate racial discrimination.',
    ],
  },
  children: {
    covers: ['The service is not meant for children under 13.', 'We do not knowingly collect data from minors.'],
    traps: ['We support 40 charities in the region.', 'All members of the family can share one plan.'],
  },
  cookies: {
    covers: ['We use cookies to keep you signed in.', 'This website sets no cookies.'],
    traps: ['We log the time of every visit.', 'Our bakery sends a box of biscuits to new members.'],
  },
  'do-not-track': {
    covers: [
      'Our site does not respond to Do Not Track signals.',
      'We honour the Global Privacy Control as a request to opt out.',
    ],
    traps: ['We do not track your location.', 'We do not track users across other websites.'],
  },
  sharing: {
    covers: [
      'We share your address with the couriers and other service providers that deliver your order.',
      'Nothing that you enter is disclosed to third parties.',
    ],
    traps: [
      'Your data is sent outside the United Kingdom by our own staff.',
      'Some details are given by you or others, such as your former employers.',
      'Our website does not respond to Do Not Track signals sent by your browser.',
      'You can share a photo with your friends.',
      'We are not responsible for websites that we link to.',
    ],
  },
  'sale-opt-out': {
    covers: ['We never sell your personal information.', 'You can opt out of targeted advertising in your account.'],
    traps: ['We sell books and magazines.', 'Your data is never shared.'],
  },
  'legal-disclosure': {
    covers: [
      'We disclose data if a court order or a subpoena compels us.',
      'We hand over records to law enforcement where the law requires it.',
    ],
    traps: [
      'We will destroy the file unless we are required by law to keep it longer.',
      'Wherever you live, we comply with applicable law.',
      'Where required by applicable law, we treat such a signal as a request.',
      'If the law requires it, we will notify you before we change this policy.',
      'We keep invoices for as long as the law requires.',
    ],
  },
  'business-transfers': {
    covers: [
      'If we merge with another company, your data may be transferred to the new owner.',
      'In a sale of our assets, customer data may be among them.',
    ],
    traps: [
      'Our team for customer acquisition sends the newsletter.',
      'Information acquired from partners is deleted.',
    ],
  },
  'international-transfers': {
    covers: [
      'Your data is stored on servers in the United States.',
      'We may transfer personal data to countries outside the European Economic Area.',
    ],
    traps: [
      'Please send an email to us if a question is left.',
      'Our users come from the United Kingdom and from India.',
    ],
  },
  'transfer-mechanism': {
    covers: [
      'Transfers rest on the Standard Contractual Clauses.',
      'We are certified under the EU-U.S. Data Privacy Framework.',
    ],
    traps: ['The DMCA safe harbor protects hosts of user content.', 'The transfer of your files is quick.'],
  },
  'third-party-links': {
    covers: [
      'Our site links to other websites; we are not responsible for their content.',
      'Maps are embedded from another provider, which has its own privacy policy.',
    ],
    traps: ['You will find a link to our shop below.', 'Click the link in the email to confirm your address.'],
  },
  retention: {
    covers: ['We keep log files for 30 days.', 'Your data is deleted once your account is closed.'],
    traps: [
      'Your browser lets you change its settings to delete stored cookies automatically.',
      'Data may be stored anywhere in the world, including but not limited to the United States.',
      'We keep you informed about new features until you unsubscribe.',
      'You can delete your account at any time.',
    ],
  },
  security: {
    covers: [
      'We take technical and organisational measures to protect your data.',
      'All data is encrypted in transit and at rest.',
    ],
    traps: [
      'Transfers to other countries are protected by appropriate safeguards.',
      'You are responsible for the security of your password.',
      'Our office is close to the harbour.',
    ],
  },
  'automated-decisions': {
    covers: [
      'We make no decisions about you that rest solely on automated processing.',
      'Profiling helps us to decide which offers you see, and you may object to it.',
    ],
    traps: ['Backups run automatically every night.', 'The decision to publish a review is yours.'],
  },
  'access-rights': {
    covers: [
      'You have the right to access, correct and delete your data.',
      'To have your account removed, write to privacy@example.com and ask us to delete your data.',
    ],
    traps: [
      'The App may request access to the state of your phone.',
      'You can delete cookies in your browser.',
      'When you delete your account, we delete your data.',
      'The Swiss agreement applies to the data that we hold about you.',
    ],
  },
  'marketing-choices': {
    covers: [
      'You can unsubscribe from our newsletter with the link at its end.',
      'If you no longer want to receive marketing messages, change your email preferences.',
    ],
    traps: ['We send a newsletter every month.', 'You can opt out of Google Analytics with a browser add-on.'],
  },
  'complaint-authority': {
    covers: [
      'You may lodge a complaint with your supervisory authority.',
      'If you are unhappy with our answer, you can complain to the Information Commissioner.',
    ],
    traps: ['We cooperate with the data protection authorities.', 'Send your complaint to our support team.'],
  },
  'dispute-resolution': {
    covers: [
      'Complaints that we cannot settle go to an independent dispute resolution body, free of charge.',
      'Under certain conditions you may invoke binding arbitration.',
    ],
    traps: ['We keep records as necessary to resolve disputes.', 'Our mission is independent research.'],
  },
  'us-state-rights': {
    covers: [
      'If you are a California resident, you have the right to know what we hold about you.',
      'The CCPA gives you additional rights.',
    ],
    traps: [
      'Harbour Tools is a corporation incorporated under the laws of the State of California.',
      'The courts of Texas have jurisdiction.',
    ],
  },
  nondiscrimination: {
    covers: [
      'We will not discriminate against you for exercising your privacy rights.',
      'Nobody who exercises these rights is charged a different price: you get equal service.',
    ],
    traps: ['We do not tolerate discrimination in the workplace.', 'Discounts are open to students.'],
  },
  'dpo-representative': {
    covers: [
      'You can reach our data protection officer at dpo@example.com.',
      'Our representative in the European Union is Harbour Europe BV.',
    ],
    traps: ['A sales representative will call you.', 'A police officer may ask for records.'],
  },
  changes: {
    covers: [
      'We may change this policy from time to time and will post the new version here.',
      'If this notice changes, we tell you by email.',
    ],
    traps: [
      'This list of suppliers is updated from time to time, so please look in again.',
      'The shop has its own privacy policy, which applies when you install or update the app.',
      'We will tell you by notice on our website of any change in ownership of the shop.',
      'You can change your address in your account.',
      'Last updated on 4 March 2026.',
    ],
  },
  contact: {
    covers: [
      'If you have questions about this policy, contact us at privacy@example.com.',
      'Please open an issue on our forum with any questions.',
    ],
    traps: [
      'To delete data, write to the address in the contact us section.',
      'We collect your email address and your contact details.',
      'We may contact you about your order.',
    ],
  },
};
