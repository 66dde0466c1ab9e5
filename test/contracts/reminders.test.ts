import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweep } from '../../src/app/background/sweep.ts';
import { workUntilDone } from '../../src/app/background/work.ts';
import { loadCase } from '../../src/app/cases/load.ts';
import { receiveFile } from '../../src/app/documents/receive.ts';
import { clocksOf } from '../../src/case/index.ts';
import { readPdf } from '../../src/determination/read/index.ts';
import { addDays, type PlainDate } from '../../src/law/index.ts';
import { aPaper, Office } from './office.ts';

/** What passing time does about records that are due: a reminder before, a notice and the evidence of a referral after. */
describe('records that do not come', () => {
  let office: Office;
  let number: string;
  let due: PlainDate;

  beforeEach(async () => {
    office = await Office.open();
    office.goTo('2026-03-02');
    number = await office.aCase();
    await office.do('intake', number, 'BeginScreening', {});
    await office.do('intake', number, 'DecideEligibility', {});
    await office.do('assignment', number, 'SendAssignmentNotice', { channel: 'mail' });
    const { events } = (await loadCase(office.app.store, number))!;
    due = clocksOf(events, '2026-03-02')
      .find((one) => one.clock === 'C14')!
      .due!.slice(0, 10) as PlainDate;
  });
  afterEach(() => office?.close());

  const types = async () => (await loadCase(office.app.store, number))!.events.map((event) => event.type);
  const count = async (type: string) => (await types()).filter((one) => one === type).length;
  const sweepOn = async (day: PlainDate) => {
    office.goTo(day);
    await sweep(office.app);
  };
  const textOf = async (notice: string) => {
    const { state } = (await loadCase(office.app.store, number))!;
    const sent = state.notices.findLast((one) => one.notice === notice)!;
    const bytes = await office.app.store.originals.get(number, sent.sha256);
    if (!bytes.ok) throw new Error(bytes.refusal.because);
    const text = await readPdf(bytes.value);
    return text.ok ? text.value.replace(/\s+/g, ' ') : '';
  };

  it('reminds once, some days before, and says what is missing', async () => {
    await sweepOn(addDays(due, -8));
    expect(await count('ReminderSent')).toBe(0);
    for (const before of [-3, -2, -1]) await sweepOn(addDays(due, before));
    await sweep(office.app);
    expect(await count('ReminderSent')).toBe(1);
    await workUntilDone(office.app, office.post(), 60_000);
    expect(await textOf('records-reminder')).toMatch(/R1.*R2|application form/);
  });

  it('finds them overdue once, and tells the administrator and the Administrative Director what came when', async () => {
    office.goTo('2026-03-04');
    const [file] = await receiveFile(
      office.app,
      office.who('makebelieve'),
      number,
      await aPaper(['A form.']),
      'form.pdf',
      {
        kind: 'application-form',
        title: 'Application form of the administrator',
      },
    );
    expect(file!.refusal).toBeNull();
    await sweepOn(due);
    expect(await count('RecordsFoundOverdue')).toBe(0);
    await sweepOn(addDays(due, 1));
    await sweep(office.app);
    expect(await count('RecordsFoundOverdue')).toBe(1);
    await workUntilDone(office.app, office.post(), 60_000);
    const referral = await textOf('penalty-referral');
    expect(referral).toContain('Application form of the administrator March 4, 2026');
    expect(referral).toContain('Notice sent');
    expect(referral).toMatch(/\(R1, 8 CCR 9792\.10\.5\(a\)\(1\)/);
    expect(referral).not.toMatch(/\(R2,/);
    expect(await textOf('records-overdue')).toContain('never rests on the UR decision alone');
  });
});
