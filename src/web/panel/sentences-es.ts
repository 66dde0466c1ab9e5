import { showDate } from '../messages/dates.ts';
import { termsEs } from '../messages/terms-es.ts';

/**
 * What the reviewers' room says of a draw, in Spanish. It tells its reasons in fixed English sentences with names, dates
 * and numbers in them, and the ledger keeps them so; each has one pattern here, and a test draws from made panels to see
 * that none is missed. Names of people and organizations stay as they are.
 */
const term = (name = ''): string => termsEs[name] ?? name;
/** One of the names has commas in it. */
const split = (list: string): string[] => list.split(/, (?!Diabetes and )/);
const terms = (list = ''): string => split(list).map(term).join(', ');
const day = (date = ''): string => showDate(date, 'es');

const parts: Readonly<Record<string, string>> = {
  // Parties of the case (reviewers/conflicts/screening.ts).
  'the employee': 'el trabajador',
  "a member of the employee's family": 'un familiar del trabajador',
  "the employee's attorney or representative": 'el abogado o representante del trabajador',
  "the attorney's or representative's firm": 'el despacho del abogado o representante',
  'the employer': 'el empleador',
  'the insurer': 'la aseguradora',
  'the claims administrator': 'el administrador de reclamos',
  "the claims administrator's adjuster": 'el ajustador del administrador de reclamos',
  'the UR organization': 'la organización de UR',
  'the UR reviewer': 'el revisor de UR',
  'the requesting physician': 'el médico que pidió el tratamiento',
  "the physician's group": 'el grupo del médico',
  'a treating physician': 'un médico tratante',
  'a treating facility': 'una institución tratante',
  'the maker of the drug or device': 'el fabricante de la medicina o del aparato',
  'an earlier round of this case': 'una ronda anterior de este caso',
  // What ties a reviewer to somebody (reviewers/conflicts/ties.ts).
  'the reviewer in person': 'el revisor mismo',
  'their spouse': 'su cónyuge',
  'a child of theirs': 'un hijo o una hija',
  'a parent of theirs': 'su padre o su madre',
  'a sibling of theirs': 'un hermano o una hermana',
  "their spouse's parent": 'su suegro o su suegra',
  "a child's spouse": 'el cónyuge de un hijo o una hija',
  'a relative of another degree': 'un pariente de otro grado',
  'an employer they disclosed': 'un empleador que declaró',
  'a group they disclosed': 'un grupo que declaró',
  'a facility they disclosed': 'una institución que declaró',
  'an insurer they disclosed': 'una aseguradora que declaró',
  'an administrator they disclosed': 'un administrador que declaró',
  'a UR organization they disclosed': 'una organización de UR que declaró',
  'a manufacturer they disclosed': 'un fabricante que declaró',
  'an organization they disclosed': 'una organización que declaró',
  // How alike two names are (reviewers/conflicts/screen.ts, names/).
  'the same name': 'el mismo nombre',
  'the same name in another form': 'el mismo nombre en otra forma',
  'a name that is near': 'un nombre parecido',
  'but another NPI': 'pero otro NPI',
  'their NPIs differ': 'sus NPI son distintos',
  'another name of the same organization': 'otro nombre de la misma organización',
  'an organization of the same ownership': 'una organización de los mismos dueños',
  'one may be the initials of the other': 'uno puede ser las iniciales del otro',
  'given name and surname the other way round': 'nombre y apellido al revés',
  'one of them without a given name': 'uno de los dos sin nombre de pila',
  'given name in one word or two': 'nombre de pila en una o en dos palabras',
  'the other surnames differ': 'los otros apellidos son distintos',
  // Whether a tie counts.
  'the rule names closer relatives only': 'la regla solo nombra parientes más cercanos',
  'a relative works there; it counts for officers and directors':
    'un pariente trabaja ahí; cuenta para directivos y consejeros',
  'staff privileges alone do not count': 'los privilegios de personal por sí solos no cuentan',
  'more than 5 % of income or ownership': 'más del 5 % de los ingresos o de la propiedad',
  'not more than 5 % of income': 'no más del 5 % de los ingresos',
  'the share of income is not known': 'no se sabe qué parte de los ingresos es',
  'not more than 5 %, of a kind of tie that may count all the same':
    'no más del 5 %, de un tipo de vínculo que puede contar de todos modos',
  // Reasons (reviewers/draw, fit, credentials.ts).
  'decided an earlier round of this case': 'decidió una ronda anterior de este caso',
  'declined this case': 'rechazó este caso',
  'excluded from this case': 'excluido de este caso',
  'licensed in California': 'con licencia en California',
  'no specialty that holds': 'ninguna especialidad vigente',
  'by a topic they named': 'por un tema que nombró',
  'no licence that is valid and without restriction in any state': 'ninguna licencia vigente y sin restricción',
  'no board certification that holds': 'ninguna certificación vigente',
  'years in active practice are not stated': 'no se dicen los años de práctica activa',
  'hours a week in active practice are not stated': 'no se dicen las horas semanales de práctica activa',
  "the Administrative Director's written approval of a panel (8 CCR 9792.10.6(c))":
    'la aprobación escrita de un panel por el Director Administrativo (8 CCR 9792.10.6(c))',
  'the table has no specialty for it': 'la tabla no tiene especialidad para eso',
};

