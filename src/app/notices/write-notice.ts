import {
  type Block,
  type Content,
  defaultLetterhead,
  facts,
  heading,
  type Language,
  type Letterhead,
  lines,
  longDate,
  paragraph,
} from '../../determination/write/index.ts';
import type { PlainDate } from '../../law/dates/types.ts';
import { type FactsOf, type NoticeId, noticeTemplates } from './catalogue.ts';
import type { NoticeTemplate } from './template.ts';

export interface Addressee {
  name: string;
  address: readonly string[];
}

/** What every notice bears, whatever it says. */
export interface NoticeFrame {
  caseNumber: string;
  on: PlainDate;
  to: Addressee;
  language: Language;
  letterhead?: Letterhead;
}

const words = {
  en: {
    caseNumber: 'Case number',
    date: 'Date',
    help: 'Questions?',
    call: 'Write or call us. The address and number are at the top. Please give your case number.',
    officer: (number: string) =>
      `You have no attorney? An Information and Assistance officer of the Division of Workers' Compensation helps for free: ${number}.`,
    also: 'Este aviso también está en español en su página del caso.',
  },
  es: {
    caseNumber: 'Número de caso',
    date: 'Fecha',
    help: '¿Preguntas?',
    call: 'Escríbanos o llame. La dirección y el teléfono están arriba. Por favor diga su número de caso.',
    officer: (number: string) =>
      `¿No tiene abogado? Un oficial de Información y Asistencia de la División de Compensación de Trabajadores ayuda gratis: ${number}.`,
    also: 'This notice is also in English on your case page.',
  },
} as const;

/**
 * A notice as content: print it, show it, mail it from the same tree.
 * `factsGiven` are the facts of that notice; the compiler knows which.
 */
export function writeNotice<Id extends NoticeId>(id: Id, frame: NoticeFrame, factsGiven: FactsOf<Id>): Content {
  const template = noticeTemplates[id] as unknown as NoticeTemplate<FactsOf<Id>>;
  const { language, letterhead = defaultLetterhead } = frame;
  const { title, body } = template.wording[language];
  const word = words[language];
  return {
    title: `${title}, ${word.caseNumber.toLowerCase()} ${frame.caseNumber}`,
    language,
    sender: { organization: letterhead.organization, lines: letterhead.lines },
    reference: `${word.caseNumber} ${frame.caseNumber}`,
    date: frame.on,
    blocks: [
      lines(frame.to.name, ...frame.to.address),
      heading(1, title),
      facts(2, [
        { label: word.caseNumber, value: frame.caseNumber },
        { label: word.date, value: longDate(frame.on, language) },
      ]),
      ...body(factsGiven),
      ...(template.offersHelp ? helpBlocks(language, letterhead) : []),
    ],
  };
}

function helpBlocks(language: Language, letterhead: Letterhead): Block[] {
  const word = words[language];
  const other: Language = language === 'en' ? 'es' : 'en';
  return [
    heading(2, word.help),
    paragraph(word.call),
    paragraph(word.officer(letterhead.assistance)),
    { kind: 'passage', language: other, blocks: [paragraph(word.also, 'small')] },
  ];
}
