import { z } from 'zod';
import { knownIds } from '../../server/src/profile/knownIds.ts';
import { profileSchema as schemaOf } from '../../server/src/profile/schema.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Generator } from './generator.ts';

/** `docs/schema/policywright.schema.json`, with which editors check and complete policywright.yml. */
export const profileSchema: Generator = {
  name: 'schema of policywright.yml',
  files: (knowledge) => {
    const ids = knownIds(
      knowledge,
      rules.map(({ id }) => id),
    );
    const { $schema, ...body } = z.toJSONSchema(schemaOf(ids), { io: 'input', target: 'draft-7' });
    const text = JSON.stringify({ $schema, title: 'policywright.yml', ...body }, null, 2);
    return [{ path: 'docs/schema/policywright.schema.json', text: `${text}\n` }];
  },
};
