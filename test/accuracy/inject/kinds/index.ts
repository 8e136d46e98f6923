import type { FaultKind } from '../fault.ts';
import { deletedSection } from './deletedSection.ts';
import { emailDomain } from './emailDomain.ts';
import { emailLocalPart } from './emailLocalPart.ts';
import { foreignName } from './foreignName.ts';
import { futureDate } from './futureDate.ts';
import { mailtoTarget } from './mailtoTarget.ts';
import { phoneDigit } from './phoneDigit.ts';
import { placeholder } from './placeholder.ts';
import { postcodeDigit } from './postcodeDigit.ts';
import { predecessor } from './predecessor.ts';
import { removedList } from './removedList.ts';
import { renumberedReference } from './renumberedReference.ts';
import { staleSentence } from './staleSentence.ts';
import { street } from './street.ts';

/** All kinds of faults, in the order in which they are reported. */
export const faultKinds: readonly FaultKind[] = [
  emailLocalPart,
  emailDomain,
  mailtoTarget,
  phoneDigit,
  postcodeDigit,
  street,
  deletedSection,
  renumberedReference,
  staleSentence,
  predecessor,
  placeholder,
  foreignName,
  removedList,
  futureDate,
];
