import { clockWordsEs } from './words-es.ts';

/**
 * The sentences of `due` in Spanish. `due` tells its arithmetic in fixed English sentences with dates and names in
 * them; each has one pattern here, and a test asks every clock every kind of question to see that none is missed.
 */
const weekdays: Record<string, string> = {
  Monday: 'lunes',
  Tuesday: 'martes',
  Wednesday: 'miércoles',
  Thursday: 'jueves',
  Friday: 'viernes',
  Saturday: 'sábado',
  Sunday: 'domingo',
};
const weekday = /\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/g;

/** Days on which state offices are closed, by the names the calendar gives them. */
export const holidayNamesEs: Readonly<Record<string, string>> = {
  "New Year's Day": 'Año Nuevo',
  'Martin Luther King Jr. Day': 'Día de Martin Luther King Jr.',
  "Presidents' Day": 'Día de los Presidentes',
  'Cesar Chavez Day': 'Día de César Chávez',
  'Memorial Day': 'Día de los Caídos',
  'Independence Day': 'Día de la Independencia',
  'Labor Day': 'Día del Trabajo',
  'Veterans Day': 'Día de los Veteranos',
  'Thanksgiving Day': 'Día de Acción de Gracias',
  'Day after Thanksgiving': 'Día después de Acción de Gracias',
  'Christmas Day': 'Navidad',
};

const unit = (words: string): string =>
  words
    .replace(/^1 calendar day$/, '1 día calendario')
    .replace(/^1 business day$/, '1 día hábil')
    .replace(/ calendar days$/, ' días calendario')
    .replace(/ business days$/, ' días hábiles');

const closed = (name: string): string => holidayNamesEs[name] ?? name.replace(/^an? /, '');
const listed = (names: string): string => names.split(', ').map(closed).join(', ');

type Pattern = [english: RegExp, spanish: (...found: string[]) => string];

const patterns: Pattern[] = [
  [
    /^(\S+) \((\w+)\) is not counted; \+ (.+?) = (\S+) \((\w+)\)(?:, passing over (.+))?\.$/,
    (from, day, length, to, end, over) =>
      `El ${from} (${day}) no se cuenta; + ${unit(length!)} = ${to} (${end})${over ? `, sin contar ${listed(over)}` : ''}.`,
  ],
  [
    /^Served by mail: \+ (.+?) \((.+)\) = (\S+) \((\w+)\)\.$/,
    (length, cite, to, day) => `Entregado por correo: + ${unit(length!)} (${cite}) = ${to} (${day}).`,
  ],
  [
    /^Extended for good cause: \+ (.+?) \(C21\) = (\S+) \((\w+)\)\.$/,
    (length, to, day) => `Prórroga por causa justificada: + ${unit(length!)} (C21) = ${to} (${day}).`,
  ],
  [
    /^\+ (\d+) days approved for good cause \(C21\) = (\S+)\.$/,
    (length, to) => `+ ${length} días aprobados por causa justificada (C21) = ${to}.`,
  ],
  [
    /^(\S+) is (.+): moved to the next business day, (\S+) \((\w+)\)\.$/,
    (day, why, to, end) => `El ${day} es ${closed(why!)}: pasa al siguiente día hábil, ${to} (${end}).`,
  ],
  [
    /^(\S+) \+ (\d+) hours, running through nights, weekends and holidays = (\S+)\.$/,
    (from, hours, to) =>
      `${from} + ${hours} horas, que corren también de noche, en fines de semana y en días festivos = ${to}.`,
  ],
  [
    /^The clocks change in between: the hours counted are real hours\.$/,
    () => 'Entretanto cambia la hora: se cuentan horas reales.',
  ],
  [
    /^The rule says “immediately” and names no number of days: the day itself is shown\.$/,
    () => 'La regla dice «de inmediato» y no señala días: se muestra el mismo día.',
  ],
  [
    /^The form was supplied only on (\S+): the time starts on that day \((.+)\)\.$/,
    (day, cite) => `El formulario no se entregó hasta el ${day}: el plazo empieza ese día (${cite}).`,
  ],
  [
    /^Never later than (\d+) days from the recommendation of (\S+): (\S+)\.$/,
    (length, from, to) => `Nunca más de ${length} días desde la recomendación del ${from}: ${to}.`,
  ],
  [
    /^(\S+) \+ (\d+) months = (\S+)\. It is the life of a decision.*$/,
    (from, length, to) =>
      `${from} + ${length} meses = ${to}. Es la vida de una decisión, no un plazo para actuar: no se corre por fines de semana.`,
  ],
  [
    /^The time given falls on (\S+) in California; this clock counts days\.$/,
    (day) => `La hora dada cae en el ${day} en California; este reloj cuenta días.`,
  ],
  [
    /^That hour occurred twice when daylight saving ended; the first is taken\.$/,
    () => 'Esa hora ocurrió dos veces al terminar el horario de verano; se toma la primera.',
  ],
  [
    /^New regulations took effect on (\S+); their text for (.+) was not seen\. This answer rests on the earlier text\.$/,
    (day, cite) =>
      `El ${day} entraron en vigor reglas nuevas; no se ha visto su texto para ${cite}. Esta respuesta se apoya en el texto anterior.`,
  ],
  [
    /^(.+) is in force from (\S+?)(?: until (\S+))?; (\S+) lies outside\. The answer applies it as if it were in force\.$/,
    (cite, from, until, day) =>
      `${cite} rige desde el ${from}${until ? ` hasta el ${until}` : ''}; el ${day} queda fuera. La respuesta la aplica como si rigiera.`,
  ],
  [
    /^(\S+) lies outside the verified calendar (\S+) \(edition (\S+)\); holidays were computed by the rules \(confidence K\)\.$/,
    (day, years, edition) =>
      `El ${day} queda fuera del calendario verificado ${years} (edición ${edition}); los días festivos se calcularon con las reglas (confianza K).`,
  ],
];

/** One sentence of `due` in Spanish; null where it is none that `due` writes. */
export function stepInSpanish(sentence: string): string | null {
  for (const [english, spanish] of patterns) {
    const found = english.exec(sentence);
    if (found) return spanish(...found.slice(1)).replace(weekday, (name) => weekdays[name]!);
  }
  return null;
}

/** The notes of an answer in Spanish, sentence by sentence; the English where one is not known. */
export function noteInSpanish(note: string): string {
  return note
    .split(/(?<=\.) (?=New regulations|\d{4}-\d\d-\d\d lies outside|LC |8 CCR |CCP |Torres)/)
    .map((part) => stepInSpanish(part) ?? part)
    .join(' ');
}

/** The words of a clock in Spanish, with its id where there are none. */
export const clockInSpanish = (id: string) => clockWordsEs[id] ?? null;
