import { staleTechnology } from '../../../server/src/rules/staleTechnology.ts';
import { testRule } from './ruleTester.ts';

testRule(staleTechnology, {
  flags: [
    'Card numbers travel under [[Secure Socket Layer (SSL) encryption|2015]].',
    'Every page is served over [[SSL|TLS]].',
    'You can log in with [[Google +|2019]].',
  ],
  leaves: [
    'Every page is served over TLS/SSL.',
    'Every page is served over Transport Layer Security, once known as SSL.',
    'HTML5 local storage keeps your settings.',
  ],
  fixes: [
    {
      text: 'Every page is served over SSL. Good.',
      fix: 'Remove this sentence',
      gives: 'Good.',
    },
  ],
});
