import { type Application, applicationSchema } from '../law/application.ts';
import type { Instant, PlainDate } from '../law/dates/types.ts';
import type { Command, CommandOf, CommandType } from './commands.ts';
import type { Found } from './decide/context.ts';
import { decide } from './decide/index.ts';
import type { CaseEvent, RecordedEvent } from './events.ts';
import { fold } from './evolve.ts';
import type { Actor, Role } from './roles.ts';
import type { CaseState } from './state.ts';

/**
 * Given events, when a command, then events or a refusal: the words in which the tests of the case are written
 * (given a history, when somebody asks for something, then this happened or was refused).
 */
export interface Specification {
  when<T extends CommandType>(type: T, data: CommandOf<T>['data'], by: Role | Actor, found?: Found): Outcome;
  state(): CaseState;
  /** The history continued by what the command decided; a refusal fails the test. */
  and<T extends CommandType>(type: T, data: CommandOf<T>['data'], by: Role | Actor, found?: Found): Specification;
}

export interface Outcome {
  events: CaseEvent[];
  types: string[];
  refusal: string | null;
}

export const now = '2026-03-02T18:00:00.000Z' as Instant;
const today = '2026-03-02' as PlainDate;

export function given(events: RecordedEvent[] = []): Specification {
  const when: Specification['when'] = (type, data, by, found = {}) => {
    const actor = typeof by === 'string' ? { id: `${by}-1`, role: by } : by;
    const answer = decide(fold(events), { type, data } as Command, { now, today, actor, found });
    return answer.ok
      ? { events: answer.value, types: answer.value.map((event) => event.type), refusal: null }
      : { events: [], types: [], refusal: answer.refusal.code };
  };
  return {
    when,
    state: () => fold(events) as CaseState,
    and: (type, data, by, found) => {
      const outcome = when(type, data, by, found);
      if (outcome.refusal) throw new Error(`${type} was refused: ${outcome.refusal}`);
      return given([...events, ...recorded(outcome.events, events.length, by)]);
    },
  };
}

function recorded(events: CaseEvent[], after: number, by: Role | Actor): RecordedEvent[] {
  const actor = typeof by === 'string' ? { id: `${by}-1`, role: by } : by;
  return events.map((event, index) => ({ ...event, at: now, actor, version: after + index + 1 }));
}

/** A straightforward application of a plainly fictional worker. */
export const sampleApplication: Application = applicationSchema.parse({
  reviewType: 'regular',
  channel: 'electronic',
  receivedOn: '2026-02-10',
  employee: {
    name: { first: 'Rosalind', last: 'Quillfeather' },
    birthDate: '1979-05-02',
    sex: 'female',
    contact: { address: { line1: '12 Paper Lane', city: 'Fictionville', state: 'CA', zip: '90000' } },
  },
  claimNumber: 'FIC-0001',
  dateOfInjury: '2025-06-03',
  employer: { name: 'Imaginary Crate Works' },
  requestingPhysician: {
    name: { first: 'Ambrose', last: 'Fennimore' },
    specialty: 'Orthopedic Surgery',
    npi: '0000000001',
  },
  claimsAdministrator: { company: 'Make-Believe Claims Bureau', adjuster: 'Odalys Penhallow' },
  primaryDiagnosis: { text: 'Sprain of the lumbar spine', icd: 'S33.5XXA' },
  treatments: [{ id: 't1', description: 'Home exercise kit for the low back', urOutcome: 'denied' }],
  signature: { signedBy: 'employee', signedOn: '2026-02-09', consentToRecords: true },
  urDecision: {
    decidedOn: '2026-01-20',
    servedOn: '2026-01-21',
    servedBy: 'mail',
    ground: 'medical-necessity',
    attached: true,
  },
});
