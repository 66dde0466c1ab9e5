import type { ItemSection, SummarySection } from '../../src/case/index.ts';
import type { Application, ApplicationInput, PlainDate } from '../../src/law/index.ts';
import type { PaperOrder } from '../paper/index.ts';

/** The days of a story, counted from the day on which the application arrives (day 0). */
export interface Days {
  on(offset: number): PlainDate;
  /** As American papers write it: 03/14/2026. */
  written(offset: number): string;
}

/** How far the demonstration takes a case. */
export type Stage =
  | 'screened'
  | 'records-awaited'
  | 'under-review'
  | 'quality-review'
  | 'issued'
  | 'withdrawn'
  | 'ineligible'
  | 'appealed';

/** A paper of the file, and what is known of it when it is received. */
export interface StoryPaper {
  /** How sentences refer to it. */
  key: string;
  order: Omit<PaperOrder, 'case'>;
  title: string;
  kind: string;
  from: 'claims-administrator' | 'employee' | 'requesting-physician';
  requirement: 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R8' | null;
  use: 'relied-on' | 'read' | 'not-relevant';
  reason?: string;
}

/** A sentence with the papers it rests on: `['PT helped for a while.', 'pr2:1']`. */
export type StorySentence = [text: string, ...pages: `${string}:${number}`[]];

export interface StoryItem extends Omit<ItemSection, 'rationale' | 'outcome'> {
  outcome: 'upheld' | 'overturned';
  rationale: StorySentence[];
}

export interface Story {
  key: string;
  /** One line for people who look at the demonstration. */
  about: string;
  stage: Stage;
  /** How many days before today the application arrived. */
  arrivedDaysAgo: number;
  application(days: Days): ApplicationInput;
  papers(days: Days, application: Application): StoryPaper[];
  summary?(days: Days): Omit<SummarySection, 'sentences'> & { sentences: StorySentence[] };
  /** Treatment id → what the reviewer decides. */
  items?(days: Days): Record<string, StoryItem>;
  /** Answers the reviewer gives to what the checks ask, by check id. */
  waivers?: Record<string, string>;
  /** Words the quality desk finds to identify somebody, and what it puts in their place. */
  identifies?: Record<string, string>;
  withdrawal?: string;
  appeal?: string;
}
