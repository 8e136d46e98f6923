import { squash } from '../text/squash.ts';

const LEGAL_FORM =
  /[\s,]+(?:inc(?:orporated)?|llc|ltd|limited|gmbh|plc|corp(?:oration)?|co|ag|ab|oy|aps|a\.?s|b\.?v|n\.?v|s\.?a|sarl|srl|pty|kk|ug|llp|lp)\.?$/i;

/** A name without its legal form; one that would then be a bare article and a word stays as it is. */
export function withoutForm(name: string): string {
  const short = name.replace(LEGAL_FORM, '').replace(LEGAL_FORM, '');
  return /^(?:the|a) \S+$/i.test(short) ? name : short;
}

/** True for a name with a legal form at its end. */
export const hasForm = (name: string): boolean => LEGAL_FORM.test(name) || /\bFoundation$/.test(name);

/** What two spellings of one name share: its letters and digits, without article and legal form. */
export function coreOf(name: string): string {
  if (!/[\s,]/.test(name)) return squash(name);
  return squash(
    name
      .replace(LEGAL_FORM, '')
      .replace(LEGAL_FORM, '')
      .replace(/^(?:the|a)\s+/i, ''),
  );
}
