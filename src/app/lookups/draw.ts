import type { CaseState, DecideContext, DrawRecord, Found } from '../../case/index.ts';
import { clocksOf } from '../../case/index.ts';
import type { PlainDate } from '../../law/index.ts';
import {
  type Candidate,
  credentialsOn,
  type DrawInput,
  type DrawResult,
  drawReviewer,
  type Exclusion,
  fitOf,
  type Load,
  type MatchingCase,
  type Replay,
  readMatchingCase,
  replay,
} from '../../reviewers/index.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../cases/load.ts';
import { loadsOf } from '../panel/loads.ts';
import { loadPanel, type Panel, preparedOf } from '../panel/panel.ts';
import { inLedgerForm } from './ledger-form.ts';

/** What a draw was given, kept with it: with the panel of that version it can be made again at any time. */
export interface Given {
  case: MatchingCase;
  panelVersion: number;
  date: DrawInput['date'];
  loads: Record<string, Load>;
  excluded: Exclusion[];
  decisions: NonNullable<DrawInput['decisions']>;
}

/** A large panel's passed-over reviewers are left out of the record: a replay gives them again, with their reasons. */
const wholeRecordUpTo = 200;

/** AssignReviewer, ProceedWithoutRecords: the seeded draw from the panel as it stands. */
export async function lookUpDraw(
  app: App,
  loaded: LoadedCase,
  seed: string | null,
  { today }: Pick<DecideContext, 'today'>,
): Promise<Found> {
  const { result, given } = await drawNow(app, loaded, seed, today);
  return { draw: recordOf(result, given) };
}

/** The draw as it would come out on a day; nothing is recorded. */
export async function drawNow(app: App, loaded: LoadedCase, seed: string | null, today: PlainDate) {
  const panel = await loadPanel(app);
  const prepared = preparedOf(panel);
  const seeded = seed ?? `${loaded.state.caseNumber}:${loaded.state.version}`;
  const draw = (matching: MatchingCase) => {
    const given = inLedgerForm<Given>({ ...shared, case: matching });
    return { result: drawReviewer({ ...given, panel: prepared, seed: seeded }), given };
  };
  const shared: Omit<Given, 'case'> = {
    panelVersion: panel.version,
    date: today,
    loads: await loadsOf(app),
    excluded: excludedOf(loaded.state),
    decisions: loaded.state.conflictDecisions,
  };
  const matching = seatOf(loaded.state, matchingCaseOf(loaded), panel, today);
  const drawn = draw(matching);
  const proposal = drawn.result.panelProposal;
  if (!loaded.state.panel || !proposal) return drawn;
  // The panel is approved and nobody covers what is left: this seat is for the part that most of it can be covered by.
  return draw(narrowedTo(matching, proposal.reviewers[0]?.covers ?? []));
}

/** What the next seat of an approved panel is for: the treatments that nobody seated covers (8 CCR 9792.10.6(c)). */
function seatOf(state: CaseState, matching: MatchingCase, panel: Panel, today: PlainDate): MatchingCase {
  if (!state.panel || state.reviewers.length === 0) return matching;
  const covered = state.reviewers.flatMap(({ id }) => {
    const reviewer = panel.reviewers.get(id);
    return reviewer ? fitOf(reviewer, matching, credentialsOn(reviewer, today)).covered : [];
  });
  const left = matching.treatments.filter((one) => !covered.includes(one.id)).map((one) => one.id);
  return left.length === 0 ? matching : narrowedTo(matching, left);
}

const narrowedTo = (matching: MatchingCase, treatments: readonly string[]): MatchingCase => ({
  ...matching,
  treatments: matching.treatments.filter((one) => treatments.includes(one.id)),
});

function recordOf(result: DrawResult, given: Given): DrawRecord {
  const candidates =
    result.candidates.length <= wholeRecordUpTo ? result.candidates : result.candidates.filter((one) => one.eligible);
  return {
    ...result,
    candidates,
    considered: result.candidates.length,
    queue: result.queue?.name ?? null,
    missing: result.queue?.missing ?? [],
    given,
  };
}

/** Draws again from the data of that day; the answer says whether it is the same, and gives everyone's reasons. */
export async function replayDraw(app: App, record: DrawRecord): Promise<Replay> {
  const given = inLedgerForm(record.given as Given);
  const panel = preparedOf(await loadPanel(app, given.panelVersion));
  const again = drawReviewer({ ...given, panel, seed: record.seed });
  const whole = {
    ...again,
    ...(record as unknown as DrawResult),
    queue: again.queue,
    candidates:
      record.candidates.length === again.candidates.length
        ? (record.candidates as DrawResult['candidates']).map(asJudged)
        : again.candidates,
  };
  return replay(whole, { ...given, panel });
}

/** A candidate in the order of fields in which it is judged: the ledger has its own. */
const asJudged = ({ id, eligible, score, weight, chance, share, reasons }: Candidate): Candidate => ({
  id,
  eligible,
  score,
  weight,
  chance,
  share,
  reasons: reasons.map(({ code, because }) => ({ code, because })),
});

/** The case as matching sees it. What an application does not name cannot be an affiliation. */
export function matchingCaseOf({ state, events }: LoadedCase): MatchingCase {
  const { application } = state;
  const deadline =
    clocksOf(events, state.lastEventAt).findLast((clock) => ['C18', 'C19', 'C20'].includes(clock.clock))?.due ?? null;
  const read = readMatchingCase({
    ...application,
    id: state.caseNumber,
    round: state.round,
    deadline,
    kind: state.priority === 'expedited' ? 'expedited' : 'regular',
  });
  if (!read.ok) throw new Error(`the case cannot be matched: ${read.refusal.because}`);
  return { ...read.value, id: state.caseNumber, round: state.round };
}

const excludedOf = (state: CaseState): Exclusion[] => [
  ...Object.entries(state.excludedReviewers).map(
    ([reviewer, because]): Exclusion => ({
      reviewer,
      because,
      code: because.startsWith('declined')
        ? 'declined'
        : because.startsWith('taken back')
          ? 'idle-taken-back'
          : 'earlier-round',
    }),
  ),
  ...state.reviewers.map(
    ({ id }): Exclusion => ({ reviewer: id, code: 'reassigned', because: 'has a seat in this review already' }),
  ),
];
