import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Defect, type Drafted, defects } from '../../demo/defects/defects.ts';
import { playDemo } from '../../demo/run/index.ts';
import { systemPrincipal } from '../../src/app/access/principal.ts';
import type { App } from '../../src/app/app.ts';
import { openPost } from '../../src/app/background/post.ts';
import { loadCase } from '../../src/app/cases/load.ts';
import { settableClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { lookUpFindings } from '../../src/app/lookups/findings.ts';
import { openApp } from '../../src/app/open.ts';
import {
  type CaseEvent,
  type CaseState,
  type CommandType,
  type DecideContext,
  decide,
  evolve,
  fold,
  type RecordedEvent,
} from '../../src/case/index.ts';
import { type Instant, pacificDateOf } from '../../src/law/index.ts';

/**
 * Each mistake of demo/defects is put into the draft of each demonstration case that has a place for it; neither the second
 * reader nor the signature ever gets to see it. The sound drafts pass, so that it is the mistake that stops them.
 */
describe('the mistakes planted in the demonstration cases', () => {
  let app: App;
  const written: { key: string; number: string }[] = [];

  beforeAll(async () => {
    const config = readConfig({ LOG_LEVEL: 'silent', OPENIMR_DEMO: 'true' });
    if (!config.ok) throw new Error(config.refusal.because);
    const clock = settableClock(null);
    app = await openApp(config.value, { memory: true, clock });
    const today = pacificDateOf(new Date().toISOString() as Instant);
    for (const told of await playDemo(
      app,
      clock,
      openPost(config.value, () => {}),
      today,
    )) {
      const loaded = await loadCase(app.store, told.caseNumber);
      if (loaded?.state.draft.summary) written.push({ key: told.key, number: told.caseNumber });
    }
  }, 240_000);
  afterAll(() => app?.store.close());

  it('are looked for in every case that has a draft', () => {
    expect(written.length).toBeGreaterThanOrEqual(5);
  });

  it('the sound drafts are taken, by the second reader and by the signature', async () => {
    for (const { number } of written) {
      const events = await draftedEvents(number);
      expect(await answerTo(events, 'SubmitDraft'), number).toBeNull();
      expect(await answerTo(readyToSign(events), 'SignDetermination'), number).toBeNull();
    }
  });

  it.each(defects.map((defect) => [defect.name, defect] as const))('%s', async (_, defect) => {
    let planted = 0;
    for (const { key, number } of written) {
      const events = plant(await draftedEvents(number), defect);
      if (!events) continue;
      planted++;
      for (const [type, history] of [
        ['SubmitDraft', events],
        ['SignDetermination', readyToSign(events)],
      ] as const) {
        const refusal = await answerTo(history, type);
        expect(refusal, `${key}: ${type}`).toMatchObject({ code: 'errors-open' });
        expect(refusal?.because, `${key}: ${type}`).toContain(`${defect.check}:`);
      }
    }
    expect(planted, 'no demonstration case has a place for it').toBeGreaterThan(0);
  });

  it('a page about somebody else', async () => {
    const events = await draftedEvents(written[0]?.number ?? '');
    const row = (await app.store.documents.list(written[0]?.number ?? ''))[0];
    if (!row) throw new Error('the case has no document');
    const otherPerson = [{ page: 1, because: 'This page names Ottoline Wrongfile.' }];
    await app.store.documents.put({ ...row, details: { ...row.details, proposal: { otherPerson } } });
    const refusal = await answerTo(readyToSign(events), 'SignDetermination');
    await app.store.documents.put(row);
    expect(refusal?.because).toMatch(/K15: .*Ottoline Wrongfile/);
  });

  it('a required record that never came, and the letter does not say so', async () => {
    const events = (await draftedEvents(written[0]?.number ?? '')).map((event) =>
      event.type === 'RecordsReceived'
        ? { ...event, data: { records: event.data.records.filter(({ requirement }) => requirement !== 'R2') } }
        : event,
    );
    expect((await answerTo(readyToSign(events), 'SignDetermination'))?.because).toMatch(/K14: R2 /);
  });

  /** What happened to a case until its draft was first handed in. */
  async function draftedEvents(number: string): Promise<RecordedEvent[]> {
    const events = (await loadCase(app.store, number))?.events ?? [];
    const end = events.findIndex((event) => event.type === 'DraftSubmitted');
    return end < 0 ? events : events.slice(0, end);
  }

  /** Null when the command is taken, else the refusal. */
  async function answerTo(events: RecordedEvent[], type: CommandType) {
    const state = fold(events) as CaseState;
    const at = state.lastEventAt;
    const context: DecideContext = {
      now: at,
      today: pacificDateOf(at),
      actor: { id: state.reviewers[0]?.id ?? '', role: 'reviewer' },
      found: {},
    };
    const found = {
      ...(await lookUpFindings(app, { state, events }, context)),
      contentHash: 'a'.repeat(64),
      signature: { kind: 'typed' as const, sha256: 'b'.repeat(64) },
    };
    const statement = 'I decided this case myself on the records listed.' as const;
    const data = type === 'SignDetermination' ? { statement, signature: { kind: 'typed', text: 'Invented' } } : {};
    const answer = decide(state, { type, data } as never, { ...context, found });
    return answer.ok ? null : answer.refusal;
  }
});

/** The history with one more save of each section, in which the mistake is; null where there is no place for it. */
function plant(events: RecordedEvent[], defect: Defect): RecordedEvent[] | null {
  const { draft, reviewers } = fold(events) as CaseState;
  const sections: Drafted = structuredClone({
    summary: draft.summary?.content as Drafted['summary'],
    documents: draft.documents?.content as Drafted['documents'],
    items: Object.fromEntries(Object.entries(draft.items).map(([id, { content }]) => [id, content])),
  });
  if (!defect.plant(sections)) return null;
  const actor = { id: reviewers[0]?.id ?? '', role: 'reviewer' as const };
  return after(
    events,
    [
      { type: 'DraftSaved', data: { change: { section: 'summary', content: sections.summary } } },
      { type: 'DraftSaved', data: { change: { section: 'documents', content: sections.documents } } },
      ...Object.entries(sections.items).map(
        ([treatmentId, content]): CaseEvent => ({
          type: 'DraftSaved',
          data: { change: { section: 'item', treatmentId, content } },
        }),
      ),
    ],
    actor,
  );
}

/** As if it had slipped through the second reading: the signature must still refuse it. */
const readyToSign = (events: RecordedEvent[]): RecordedEvent[] =>
  after(
    events,
    [
      { type: 'DraftSubmitted', data: { findings: [] } },
      { type: 'QualityReviewPassed', data: { note: null } },
    ],
    { id: systemPrincipal.userId, role: 'system' },
  );

function after(events: RecordedEvent[], more: CaseEvent[], actor: RecordedEvent['actor']): RecordedEvent[] {
  const at = events.at(-1)?.at as Instant;
  const added = more.map((event, n) => ({ ...event, at, actor, version: events.length + n + 1 })) as RecordedEvent[];
  const all = [...events, ...added];
  let state: CaseState | null = null;
  for (const event of all) state = evolve(state, event);
  return all;
}
