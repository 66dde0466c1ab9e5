import { foldedWords } from './fold.ts';
import { type ReadPerson, readPerson } from './person.ts';

/** One name an organization goes by, taken apart into its words and how much each of them tells. */
export interface OrganizationReading {
  /** Words without legal form, abbreviations written out. */
  words: string[];
  joined: string;
  /** First letters, with and without little words: "SCIF". */
  acronyms: string[];
  weights: Map<string, number>;
  weight: number;
  hasBrand: boolean;
}

export interface ReadOrganization {
  written: string;
  readings: OrganizationReading[];
  /** "Jane Roe MD, Inc": the person who is the corporation. */
  person: ReadPerson | null;
}

const legalForms = new Set(
  'inc incorporated llc lp llp lllp corp corporation co company ltd limited pc apc pllc plc pa the a an of and for dba'.split(
    ' ',
  ),
);
const littleWords = new Set('the of and for a an at in to de la los las el'.split(' '));
const degrees = new Set('md do dc dds dmd dpm phd psyd od'.split(' '));

/** Abbreviations as they are written on forms, and the word they stand for. */
const abbreviations: Record<string, string> = {
  ins: 'insurance',
  insur: 'insurance',
  assoc: 'associates',
  assocs: 'associates',
  association: 'associates',
  associate: 'associates',
  med: 'medical',
  medicine: 'medical',
  grp: 'group',
  gp: 'group',
  ctr: 'center',
  cntr: 'center',
  centers: 'center',
  centre: 'center',
  hosp: 'hospital',
  hospitals: 'hospital',
  ortho: 'orthopedics',
  orthopaedic: 'orthopedics',
  orthopaedics: 'orthopedics',
  orthopedic: 'orthopedics',
  orthopedics: 'orthopedics',
  svc: 'services',
  svcs: 'services',
  serv: 'services',
  service: 'services',
  mgmt: 'management',
  mgt: 'management',
  natl: 'national',
  nat: 'national',
  univ: 'university',
  intl: 'international',
  dept: 'department',
  cnty: 'county',
  calif: 'california',
  ca: 'california',
  st: 'saint',
  comp: 'compensation',
  wc: 'compensation',
  admin: 'administrators',
  admins: 'administrators',
  administrator: 'administrators',
  administration: 'administrators',
  adm: 'administrators',
  mfg: 'manufacturing',
  pharm: 'pharmaceuticals',
  pharma: 'pharmaceuticals',
  pharmaceutical: 'pharmaceuticals',
  labs: 'laboratories',
  lab: 'laboratories',
  laboratory: 'laboratories',
  tech: 'technologies',
  technology: 'technologies',
  sys: 'systems',
  system: 'systems',
  rehab: 'rehabilitation',
  phys: 'physical',
  chiro: 'chiropractic',
  surg: 'surgery',
  surgical: 'surgery',
  surgeons: 'surgery',
  clin: 'clinic',
  clinics: 'clinic',
  dist: 'district',
  sch: 'school',
  schools: 'school',
  unif: 'unified',
  usd: 'unified',
  govt: 'government',
  mutl: 'mutual',
  mut: 'mutual',
  cas: 'casualty',
  indem: 'indemnity',
  underwriters: 'underwriters',
  rev: 'review',
  utilisation: 'utilization',
  util: 'utilization',
  ur: 'utilization',
  bros: 'brothers',
  mkt: 'market',
  dist_: 'distribution',
  distrib: 'distribution',
  hlth: 'health',
  healthcare: 'health',
  phys_: 'physicians',
  physician: 'physicians',
  solution: 'solutions',
  claim: 'claims',
  device: 'devices',
  partner: 'partners',
  industry: 'industries',
  product: 'products',
  farm: 'farms',
  mt: 'mount',
  ft: 'fort',
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
  so: 'south',
  no: 'north',
};

/** Words of the trade: they say what an organization does, not which one it is. */
const trade = new Set(
  'insurance associates medical group center hospital orthopedics services management compensation administrators pharmaceuticals laboratories technologies systems rehabilitation physical therapy chiropractic surgery clinic health care physicians pain spine sports imaging radiology review utilization claims risk adjusting tpa solutions holdings holding partners network family occupational urgent wellness institute foundation fund authority district county city state school unified college university department mutual casualty indemnity underwriters assurance reinsurance life property agency department consulting consultants staffing construction builders logistics transport transportation foods markets market grocery farms manufacturing products industries devices device bio biomedical implants neurology neurosurgery psychiatry psychology behavioral dental eye acupuncture podiatry anesthesia law offices office firm legal enterprises international company joint hand foot ankle knee workers work corporate benefit benefits self insured retail store stores restaurant hotel hotels public works roads parks managed care social security sheriff police fire'.split(
    ' ',
  ),
);
/** Words of place and praise, shared by many that have nothing to do with each other. */
const common = new Set(
  'pacific california western west east north south northern southern central coast coastal valley bay golden gate sierra national united american america first premier advanced general community memorial regional saint mount fort state los angeles san diego francisco jose sacramento fresno oakland orange riverside bakersfield santa ana barbara inland empire desert mountain river lake hills summit metro global allied alliance select preferred superior quality professional integrated comprehensive complete total best new great capital republic liberty independent consolidated associated standard modern universal star sun sunrise ocean beach harbor island canyon mesa vista grande palm oak creek park'.split(
    ' ',
  ),
);

