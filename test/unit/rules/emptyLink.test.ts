import { emptyLink } from '../../../server/src/rules/emptyLink.ts';
import { testRule } from './ruleTester.ts';

testRule(emptyLink, {
  flags: [
    'To object, use [[[our **form**]()|leads nowhere]].',
    'See [[[our terms](#)|our terms]] and [[[our list](javascript:void(0))|leads nowhere]].',
    '[[[](https://seal.example/?id=1)|no text]]',
    'Here [[[ ]()|neither]] is one.',
    'See <a href="[[">our terms</a>|leads nowhere]].'.replace('<a href="[[">', '[[<a href="">'),
  ],
  leaves: [
    'See [our terms](https://acme.example/terms), [data](#data) and [![logo](/logo.png)](https://acme.example).',
    '[Back to top](#) [↑](#)\n\n## Data',
    'Change <a href="#" class="cookie-settings">your cookies</a>.',
    'See <a href="https://acme.example"><img src="/logo.png" alt="Acme"></a> and <a name="data"></a>.',
    'Tick [ ] or [x] (or none).',
  ],
  fixes: [
    { text: 'Use [our **form**]() today.', fix: 'Take the link off', gives: 'Use our **form** today.' },
    {
      text: '[](https://seal.example/1)',
      fix: 'Show “seal.example/1”',
      gives: '[seal.example/1](https://seal.example/1)',
    },
    {
      text: '[](https://seal.example/1 "Privacy seal")',
      fix: 'Show “Privacy seal”',
      gives: '[Privacy seal](https://seal.example/1 "Privacy seal")',
    },
    { text: 'Write.[](https://seal.example/1)', fix: 'Remove the link', gives: 'Write.' },
  ],
});
