import type { Command, CommandType, DecideContext, Role } from '../../case/index.ts';
import type { Refusal } from '../../law/index.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../cases/load.ts';
import { type Closely, findNamed, isExcepted, namesIn, surnameOf } from '../panel/names.ts';
import { loadPanel, type Panel } from '../panel/panel.ts';

/**
 * Who reviews is the assignment desk's alone (LC 4610.6(f)), and what is written here other desks, parties or readers of
 * the letter see. So no text of anybody who may know a reviewer, or of any desk, is taken with a reviewer's name in it:
 * refused as `names-a-reviewer` with the field, and nothing is recorded. The one place for it; every command passes here.
 *
 * Parties are not checked: they do not know who reviews, and a refusal would tell them that they guessed it.
 */
export async function refuseReviewerNames(
  app: App,
  loaded: LoadedCase,
  command: Command,
  { actor }: Pick<DecideContext, 'actor'>,
): Promise<Refusal | null> {
  if (unchecked.has(command.type) || unaskedRoles.has(actor.role)) return null;
  const texts = textsOf(command, loaded);
  if (texts.length === 0) return null;
  const panel = await loadPanel(app);
  const closely: Closely = longTexts.has(command.type) ? 'whole' : 'surname';
  for (const { field, text } of texts) {
    const refusal =
      actor.role === 'reviewer'
        ? namesIn(text, panel, actor.id, closely) && named(field, 'The text names you. Write “the reviewer” instead')
        : namedByDesk(text, field, panel, loaded, command, actor.role, closely);
    if (refusal) return refusal;
  }
  return null;
}

/** These texts hold names of persons by their nature, or are kept from everybody (what a reviewer signs with). */
const unchecked = new Set<CommandType>([
  'FileApplication',
  'ReceiveRecords',
  'ChangeRepresentative',
  'AttestNoConflict',
]);
const unaskedRoles = new Set<Role>(['system', 'employee', 'representative', 'claims-administrator', 'physician']);
/** What the letter is made of quotes authors and names streets: there a surname alone says nothing. */
const longTexts = new Set<CommandType>([
  'SaveDraft',
  'SubmitDraft',
  'SignDetermination',
  'CorrectDetermination',
  'CastVote',
  'WaiveFinding',
]);
/** A difference may bring a name in by halves: what is to be signed is read whole. */
const readWhole = new Set<CommandType>(['SubmitDraft', 'SignDetermination']);
const mayKnow = new Set<Role>(['assignment', 'director', 'operator']);

function namedByDesk(
  text: string,
  field: string,
  panel: Panel,
  loaded: LoadedCase,
  command: Command,
  role: Role,
  closely: Closely,
): Refusal | null {
  const parties = surnamesOfParties(loaded);
  const who = reviewersOf(loaded, command).find((id) => {
    const reviewer = panel.reviewers.get(id);
    return (
      reviewer && !isExcepted(reviewer, parties) && namesIn(text, panel, id, mayKnow.has(role) ? closely : 'whole')
    );
  });
  const found = who ?? findNamed(text, panel, parties)?.id;
  if (!found) return null;
  // Only who may know the panel is told which of it was meant.
  const hint = mayKnow.has(role) ? `Write ${found} instead: other desks read it` : 'Leave the name out';
  return named(field, `The text names a reviewer. ${hint}`);
}

const named = (field: string, because: string): Refusal => ({
  code: 'names-a-reviewer',
  because: `${because}.`,
  field,
  rule: 'LC 4610.6(f)',
});

/** Everybody who was drawn, sits or is shut out in this case, and whom the command is about. */
function reviewersOf({ state, events }: LoadedCase, command: Command): string[] {
  const drawn = events.flatMap((event) => (event.type === 'ReviewerAssigned' ? [event.data.reviewerId] : []));
  const about = command.type === 'DecideConflict' ? [command.data.reviewerId] : [];
  return [...about, ...drawn, ...state.reviewers.map(({ id }) => id), ...Object.keys(state.excludedReviewers)];
}

/** Names that the file is full of: no reviewer is given away by them. */
function surnamesOfParties({ state: { application } }: LoadedCase): Set<string> {
  const { employee, representative, requestingPhysician, urDecision } = application;
  const people = [employee.name.last, representative?.name.last, requestingPhysician?.name.last];
  const urReviewer = urDecision?.reviewerName?.replace(/,.*$/u, '').trim().split(/\s+/u).at(-1);
  return new Set([...people, urReviewer].flatMap((last) => (last ? [surnameOf(last)] : [])));
}

interface Text {
  field: string;
  text: string;
}

/** Keys whose values are made by the program. */
const notWritten = new Set(['reviewerId', 'path', 'signature', 'treatmentId', 'documentId', 'sha256', 'finding']);

const textsOf = (command: Command, { state }: LoadedCase): Text[] => [
  ...stringsIn(command.data, ''),
  ...(readWhole.has(command.type) ? stringsIn(state.draft, 'draft') : []),
];

function stringsIn(value: unknown, field: string): Text[] {
  if (typeof value === 'string') return value.length < 3 ? [] : [{ field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    notWritten.has(key) ? [] : stringsIn(one, field ? `${field}.${key}` : key),
  );
}