const otherNames =
  /\s*(?:\(|,)?\s*\b(?:d\s*[./]?\s*b\s*[./]?\s*a|doing business as|a\s*[./]\s*k\s*[./]\s*a|also known as|f\s*[./]\s*k\s*[./]\s*a|fka|formerly(?: known as)?|now known as|n\s*[./]\s*k\s*[./]\s*a|t\s*[./]\s*a|trading as|c\/o|by and through|administered by|a (?:subsidiary|division|member|unit) of)\b\.?:?\s*/iu;

/** Reads an organization's name as it is written: every name in "X Inc dba Y (formerly Z)", legal forms off, abbreviations out. */
export function readOrganization(written: string): ReadOrganization {
  const names = written.split(otherNames).flatMap((name) => (name ? [name.replace(/[()]/gu, ' ')] : []));
  const readings = names.map(readName).filter((reading) => reading.words.length > 0);
  return { written, readings, person: personBehind(written) };
}

function readName(name: string): OrganizationReading {
  // "L.L.C." is one word, "St. Mary's" two.
  const all = foldedWords(
    name.replace(/\b(?:[a-z]\.\s?){2,}/giu, (letters) => `${letters.replace(/[.\s]/gu, '')} `).replace(/\./gu, ' '),
  );
  const written = all.map((word) => abbreviations[word] ?? word);
  const kept = written.filter((word) => !legalForms.has(word) && !degrees.has(word));
  const words = kept.length > 0 ? kept : written;
  const weights = new Map(words.map((word) => [word, weightOf(word)]));
  const weight = [...weights.values()].reduce((sum, w) => sum + w, 0);
  return {
    words,
    joined: words.join(''),
    acronyms: acronymsOf(all, written),
    weights,
    weight,
    hasBrand: [...weights.values()].includes(1),
  };
}

export function weightOf(word: string): number {
  if (trade.has(word)) return 0.15;
  if (common.has(word) || word.length === 1) return 0.4;
  return 1;
}

function acronymsOf(...spellings: string[][]): string[] {
  const found = new Set<string>();
  for (const words of spellings) {
    for (const kept of [words, words.filter((w) => !littleWords.has(w)), words.filter((w) => !legalForms.has(w))]) {
      if (kept.length >= 3) found.add(kept.map((w) => w[0]).join(''));
    }
  }
  return [...found];
}

/** A corporation that is one clinician ("Jane Roe MD Inc", "Law Offices of John Doe", "Dr. Roe's practice"). */
function personBehind(written: string): ReadPerson | null {
  const office = /^(?:the\s+)?(?:law\s+)?(?:offices?|practice)\s+of\s+(.+)$/iu.exec(written.trim());
  if (office) return readPerson(office[1]!.replace(/,?\s*\b(?:inc|apc|llp|pc|llc)\b\.?/giu, ' '));
  const clinician =
    /^(?:dr\.?\s+)?([\p{L}'.\- ]+?),?\s+(?:m\.?\s?d|d\.?\s?o|d\.?\s?c|ph\.?\s?d|psy\.?\s?d|d\.?d\.?s|d\.?m\.?d|d\.?p\.?m)\b\.?/iu.exec(
      written.trim(),
    );
  if (clinician && clinician[1]!.trim().split(/\s+/u).length >= 2) return readPerson(clinician[1]!);
  return incorporatedPerson(written);
}

/** "John Q. Doe, A Medical Corporation", "Jane Roe Inc": two to four words, none of them of trade (José and Santa Ana are places too). */
function incorporatedPerson(written: string): ReadPerson | null {
  const name = written.replace(
    /,?\s+(?:(?:a|an)\s+[\w\s]*corp(?:oration)?|inc(?:orporated)?|apc|pc|pllc|llc)\b\.?.*$/iu,
    '',
  );
  const words = foldedWords(name);
  const isName =
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((w) => w.length === 1 || weightOf(abbreviations[w] ?? w) > 0.15);
  return name !== written && isName ? readPerson(name) : null;
}
