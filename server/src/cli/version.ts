import manifest from '../../package.json' with { type: 'json' };

/** The version of the npm package. */
export const version: string = manifest.version;
