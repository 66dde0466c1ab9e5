import type { Finding, Qualifications } from '../../determination/model.ts';
import type { Instant, PlainDate } from '../../law/dates/types.ts';
import type { Answer } from '../../law/refusal.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { CaseEvent, DrawRecord, FiledLetter, ScreeningRecord, ServiceAddress } from '../events.ts';
import type { QualitySample } from '../quality-sample.ts';
import type { Actor } from '../roles.ts';
import type { SignatureKept } from '../signature.ts';
import type { CaseState } from '../state.ts';

/** What the world knows at the moment of deciding: nothing in `case/` reads a clock or a store. */
export interface DecideContext {
  now: Instant;
  today: PlainDate;
  actor: Actor;
  found: Found;
}

/** What the program found out for this command before deciding it; each command names what it needs. */
export interface Found {
  /** FileApplication: the number given to the case. */
  caseNumber?: string;
  /** DecideEligibility: screening by rule. */
  screening?: ScreeningRecord;
  /** AssignReviewer, ProceedWithoutRecords: the recorded draw. */
  draw?: DrawRecord;
  /** AttestNoConflict: the points this reviewer must affirm, and what the panel's facts allow to be said. */
  attestation?: { points: string[]; qualifications: Answer<Qualifications> };
  /** NoteRecordsOverdue: when the records were due (C14). */
  recordsDueOn?: string | null;
  /** NoteRecordsOverdue: the day on which what had come could have been declared complete; null before. */
  recordsEnoughOn?: PlainDate | null;
  /** SubmitDraft: the draw for a second reading; absent where every determination is read. */
  qualitySample?: QualitySample;
  /** SignDetermination: the signature as it was put away. */
  signature?: SignatureKept;
  /** SubmitDraft, SignDetermination, WaiveFinding: what the checks found, with the key under which a finding is waived. */
  findings?: (Finding & { key: string })[];
  /** SignDetermination, CorrectDetermination: SHA-256 of the content, and of each letter filed. */
  contentHash?: string;
  letters?: FiledLetter[];
  service?: ServiceAddress[];
  /** Consolidate: the case it is joined to. */
  other?: CaseState | null;
}

/** One decision: a command on a state, to events or a refusal. */
export type Decide<T extends CommandType> = (
  state: CaseState,
  data: CommandOf<T>['data'],
  context: DecideContext,
) => Answer<CaseEvent[]>;
