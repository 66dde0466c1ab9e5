import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chunkBytes } from '../../src/app/documents/uploads.ts';
import type { MailRoom, MailRoomEntry } from '../../src/app/mail/room.ts';
import { pacificDateOf } from '../../src/law/index.ts';
import { type House, openHouse } from '../access/house.ts';
import { aPaper } from './office.ts';

/** The mail room's and the upload's addresses as another program meets them: what is asked, what is answered, what is refused. */
describe('over HTTP', () => {
  let house: House;
  let records: Record<string, string>;
  let service: Record<string, string>;
  beforeAll(async () => {
    house = await openHouse();
    records = await house.signIn({ userId: 'records-1', roles: ['records'], subjects: [] });
    service = await house.signIn({ userId: 'service-1', roles: ['service'], subjects: [] });
  }, 120_000);
  afterAll(() => house?.close());

  const json = async (path: string, init: RequestInit = {}) => {
    const answer = await house.send(path, init);
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  };
  const post = (path: string, headers: Record<string, string>, data: unknown) =>
    json(path, { method: 'POST', headers, body: JSON.stringify(data) });

  describe('an upload in parts', () => {
    const base = () => `/api/cases/${house.b}/uploads`;
    const announce = (name: string, size: number) =>
      post(base(), records, { name, size, fingerprint: `${name}/${size}`, described: { kind: 'rfa' } });
    const part = (id: string, offset: number | string, body: Uint8Array) =>
      json(`${base()}/${id}`, {
        method: 'PATCH',
        headers: {
          ...records,
          'content-type': 'application/offset+octet-stream',
          'upload-offset': String(offset),
        },
        body: body as Uint8Array<ArrayBuffer>,
      });

    it('is announced, goes on where it was cut off, is received once and listed among the records', async () => {
      const bytes = await aPaper(['A paper in two parts.']);
      const cut = bytes.length >> 1;
      const begun = await announce('parts.pdf', bytes.length);
      expect(begun).toMatchObject({ status: 201, body: { name: 'parts.pdf', offset: 0, chunk: chunkBytes } });
      const { id } = begun.body;
      expect(await part(id, 0, bytes.slice(0, cut))).toMatchObject({ status: 200, body: { offset: cut } });
      expect(await part(id, 0, bytes.slice(0, cut))).toMatchObject({ status: 409, body: { code: 'offset-mismatch' } });
      expect(await post(`${base()}/${id}/complete`, records, {})).toMatchObject({
        body: { code: 'upload-incomplete' },
      });
      // After a lost connection the same file is announced again and told where it stands.
      expect(await announce('parts.pdf', bytes.length)).toMatchObject({ status: 200, body: { id, offset: cut } });
      expect(await json(`${base()}/${id}`, { headers: records })).toMatchObject({ status: 200, body: { offset: cut } });
      expect(await part(id, cut, bytes.slice(cut))).toMatchObject({ status: 200, body: { offset: bytes.length } });
      const done = await post(`${base()}/${id}/complete`, records, {});
      expect(done).toMatchObject({ status: 200, body: { files: [{ name: 'parts.pdf', refusal: null }] } });
      expect(await post(`${base()}/${id}/complete`, records, {})).toMatchObject({ body: { files: done.body.files } });
    });

    it('may be given up, and is nobody else’s', async () => {
      const { body } = await announce('given-up.pdf', 100);
      const other = await house.signIn({ userId: 'records-2', roles: ['records'], subjects: [] });
      expect(await json(`${base()}/${body.id}`, { headers: other })).toMatchObject({ status: 404 });
      expect((await house.send(`${base()}/${body.id}`, { method: 'DELETE', headers: records })).status).toBeLessThan(
        300,
      );
      expect(await json(`${base()}/${body.id}`, { headers: records })).toMatchObject({ status: 404 });
    });

    it('is refused where the announcement or the offset is none', async () => {
      expect(await post(base(), records, { name: '', size: -1 })).toMatchObject({
        status: 422,
        body: { code: 'bad-input' },
      });
      const { body } = await announce('odd.pdf', 100);
      expect((await part(body.id, 'soon', new Uint8Array(10))).status).toBeGreaterThanOrEqual(400);
      expect((await part(body.id, 0, new Uint8Array(200))).status).toBeGreaterThanOrEqual(400);
      expect(await json(base())).toMatchObject({ status: 401 });
    });
  });

  describe('the mail room', () => {
    const room = async () => (await json('/api/mail-room', { headers: service })).body as MailRoom;

    it('lists what waits, and nothing to who has no business there', async () => {
      expect((await json('/api/mail-room', { headers: service })).status).toBe(200);
      expect((await json('/api/mail-room', { headers: records })).status).toBe(403);
      expect((await json('/api/mail-room')).status).toBe(401);
    });

    it('takes no step with a letter that is not there, and none without its day', async () => {
      const nowhere = `/api/mail-room/${house.a}/no-such-letter`;
      expect(await post(`${nowhere}/mailed`, service, { on: '2026-04-01' })).toMatchObject({ status: 404 });
      expect(await post(`${nowhere}/mailed`, service, { on: 'yesterday' })).toMatchObject({
        status: 422,
        body: { code: 'bad-input' },
      });
      expect(await post(`${nowhere}/returned`, service, {})).toMatchObject({ status: 422 });
      expect(await post(`${nowhere}/again`, service, { address: 'x' })).toMatchObject({ status: 422 });
      expect((await house.send(`${nowhere}/packet.pdf`, { headers: service })).status).toBe(404);
      expect((await house.send('/api/mail-room/packets.pdf?of=', { headers: service })).status).toBe(422);
    });

    it('prints what is sent again on paper, records the mailing and what came back, and opens the way once more', async () => {
      const { body } = await json(`/api/cases/${house.a}/deliveries`, { headers: service });
      const letter = (body.deliveries as MailRoomEntry[]).find(({ what }) => 'letter' in what)!;
      const entry = `/api/mail-room/${house.a}/${letter.id}`;
      const sentAgain = await post(`${entry}/again`, service, {
        channel: 'mail',
        address: '12 Example Street, Sacramento, CA 95899',
        reason: 'The address came by telephone.',
      });
      expect(sentAgain).toMatchObject({ status: 200, body: { caseNumber: house.a } });
      const waiting = (await room()).toPrint.find((one) => one.caseNumber === house.a && one.to === letter.to)!;
      expect(waiting.address).toContain('12 Example Street');
      const at = `/api/mail-room/${house.a}/${waiting.id}`;
      const packet = await house.send(`${at}/packet.pdf`, { headers: service });
      expect([packet.status, packet.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(
        Buffer.from(await packet.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      const several = await house.send(`/api/mail-room/packets.pdf?of=${house.a}/${waiting.id}`, { headers: service });
      expect(several.status).toBe(200);

      const on = pacificDateOf(house.app.clock.now());
      expect(await post(`${at}/mailed`, service, { on })).toMatchObject({ status: 200 });
      expect((await room()).toPrint.some(({ caseNumber, id }) => caseNumber === house.a && id === waiting.id)).toBe(
        false,
      );
      expect(await post(`${at}/returned`, service, { on, because: 'Nobody of that name there.' })).toMatchObject({
        status: 200,
      });
      expect((await room()).returned.map(({ caseNumber, to }) => [caseNumber, to])).toContainEqual([
        house.a,
        letter.to,
      ]);
    });

    it('takes a bounce only of a mail that went out, in its form, from who may tell of it', async () => {
      const bounces = '/api/mail-room/bounces';
      expect(await post(bounces, service, { because: 'x' })).toMatchObject({
        status: 422,
        body: { code: 'bad-input' },
      });
      expect(
        await post(bounces, service, { messageId: '<nothing@house.example>', because: 'No such mailbox' }),
      ).toMatchObject({
        status: 404,
      });
      expect((await post(bounces, records, { messageId: '<a@b.example>', because: 'No such mailbox' })).status).toBe(
        403,
      );
    });
  });
});
