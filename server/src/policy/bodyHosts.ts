import { hostOfUrl } from '../facts/contactValues.ts';
import type { Knowledge } from '../knowledge/load.ts';

/** Hosts of supervisory authorities that carry no mark of a government, by country. */
const AUTHORITIES =
  'ico\\.org\\.uk|dataprotection\\.(?:ie|ro)|cnil\\.fr|oaic\\.gov\\.au|priv\\.gc\\.ca|oipc\\.\\w+\\.ca|privacy\\.org\\.nz|datatilsynet\\.(?:no|dk)|imy\\.se|tietosuoja\\.fi|personuvernd\\.is|autoriteitpersoonsgegevens\\.nl|garanteprivacy\\.it|gpdp\\.it|aepd\\.es|apdcat\\.cat|avpd\\.eus|uodo\\.gov\\.pl|gba\\.be|apd-gba\\.be|cnpd\\.(?:lu|pt|public\\.lu)|uoou\\.(?:cz|gov\\.cz)|naih\\.hu|azop\\.hr|ip-rs\\.si|aki\\.ee|dvi\\.gov\\.lv|vdai\\.lrv\\.lt|ada\\.lt|dpa\\.gr|cpdp\\.bg|idpc\\.org\\.mt|datenschutzstelle\\.li|lda\\.bayern\\.de|datenschutz(?:-berlin|-bayern|zentrum|-mv)?\\.de|datenschutz\\.[\\w-]+\\.de|ldi\\.nrw\\.de|lfdi?\\.[\\w-]+\\.de|baden-wuerttemberg\\.datenschutz\\.de|pcpd\\.org\\.hk|inforegulator\\.org\\.za|inai\\.org\\.mx|odpc\\.go\\.ke|kvkk\\.gov\\.tr|justice\\.org\\.je';
/** Hosts of bodies that settle complaints or give seals, and of agencies that keep credit records. */
const INSTITUTIONS =
  'jamsadr\\.com|adr\\.org|icdr\\.org|bbb\\.org|bbbprograms\\.org|bbbnp\\.org|truste\\.com|trustarc\\.com|verasafe\\.com|privacytrust\\.(?:com|org)|thedma\\.org|dmaconsumers\\.org|the-dma\\.org|insightsassociation\\.org|networkadvertising\\.org|aboutads\\.info|ana\\.net|esrb\\.org|financial-ombudsman\\.org\\.uk|equifax\\.com|experian\\.com|transunion\\.com';
/** Governments and the European Union. */
const GOVERNMENTS =
  'gov|gov\\.\\w\\w|gouv\\.fr|gc\\.ca|gouv\\.qc\\.ca|go\\.jp|go\\.kr|gv\\.at|admin\\.ch|bund\\.de|europa\\.eu';

const BODY_HOST = new RegExp(`(?:^|\\.)(?:${AUTHORITIES}|${INSTITUTIONS})$`);
const GOVERNMENT_HOST = new RegExp(`(?:^|\\.)(?:${GOVERNMENTS})$`);

/** True for a host of a government: to all others it belongs to a body, to an agency it may be its own. */
export const isGovernmentHost = (host: string): boolean => GOVERNMENT_HOST.test(host);

/** True for a host (lower case, without "www.") of an authority, a recourse body or the like. */
export const isBodyHost = (host: string, knowledge: Knowledge): boolean =>
  BODY_HOST.test(host) || isNamedBody(host, knowledge);

function isNamedBody(host: string, knowledge: Knowledge): boolean {
  return knowledge.frameworks.some(
    ({ kind, urls }) => (kind === 'body' || kind === 'seal') && urls.some((url) => hostMatches(host, hostOfUrl(url))),
  );
}

const hostMatches = (host: string, of: string | undefined): boolean =>
  of !== undefined && (host === of || host.endsWith(`.${of}`));
