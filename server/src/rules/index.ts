import { archiveLink } from './archiveLink.ts';
import { brokenSectionReference } from './brokenSectionReference.ts';
import { contentsMismatch } from './contentsMismatch.ts';
import { contradiction } from './contradiction.ts';
import { danglingListIntro } from './danglingListIntro.ts';
import { duplicateSection } from './duplicateSection.ts';
import { emptyLink } from './emptyLink.ts';
import { emptySection } from './emptySection.ts';
import { foreignOrganisation } from './foreignOrganisation.ts';
import { incompleteSection } from './incompleteSection.ts';
import { inconsistentContact } from './inconsistentContact.ts';
import { inconsistentPeriod } from './inconsistentPeriod.ts';
import { inconsistentTerm } from './inconsistentTerm.ts';
import { invalidSuppression } from './invalidSuppression.ts';
import { lawSupersededInText } from './lawSupersededInText.ts';
import { linkTextMismatch } from './linkTextMismatch.ts';
import { missingContact } from './missingContact.ts';
import { missingSection } from './missingSection.ts';
import { organisationName } from './organisationName.ts';
import { outdatedKnowledge } from './outdatedKnowledge.ts';
import { placeholder } from './placeholder.ts';
import { renamedBody } from './renamedBody.ts';
import type { Rule } from './rule.ts';
import { staleDate } from './staleDate.ts';
import { staleFramework } from './staleFramework.ts';
import { staleLink } from './staleLink.ts';
import { staleTechnology } from './staleTechnology.ts';
import { undefinedTerm } from './undefinedTerm.ts';
import { unreadLanguage } from './unreadLanguage.ts';
import { unusedDefinition } from './unusedDefinition.ts';
import { unusedSuppression } from './unusedSuppression.ts';
import { vagueLink } from './vagueLink.ts';

/** Every rule, in the order in which documentation lists them. Adding one is one file and one line here. */
export const rules: readonly Rule[] = [
  missingSection,
  incompleteSection,
  emptySection,
  duplicateSection,
  staleFramework,
  renamedBody,
  staleTechnology,
  staleLink,
  outdatedKnowledge,
  unreadLanguage,
  lawSupersededInText,
  inconsistentContact,
  linkTextMismatch,
  missingContact,
  undefinedTerm,
  unusedDefinition,
  inconsistentTerm,
  contradiction,
  inconsistentPeriod,
  contentsMismatch,
  foreignOrganisation,
  organisationName,
  staleDate,
  brokenSectionReference,
  placeholder,
  danglingListIntro,
  archiveLink,
  emptyLink,
  vagueLink,
  invalidSuppression,
  unusedSuppression,
];
