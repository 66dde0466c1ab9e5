import type { Block, Language } from '../../determination/write/index.ts';

/** Whose desk a notice lands on. Its words are chosen for that reader. */
export type NoticeReader = 'employee' | 'claims-administrator' | 'all-parties' | 'administrative-director' | 'reviewer';

/** The words of a notice in one language. */
export interface Wording<Facts> {
  title: string;
  body: (facts: Facts) => Block[];
}

/** A notice: who reads it, the rule that asks for it, its words in both languages, and fictional facts to show it with. */
export interface NoticeTemplate<Facts> {
  reader: NoticeReader;
  rule: string;
  /** It asks the reader to do something by a day; the mail that announces it says so. */
  asksAction: boolean;
  /** Closes with where to get help; not for people of the house. */
  offersHelp: boolean;
  sample: Facts;
  /** The words of the sample that a person wrote, in Spanish. */
  sampleInSpanish?: Partial<Facts>;
  wording: Record<Language, Wording<Facts>>;
}

/** Names the facts of a template once; the compiler then holds both languages to them. */
export const notice = <Facts>(template: NoticeTemplate<Facts>): NoticeTemplate<Facts> => template;