const standings: Readonly<Record<string, string>> = {
  restricted: 'restringida',
  probation: 'en período de prueba',
  suspended: 'suspendida',
  revoked: 'revocada',
  surrendered: 'entregada',
};
const numbers: Readonly<Record<string, string>> = { npi: 'NPI', fein: 'FEIN', licence: 'licencia' };
const slips: Readonly<Record<string, string>> = {
  'one slip apart': 'con una letra de diferencia',
  'two slips apart': 'con dos letras de diferencia',
  'alike in sound': 'suenan igual',
};
const whats: Readonly<Record<string, string>> = { surnames: 'los apellidos', 'given names': 'los nombres' };

const patterns: [RegExp, (...found: string[]) => string][] = [
  [/^on leave until (\S+)$/, (until) => `ausente hasta el ${day(until)}`],
  [/^(\d+) open cases of (\d+)$/, (open, of) => `${open} casos abiertos de ${of}`],
  [
    /^(.*): covers all (\d+) disputed treatments?$/,
    (by, n) =>
      n === '1'
        ? `${spoken(by)}: cubre el tratamiento en disputa`
        : `${spoken(by)}: cubre los ${n} tratamientos en disputa`,
  ],
  [/^(.*): does not cover any disputed treatment$/, (by) => `${spoken(by)}: no cubre ningún tratamiento en disputa`],
  [/^(.*): does not cover treatment (.*)$/, (by, list) => `${spoken(by)}: no cubre el tratamiento ${list}`],
  [
    /^same specialty as the requesting physician: (.*)$/,
    (name) => `misma especialidad que el médico que lo pidió: ${term(name)}`,
  ],
  [
    /^specialty similar to the requesting physician's: (.*)$/,
    (name) => `especialidad parecida a la del médico que lo pidió: ${term(name)}`,
  ],
  [/^names "(.*)" among their topics and procedures$/, (topic) => `nombra «${topic}» entre sus temas y procedimientos`],
  [
    /^the (\S+) licence was found not to be this reviewer's$/,
    (state) => `se vio que la licencia de ${state} no es de este revisor`,
  ],
  [
    /^the (\S+) licence is (restricted|probation|suspended|revoked|surrendered)$/,
    (state, how) => `la licencia de ${state} está ${standings[how!]}`,
  ],
  [/^the (\S+) licence has expired$/, (state) => `la licencia de ${state} venció`],
  [/^the (\S+) licence is not active$/, (state) => `la licencia de ${state} no está activa`],
  [/^the (\S+) licence carries a restriction$/, (state) => `la licencia de ${state} tiene una restricción`],
  [/^the (\S+) licence begins on (\S+)$/, (state, on) => `la licencia de ${state} empieza el ${day(on)}`],
  [/^the (\S+) licence expired on (\S+)$/, (state, on) => `la licencia de ${state} venció el ${day(on)}`],
  [
    /^a (RN|PT) is not a physician in the sense of the law$/,
    (degree) => `${degree} no es médico en el sentido de la ley`,
  ],
  [/^the catalogue has no specialty "(.*)"$/, (name) => `el catálogo no tiene la especialidad «${name}»`],
  [/^the catalogue has no board "(.*)"$/, (name) => `el catálogo no tiene el consejo «${name}»`],
  [/^the (.*) does not certify in (.*)$/, (board, name) => `${board} no certifica en ${term(name)}`],
  [/^the certification in (.*) was not confirmed$/, (name) => `la certificación en ${term(name)} no se confirmó`],
  [
    /^the certification in (.*) expired on (\S+)$/,
    (name, on) => `la certificación en ${term(name)} venció el ${day(on)}`,
  ],
  [/^(\d+(?:\.\d+)?) years in active practice$/, (n) => `${n} años de práctica activa`],
  [/^(\d+(?:\.\d+)?) hours a week in active practice$/, (n) => `${n} horas semanales de práctica activa`],
  [/^practice was last attested on (\S+)$/, (on) => `la práctica se afirmó por última vez el ${day(on)}`],
  [
    /^disciplinary action (pending|on record)(?: since (\S+))?$/,
    (how, on) =>
      `acción disciplinaria ${how === 'pending' ? 'pendiente' : 'registrada'}${on ? ` desde el ${day(on)}` : ''}`,
  ],
  [
    /^a person's decision on a possible conflict of (\S+): (.*)$/,
    (id, keys) => `la decisión de una persona sobre un posible conflicto de ${id}: ${keys}`,
  ],
  [/^room: (\S+) fits, but is (.*)$/, (id, why) => `lugar: ${id} sirve, pero ${listed(why)}`],
  [/^credentials of (\S+): (.*)$/, (id, why) => `credenciales de ${id}: ${listed(why)}`],
  [
    /^kind and body region of treatment (.*): its words are in no line of the table$/,
    (id) => `tipo y región del cuerpo del tratamiento ${id}: sus palabras no están en ninguna línea de la tabla`,
  ],
  [
    /^a reviewer for treatment (\S+): free and without conflict, in (.*)$/,
    (id, list) => `un revisor para el tratamiento ${id}: libre y sin conflicto, en ${terms(list)}`,
  ],
  [/^a reviewer for treatment (\S+): (.*)$/, (id, rest) => `un revisor para el tratamiento ${id}: ${spoken(rest)}`],
  [
    /^no reviewer covers all (\d+) treatments; (\d+) do together$/,
    (n, k) => `ningún revisor cubre los ${n} tratamientos; ${k} juntos sí`,
  ],
  // Conflicts.
  [/^where (.*) works$/, (who) => `donde trabaja ${spoken(who)}`],
  [/^the tie ended on (\S+)$/, (on) => `el vínculo terminó el ${day(on)}`],
  [
    /^(?:the same|both have) (npi|fein|licence)(?: number$|:(.*)$)/,
    (kind, number) => (number ? `los dos tienen ${numbers[kind!]} ${number}` : `el mismo número de ${numbers[kind!]}`),
  ],
  [
    /^"(.*)" is owned(?: to (\S+) %)? by "(.*)"$/,
    (owned, part, owner) => `«${owned}» es${part ? ` en un ${part} %` : ''} de «${owner}»`,
  ],
  [/^"(.*)" is "(.*)"$/, (a, b) => `«${a}» es «${b}»`],
  [
    /^(surnames|given names) "(.*)" and "(.*)" (one slip apart|two slips apart|alike in sound)$/,
    (what, a, b, how) => `${whats[what!]} «${a}» y «${b}», ${slips[how!]}`,
  ],
  [
    /^only the surname "(.*)" is in both(, the other surnames differ)?$/,
    (name, more) => `solo el apellido «${name}» está en los dos${more ? '; los otros apellidos son distintos' : ''}`,
  ],
  [/^of the given name only the initial "(.*)"$/, (name) => `del nombre de pila solo la inicial «${name}»`],
  [/^"(.*)" and "(.*)" are forms of one given name$/, (a, b) => `«${a}» y «${b}» son formas del mismo nombre`],
  [/^"(.*)" may be short for "(.*)"$/, (a, b) => `«${a}» puede ser la forma corta de «${b}»`],
  [/^the initial "(.*)" fits "(.*)"$/, (a, b) => `la inicial «${a}» va con «${b}»`],
  [/^goes by the middle name "(.*)"$/, (name) => `usa el segundo nombre «${name}»`],
  [/^middle names differ: "(.*)" and "(.*)"$/, (a, b) => `los segundos nombres son distintos: «${a}» y «${b}»`],
  [/^only one of them is "(.*)"$/, (name) => `solo uno de los dos es «${name}»`],
  [/^"(.*)" and "(.*)": two generations$/, (a, b) => `«${a}» y «${b}»: dos generaciones`],
  [/^"(.*)" and "(.*)" are near$/, (a, b) => `«${a}» y «${b}» se parecen`],
  [/^differ in "(.*)" against "(.*)"$/, (a, b) => `se distinguen en «${a}» frente a «${b}»`],
  [/^"(.*)" and "(.*)"$/, (a, b) => `«${a}» y «${b}»`],
  [/^circular ownership: (.*)$/, (names) => `propiedad en círculo: ${names}`],
  [
    /^(.*); decided on (\S+): (clear|conflict)$/,
    (what, on, how) =>
      `${spoken(what)}; decidido el ${day(on)}: ${how === 'clear' ? 'no hay conflicto' : 'hay conflicto'}`,
  ],
  [
    /^(.+?) and (.+?): (the same .+|a name .+|another name .+|an organization of .+)$/,
    (party, tie, how) => `${spoken(party)} y ${spoken(tie)}: ${pieces(how)}`,
  ],
];

/** Parts put together with a comma or a semicolon, each in Spanish where it is known. */
const pieces = (text = ''): string => {
  const whole = findSentence(text);
  if (whole) return whole;
  const cut = /^(.*?)(, but |; )(.*)$/.exec(text);
  if (!cut) return text;
  const [, first = '', between = '', rest = ''] = cut;
  return `${spoken(first)}${between === '; ' ? '; ' : ', '}${pieces(between === '; ' ? rest : `but ${rest}`)}`;
};
const listed = (text: string): string => text.split(', ').map(spoken).join(', ');

/** A part where it is known, a list of specialties, or the words as they came. */
function spoken(text = ''): string {
  const all = split(text);
  const isKnown = all.every((one) => one in termsEs || one in parts);
  return findSentence(text) ?? (isKnown ? all.map((one) => parts[one] ?? term(one)).join(', ') : text);
}

function findSentence(text: string): string | null {
  const known = parts[text];
  if (known) return known;
  for (const [pattern, say] of patterns) {
    const found = pattern.exec(text);
    if (found) return say(...found.slice(1));
  }
  return null;
}

/** A sentence in Spanish; null for one that is none of the room's own. */
export const sentenceInSpanish = (text: string): string | null => findSentence(text);
