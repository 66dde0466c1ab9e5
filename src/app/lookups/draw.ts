import type { CaseState, DecideContext, DrawRecord, Found } from '../../case/index.ts';
import { clocksOf } from '../../case/index.ts';
import {
  type DrawInput,
  type DrawResult,
  drawReviewer,
  type Exclusion,
  type Load,
  type MatchingCase,
  type PreparedPanel,
  preparePanel,
  type Replay,
  readMatchingCase,
  replay,
} from '../../reviewers/index.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../cases/load.ts';
import { loadPanel, type Panel } from '../panel/panel.ts';

/** What a draw was given, kept with it: with the panel of that version it can be made again at any time. */
interface Given {
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
  { today }: DecideContext,
): Promise<Found> {
  const panel = await loadPanel(app);
  const given: Given = {
    case: matchingCaseOf(loaded),
    panelVersion: panel.version,
    date: today,
    loads: await loadsOf(app),
    excluded: excludedOf(loaded.state),
    decisions: loaded.state.conflictDecisions,
  };
  const result = drawReviewer({
    ...given,
    panel: prepared(panel),
    seed: seed ?? `${loaded.state.caseNumber}:${loaded.state.version}`,
  });
  return { draw: recordOf(result, given) };
}

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
  const given = record.given as Given;
  const panel = prepared(await loadPanel(app, given.panelVersion));
  const again = drawReviewer({ ...given, panel, seed: record.seed });
  const whole = {
    ...again,
    ...(record as unknown as DrawResult),
    queue: again.queue,
    candidates:
      record.candidates.length === again.candidates.length
        ? (record.candidates as DrawResult['candidates'])
        : again.candidates,
  };
  return replay(whole, { ...given, panel });
}

const preparedPanels = new WeakMap<object, PreparedPanel>();

function prepared(panel: Panel): PreparedPanel {
  const known = preparedPanels.get(panel.reviewers);
  if (known) return known;
  const made = preparePanel([...panel.reviewers.values()]);
  preparedPanels.set(panel.reviewers, made);
  return made;
}

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

/** How many cases each reviewer has open now. */
async function loadsOf(app: App): Promise<Record<string, Load>> {
  const rows = await app.store.db
    .selectFrom('case_view')
    .select(['reviewer_id', (query) => query.fn.countAll<string>().as('open')])
    .where('owner', '=', 'reviewer')
    .where('reviewer_id', 'is not', null)
    .where('closed', '=', false)
    .groupBy('reviewer_id')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.reviewer_id as string, { open: Number(row.open) }]));
}
