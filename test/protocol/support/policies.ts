/** A draft with a few flaws of each kind; everything in it is invented. */
export const FLAWED = `# Privacy Policy

Tidewater Books Ltd (“we”) collects your name and e-mail address. Write to us at privacy@tidewater.example.

## Transfers

We comply with the U.S.-EU Safe Harbor Framework.

## Security

Connections to our shop are encrypted with SSL. You can read more at http://www.export.gov/safeharbor.
`;

/** Where the draft is, when it is nowhere on disk. */
export const URI = 'untitled:privacy.md';
