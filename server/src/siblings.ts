import { coreOf } from './facts/nameForms.ts';
import type { Policy } from './policy/policy.ts';
import type { SiblingPolicy } from './rules/rule.ts';

/**
 * Which of a set of policies speak for the same organisation: those that share its name (with or without legal form)
 * or one of its own domains. A policy that names nobody has no siblings.
 */
export class Siblings {
  readonly #byKey = new Map<string, SiblingPolicy[]>();

  constructor(policies: Iterable<SiblingPolicy>) {
    for (const sibling of policies) {
      for (const key of keysOf(sibling.policy)) {
        const members = this.#byKey.get(key);
        if (members) members.push(sibling);
        else this.#byKey.set(key, [sibling]);
      }
    }
  }

  /** The other policies of the organisation that a policy speaks for, each once, in the order of the set. */
  of({ uri, policy }: SiblingPolicy): SiblingPolicy[] {
    const found = new Map<string, SiblingPolicy>();
    for (const key of keysOf(policy)) {
      for (const sibling of this.#byKey.get(key) ?? []) if (sibling.uri !== uri) found.set(sibling.uri, sibling);
    }
    return [...found.values()];
  }
}

function keysOf({ organisation }: Policy): string[] {
  const name = coreOf(organisation.name ?? '');
  const domains = organisation.domains.map((domain) => `domain ${domain}`);
  return name === '' ? domains : [`name ${name}`, ...domains];
}
