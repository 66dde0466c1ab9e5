import type { Kind, Role } from '../kinds.ts';

const lists: readonly [Kind, Role, string][] = [
  [
    'facility',
    'facility',
    'kaiser permanente|kaiser|concentra|us healthworks|sutter health|cedars-sinai|cedars sinai|dignity health|scripps|hoag|ucla health|ucsf|uc davis|loma linda university|city of hope|quest diagnostics|labcorp|walgreens|cvs|rite aid|providence st joseph|adventist health|stanford health care|john muir|eisenhower|st jude|huntington memorial|palomar|sharp healthcare|sharp memorial|dameron|enloe|arrowhead regional|valley presbyterian|akeso|agile occupational medicine|medcor|selecthealth|nova medical centers|simonmed|radnet|stand-up mri|ati physical therapy|restore motion|select physical therapy',
  ],
  [
    'organization',
    'insurer',
    'sedgwick|gallagher bassett|corvel|broadspire|esis|york risk|travelers|liberty mutual|zurich|the hartford|state compensation insurance fund|state fund|scif|athens administrators|keenan|intercare|tristar|icw group|employers compensation|berkshire hathaway|chubb|amtrust|zenith|republic indemnity|everest national|crum & forster|aig|farmers insurance|blue cross|blue shield|anthem|aetna|cigna|united healthcare|unitedhealthcare|health net|molina|humana|one call|coventry|genex|helmsman|pacific compensation|cypress insurance|lwp claims|adminsure|acclamation|cannon cochran|ccmsi|hazelrigg|copperpoint|oak river|national union|old republic|american claims management|express scripts|optum|first script|mitchell international|medata|eK health|rising medical|conduent|anthem blue cross',
  ],
  [
    'employer',
    'employer',
    'walmart|wal-mart|costco|target|home depot|the home depot|lowe s|safeway|albertsons|vons|ralphs|kroger|trader joe s|whole foods|amazon|fedex|ups|usps|united parcel service|united airlines|delta air lines|southwest airlines|starbucks|mcdonalds|mcdonald s|burger king|in-n-out|taco bell|disney|disneyland|boeing|lockheed martin|northrop grumman|raytheon|tesla|apple|intel|chevron|comcast|at t|verizon|pg e|pacific gas electric|southern california edison|foster farms|dole|del monte|sysco|pepsi|pepsico|coca-cola|frito-lay|nestle|tyson|marriott|hilton|hyatt|macy s|nordstrom|best buy|staples|autozone|goodyear|toyota|honda|caltrans|lausd|los angeles unified|ihss|manpower|kelly services|labor ready|randstad',
  ],
];

export interface KnownOrganization {
  words: string[];
  kind: Kind;
  role: Role;
}

/** Names with a plain meaning of their own count only in a place for employers, which is searched for elsewhere. */
const plain = new Set('target apple dole ups delta intel'.split(' '));

/** Health-care chains, carriers and large employers, by the first word of their name; longest first. */
export const knownOrganizations: ReadonlyMap<string, KnownOrganization[]> = build();

function build(): Map<string, KnownOrganization[]> {
  const byFirst = new Map<string, KnownOrganization[]>();
  for (const [kind, role, names] of lists) {
    for (const name of names.toLowerCase().split('|')) {
      if (plain.has(name)) continue;
      const words = name.replace(/ & /g, ' ').split(' ');
      const first = words[0]!;
      byFirst.set(
        first,
        [...(byFirst.get(first) ?? []), { words, kind, role }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return byFirst;
}
