import { due } from '../clocks/due.ts';
import type { Served } from '../clocks/question.ts';
import { formatLong, type Language } from '../dates/format.ts';
import type { PlainDate } from '../dates/types.ts';
import type { Variant } from './found.ts';
import { reasonRules } from './reasons.ts';
import type { Reason, Screening, ScreeningOutcome } from './screen.ts';
import { englishReasons } from './words-en.ts';
import { spanishReasons } from './words-es.ts';

/** A notice to the worker, in parts that a page or a letter lays out. */
export interface ScreeningNotice {
  language: Language;
  title: string;
  opening: string;
  reasons: { code: string; title: string; because: string; next: string; rule: string }[];
  /** The right to appeal, or what happens now. */
  closing: string[];
}

/** When and how the notice is served: the appeal's last day is counted from it (C29). */
export interface NoticeService {
  on?: PlainDate;
  by?: Served;
}

/**
 * The notice of a screening in plain words (8 CCR 9792.10.3(b)–(d)), for a reader of twelve years: per reason what it
 * means, what the worker can do now and until when. Served by mail on the day of screening where nothing else is said.
 */
export function noticeOf(screening: Screening, language: Language, service: NoticeService = {}): ScreeningNotice {
  const texts = language === 'en' ? english : spanish;
  const kind = kindOf(screening);
  const shown = screening.reasons.filter((reason) => reason.effect !== 'recorded' || screening.eligible);
  return {
    language,
    title: texts.title[kind],
    opening: texts.opening[kind],
    reasons: shown.map((reason) => reasonIn(reason, screening, language)),
    closing: closingOf(screening, texts, language, service),
  };
}

/** The notice as plain text, a paragraph a line, with empty lines between. */
export function noticeText(notice: ScreeningNotice): string {
  const reasons = notice.reasons.flatMap(({ title, because, next, rule }) => [
    `${title}. ${because}`,
    next,
    `(${rule})`,
  ]);
  return [notice.title, notice.opening, ...reasons, ...notice.closing].join('\n\n');
}

/** Defects that filing again, in time, can cure. */
const curable: readonly Variant[] = [
  'unsigned',
  'not-allowed-to-file',
  'designated-too-early',
  'decision-missing',
  'decision-pages',
  'decision-other-claim',
  'incomplete',
];

function reasonIn(reason: Reason, screening: Screening, language: Language): ScreeningNotice['reasons'][number] {
  const { because, next } = (language === 'en' ? englishReasons : spanishReasons)[reason.variant](reason.facts);
  const until =
    reason.effect === 'ineligible' && curable.includes(reason.variant) ? untilWhen(screening, language) : '';
  return {
    code: reason.code,
    title: reasonRules[reason.code].title[language],
    because,
    next: `${next}${until}`,
    rule: reason.rule,
  };
}

/** A defect does not stop the time to apply: the worker is told how much is left. */
function untilWhen({ fileBy, screenedOn }: Screening, language: Language): string {
  if (fileBy === null) return '';
  const last = formatLong(fileBy, language);
  if (fileBy >= screenedOn) return language === 'en' ? ` Send it by ${last}.` : ` Mándelo a más tardar el ${last}.`;
  return language === 'en' ? ` The time to send it ended on ${last}.` : ` El tiempo para mandarlo terminó el ${last}.`;
}

/** A duplicate and an ended dispute are closed, but nobody is refused a review. */
type NoticeKind = ScreeningOutcome | 'duplicate' | 'terminated';
const kindOf = ({ closing, outcome }: Screening): NoticeKind =>
  closing === 'duplicate' || closing === 'terminated' ? closing : outcome;

interface Texts {
  title: Record<NoticeKind, string>;
  opening: Record<NoticeKind, string>;
  eligible: string;
  answer: string;
  answerBy: (day: string) => string;
  deferred: string;
  appeal: (day: string) => string;
  appealHow: string;
  help: string;
}

function closingOf(screening: Screening, texts: Texts, language: Language, service: NoticeService): string[] {
  switch (screening.outcome) {
    case 'eligible':
      return [texts.eligible, texts.help];
    case 'information-requested':
      return [
        texts.answer,
        ...(screening.answerBy ? [texts.answerBy(formatLong(screening.answerBy, language))] : []),
        texts.help,
      ];
    case 'deferred':
      return [texts.deferred, texts.help];
    case 'ineligible':
      return [...appealIn(screening, texts, language, service), texts.appealHow, texts.help];
  }
}

