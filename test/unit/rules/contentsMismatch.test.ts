import { contentsMismatch } from '../../../server/src/rules/contentsMismatch.ts';
import { testRule } from './ruleTester.ts';

const SECTIONS = ['Data', 'Sharing', 'Security', 'Your rights', 'Contact'];

/** A policy with contents, and with sections of these titles. */
const policy = (contents: string, titles: readonly string[] = SECTIONS): string =>
  `# Privacy Policy\n\n${contents}\n\n${titles.map((title) => `## ${title}\n\nSomething is said here.\n`).join('\n')}`;

const links = (...titles: string[]): string =>
  titles.map((title) => `- [${title}](#${title.toLowerCase().replaceAll(' ', '-')})`).join('\n');

testRule(contentsMismatch, {
  flags: [
    policy(
      '- [Data](#data)\n- [[[Sharing](#sharing)|leave out “Security”]]\n- [Your rights](#your-rights)\n- [Contact](#contact)',
    ),
    policy(
      '- [Data](#data)\n- [Security](#security)\n- [[[Sharing](#sharing)|after “Security”]]\n- [Your rights](#your-rights)\n- [Contact](#contact)',
    ),
    policy(
      '- [Data](#data)\n- [Sharing](#sharing)\n- [Security](#security)\n- [Your rights](#your-rights)\n- [[[Questions?](#contact)|its heading says “Contact”]]',
    ),
    policy(
      '- [Data](#data)\n- [Sharing](#sharing)\n- [Security](#security)\n- [Your rights](#your-rights)\n- [[[Contact](#security)|section with the entry’s own title]]',
    ),
    policy(
      '## Contents\n\n1. Data\n2. Sharing\n3. [[Cookies|no section of that title]]\n4. Security\n5. Your rights\n6. Contact',
    ),
    policy(
      '| Section | What it says |\n|---|---|\n| [Data](#data) | names |\n| [Sharing](#sharing) | nobody |\n| [[[Security](#security)|“Your rights”]] | locks |\n| [Contact](#contact) | mail |',
    ),
    `# Privacy Policy\n\n- [What we hold](#data)\n- [[[Money](#share)|its heading says “Sharing”]]\n- [Security](#safe)\n- [Contact](#mail)\n\n${['What we hold {: #data }', 'Sharing {: #share }', 'Security {#safe}', 'Contact {#mail}'].map((title) => `## ${title}\n\nText.\n`).join('\n')}`,
    `# Privacy Policy\n\n- [Privacy Policy](#privacy-policy)\n- [Data](#data)\n- [[[Sharing](#sharing)|leave out “Security”]]\n- [Rights](#rights)\n\n${['Data', 'Sharing', 'Security', 'Rights'].map((title) => `## ${title}\n\nText.\n`).join('\n')}`,
  ],
  leaves: [
    policy(links(...SECTIONS)),
    policy(links('Data', 'Sharing')),
    policy(
      '- [Data](#data)\n- [Sharing](#sharing), including\n    - [Security](#security), and\n    - [Your rights](#your-rights)\n- [Contact](#contact)',
    ),
    policy(
      '1. [Data we hold](#data)\n2. [Sharing](#sharing)\n3. [Security](#security)\n4. [Rights](#your-rights)\n5. [Contact us](#contact)',
    ),
    policy(links(...SECTIONS), [...SECTIONS, 'License']),
    policy(links(...SECTIONS), [...SECTIONS.slice(0, -1), 'License', 'Contact']),
    policy(`## Contents\n\n${SECTIONS.map((title) => `- ${title}`).join('\n')}`),
    policy('See [Data](#data), [Contact](#contact), [Sharing](#sharing) and [Your rights](#your-rights).'),
    policy(
      '- [Data](#data)\n- [Sharing](#shraing)\n- [Security](#security)\n- [Your rights](#your-rights)\n- [Contact](#contact)',
    ),
  ],
  fixes: [
    {
      text: policy(links('Data', 'Sharing', 'Your rights', 'Contact')),
      fix: 'Add an entry for “Security”',
      gives: policy(links(...SECTIONS)),
    },
    {
      text: policy(links('Data', 'Contact', 'Sharing', 'Security', 'Your rights')),
      fix: 'List the sections as they stand',
      gives: policy(links(...SECTIONS)),
    },
    {
      text: policy(`${links('Data', 'Sharing', 'Security', 'Your rights')}\n- [Questions?](#contact)`),
      fix: 'Call the entry “Contact”',
      gives: policy(links(...SECTIONS)),
    },
    {
      text: policy(`- [Data](#contact)\n${links('Sharing', 'Security', 'Your rights', 'Contact')}`),
      fix: 'Lead to “Data”',
      gives: policy(links(...SECTIONS)),
    },
  ],
});
