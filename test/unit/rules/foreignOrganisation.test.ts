import { foreignOrganisation } from '../../../server/src/rules/foreignOrganisation.ts';
import { testRule } from './ruleTester.ts';

const OWN = 'Acme Tools, Inc. (“Acme”, “we”) runs this site. Acme keeps your name.\n\n';

testRule(foreignOrganisation, {
  flags: [
    `${OWN}[[Widgetron|name Acme]] reserves the right to change this policy.`,
    `${OWN}[[Widgetron|copied]] obtains the consent of each customer.\n\nWidgetron is committed to protecting your privacy.`,
    `${OWN}We act to protect the rights of [[Widgetron|right name]] and others.`,
  ],
  leaves: [
    `${OWN}Acme reserves the right to change this policy.`,
    `${OWN}We use Stripe. Stripe collects your card number under its own policy.`,
    `${OWN}Widgetron, our parent company, may change its own notices.`,
    'Widgetron is committed to protecting your privacy.',
  ],
  fixes: [
    {
      text: `${OWN}Widgetron reserves the right to change this policy.`,
      fix: 'Change to “Acme”',
      gives: `${OWN}Acme reserves the right to change this policy.`,
    },
  ],
});