function appealIn(screening: Screening, texts: Texts, language: Language, { on, by }: NoticeService): string[] {
  const last = due({ clock: 'C29', trigger: on ?? screening.screenedOn, served: by ?? 'mail' });
  return last.ok ? [texts.appeal(formatLong(last.value.due as PlainDate, language))] : [];
}

const english: Texts = {
  title: {
    eligible: 'Your request can be reviewed',
    ineligible: 'Your request cannot be reviewed',
    duplicate: 'We already have your request',
    terminated: 'There is nothing left to review',
    deferred: 'Your request must wait',
    'information-requested': 'We need more information',
  },
  opening: {
    eligible:
      'You asked for an independent medical review. We checked your request. A doctor who is independent will now review it.',
    ineligible:
      'You asked for an independent medical review. We checked your request. We cannot review it. Here is why, and what you can do.',
    duplicate: 'You asked for an independent medical review. We got this request before. We close the second one.',
    terminated: 'You asked for an independent medical review. We close your request. Here is why, and what you can do.',
    deferred: 'You asked for an independent medical review. We cannot start yet. Here is why, and what you can do.',
    'information-requested':
      'You asked for an independent medical review. We cannot decide yet if we can do it. Here is what we need.',
  },
  eligible: 'You will get a letter that tells you who does the review and what papers are needed.',
  answer:
    'Please answer within 5 working days after you get this letter. Weekends and state holidays do not count. If we get no answer, we decide with the papers we have.',
  answerBy: (day) => `We asked for this before. The last day to answer is ${day}.`,
  deferred: 'You do not have to send the form again now. Keep this letter.',
  appeal: (day) => `You can appeal this decision. The last day is ${day}.`,
  appealHow:
    'To appeal, you send a signed and verified petition to the Workers’ Compensation Appeals Board (WCAB). You also send a copy to the other side and to the IMR unit of the state.',
  help: 'Do you need help? The state’s Information and Assistance office answers questions free of charge. A lawyer can help you, too.',
};

const spanish: Texts = {
  title: {
    eligible: 'Su solicitud se puede revisar',
    ineligible: 'Su solicitud no se puede revisar',
    duplicate: 'Ya tenemos su solicitud',
    terminated: 'Ya no hay nada que revisar',
    deferred: 'Su solicitud debe esperar',
    'information-requested': 'Necesitamos más información',
  },
  opening: {
    eligible:
      'Usted pidió una revisión médica independiente. Vimos su solicitud. Ahora la va a revisar un médico independiente.',
    ineligible:
      'Usted pidió una revisión médica independiente. Vimos su solicitud. No la podemos revisar. Aquí le decimos por qué y qué puede hacer.',
    duplicate: 'Usted pidió una revisión médica independiente. Ya la teníamos. Cerramos la segunda.',
    terminated:
      'Usted pidió una revisión médica independiente. Cerramos su solicitud. Aquí le decimos por qué y qué puede hacer.',
    deferred:
      'Usted pidió una revisión médica independiente. Todavía no podemos empezar. Aquí le decimos por qué y qué puede hacer.',
    'information-requested':
      'Usted pidió una revisión médica independiente. Todavía no sabemos si la podemos hacer. Esto es lo que nos hace falta.',
  },
  eligible: 'Va a recibir una carta que dice quién hace la revisión y qué papeles hacen falta.',
  answer:
    'Conteste dentro de 5 días hábiles después de recibir esta carta. No cuentan los fines de semana ni los días feriados del estado. Si no hay respuesta, decidimos con los papeles que tenemos.',
  answerBy: (day) => `Ya se lo pedimos antes. El último día para contestar es el ${day}.`,
  deferred: 'No tiene que mandar el formulario otra vez ahora. Guarde esta carta.',
  appeal: (day) => `Puede apelar esta decisión. El último día es el ${day}.`,
  appealHow:
    'Para apelar, mande una petición firmada y verificada a la Junta de Apelaciones de Compensación de Trabajadores (WCAB). También mande una copia a la otra parte y a la unidad de IMR del estado.',
  help: '¿Necesita ayuda? La oficina estatal de Información y Asistencia contesta preguntas gratis. Un abogado también le puede ayudar.',
};
