import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playDemo } from '../../demo/run/index.ts';
import { openPost, type Post } from '../../src/app/background/post.ts';
import { serveLetter } from '../../src/app/background/serve-letter.ts';
import { workUntilDone } from '../../src/app/background/work.ts';
import { loadCase } from '../../src/app/cases/load.ts';
import { packetOf } from '../../src/app/mail/packet.ts';
import { entriesOf, mailRoom } from '../../src/app/mail/room.ts';
import type { Delivery } from '../../src/store/index.ts';
import { Office } from './office.ts';

/** Letters to the parties by real mail protocol: what is refused, what falls to paper, what comes back, and the proof. */
describe('letters on their way', () => {
  const office: { it: Office } = {} as never;
  const got: { to: string[]; text: string }[] = [];
  const refuse = new Map<string, { code: number; message: string }>();
  let smtp: SMTPServer;
  let post: Post;
  let number: string;

  beforeAll(async () => {
    smtp = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        const refusal = refuse.get(address);
        done(refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.code }) : null);
      },
      onData: (stream, session, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        stream.on('end', () => {
          got.push({ to: session.envelope.rcptTo.map((one) => one.address), text });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()));
    const { port } = smtp.server.address() as AddressInfo;
    office.it = await Office.open({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    post = openPost(office.it.app.config, () => {});
    const today = office.it.today;
    // What comes after the letter (its publication) is no part of this: only the issued case is wanted.
    await playDemo(office.it.app, office.it.clock, post, today, undefined, ['needles-and-kit']).catch(
      (error: Error) => {
        if (!error.message.includes('cooling')) throw error;
      },
    );
    office.it.clock.set(null);
    const { rows } = await office.it.app.store.cases.query({ limit: 5 });
    number = rows[0]!.caseId;
  });
  afterAll(async () => {
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    await office.it?.close();
  });

  const state = async () => (await loadCase(office.it.app.store, number))!.state;
  const entry = async (id: string) => entriesOf(await state()).find((one) => one.id === id)!;
  const again = (to: string, data: object) =>
    office.it.do(
      'service',
      number,
      'ServeAgain',
      { version: 1, to, reason: 'The party asked for it.', ...data },
      'service',
    );
  /** The message of the outbox for a redirection, as the worker would hand it over at its n-th try. */
  const message = async (to: string, address: string, attempt: number): Promise<Delivery> => ({
    id: 1,
    topic: 'serve',
    key: `${number}:${(await state()).version}:serve:${to}`,
    caseId: number,
    payload: { caseNumber: number, version: 1, notice: null, address: { to, channel: 'electronic', address } },
    attempt,
  });

  it('serves by mail without a fact of the case', async () => {
    const letters = got.filter(({ text }) => text.includes('letter in your case'));
    expect(letters.length).toBeGreaterThan(0);
    const { application } = await state();
    const private_ = [
      number,
      application.employee.name.last,
      application.claimNumber!,
      application.treatments[0]!.description,
    ];
    for (const { text } of got) for (const word of private_) expect(text).not.toContain(word);
  });

  it('an address that does not exist goes to paper at once, and the refusal is recorded', async () => {
    await again('employee', { channel: 'electronic', address: 'gone@nowhere.example' });
    refuse.set('gone@nowhere.example', { code: 550, message: 'no such mailbox' });
    await workUntilDone(office.it.app, post, 20_000);
    const now = await entry('letter-1-employee');
    expect(now).toMatchObject({ status: 'to-print', channel: 'mail' });
    expect(now.address).toMatch(/, CA \d{5}/);
    expect(now.attempts.at(-1)).toMatchObject({ result: 'failed', note: expect.stringContaining('no such mailbox') });
    expect((await mailRoom(office.it.app)).toPrint.map(({ id }) => id)).toContain('letter-1-employee');
  });

  it('a busy server is tried again, each try recorded once, and paper follows the last', async () => {
    refuse.set('busy@nowhere.example', { code: 451, message: 'come back later' });
    await again('physician', { channel: 'electronic', address: 'busy@nowhere.example' });
    const one = await message('physician', 'busy@nowhere.example', 1);
    await expect(serveLetter(office.it.app, post, one)).rejects.toThrow('come back later');
    await expect(serveLetter(office.it.app, post, one)).rejects.toThrow('come back later');
    const tried = (await entry('letter-1-physician')).attempts.filter(({ result }) => result === 'failed');
    expect(tried).toHaveLength(1);
    expect(await entry('letter-1-physician')).toMatchObject({
      status: 'under-way',
      because: expect.stringContaining('later'),
    });
    await serveLetter(office.it.app, post, { ...one, attempt: 8 });
    const known = (await entry('letter-1-physician')).known.mail;
    expect((await entry('letter-1-physician')).status).toBe(known ? 'to-print' : 'returned');
    refuse.clear();
  });

  it('a packet has a cover page with the address, the letter, and the proof of service', async () => {
    const packet = await packetOf(office.it.app, office.it.who('service'), number, 'letter-1-employee');
    if (!packet.ok) throw new Error(packet.refusal.because);
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const pdf = await getDocument({ data: new Uint8Array(packet.value), verbosity: 0 }).promise;
    const text = async (page: number) =>
      (await (await pdf.getPage(page)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(await text(1)).toContain('What is in this envelope');
    expect(await text(1)).toContain((await entry('letter-1-employee')).name);
    expect(await text(2)).toMatch(/final determination/i);
    expect(await text(pdf.numPages)).toMatch(/penalty of perjury/);
    await pdf.destroy();
  });

  it('what was mailed is done; what comes back is work until it is served elsewhere', async () => {
    const { app, today } = office.it;
    const data = { version: 1, to: 'employee', channel: 'mail', on: today };
    await office.it.do('service', number, 'RecordService', { ...data, result: 'sent' }, 'service');
    expect((await entry('letter-1-employee')).status).toBe('served');
    await office.it.do(
      'service',
      number,
      'RecordService',
      { ...data, result: 'returned', note: 'Moved away.' },
      'service',
    );
    expect((await mailRoom(app)).returned).toContainEqual(
      expect.objectContaining({ id: 'letter-1-employee', because: 'Moved away.' }),
    );
    const row = (await app.store.cases.query({ owners: ['service'], limit: 50 })).rows.find(
      (one) => one.caseId === number,
    );
    expect(row?.summary).toMatchObject({
      mail: { returned: expect.arrayContaining([{ id: 'letter-1-employee', because: 'Moved away.' }]) },
    });
    await again('employee', { channel: 'mail', address: '7 Elsewhere Lane, Exampleville, CA 90001' });
    expect(await entry('letter-1-employee')).toMatchObject({
      status: 'to-print',
      address: '7 Elsewhere Lane, Exampleville, CA 90001',
    });
  });

  it('when the last is served the proof is filed, with the days and places it really went to', async () => {
    const { app, today } = office.it;
    for (const one of entriesOf(await state()).filter((each) => 'letter' in each.what && each.status !== 'served'))
      await office.it.do(
        'service',
        number,
        'RecordService',
        { version: 1, to: one.to, channel: 'mail', on: today, result: 'sent' },
        'service',
      );
    await workUntilDone(app, post, 20_000);
    const proofs = (await state()).notices.filter(({ notice }) => notice === 'proof-of-service');
    expect(proofs.length).toBeGreaterThan(0);
    const bytes = await app.store.originals.get(number, proofs.at(-1)!.sha256);
    if (!bytes.ok) throw new Error(bytes.refusal.because);
    const { readPdf } = await import('../../src/determination/read/index.ts');
    const text = await readPdf(bytes.value);
    expect(text.ok && text.value.replace(/\s+/g, ' ')).toContain('7 Elsewhere Lane');
  });

  it('a party chooses how its letters come', async () => {
    await office.it.do('service', number, 'ChooseDelivery', {
      to: 'employee',
      channel: 'electronic',
      address: 'new@rosalind.example',
    });
    expect((await entry('letter-1-employee')).known.electronic).toBe('new@rosalind.example');
  });
});
