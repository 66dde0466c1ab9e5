import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAside } from '../../src/app/documents/aside.ts';
import { receiveFile } from '../../src/app/documents/receive.ts';
import { Office } from './office.ts';

/** What scanners find in everything by agreement; taken apart here, or one would find it in this file. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** clamd's own protocol, as far as INSTREAM goes: zINSTREAM, then length and bytes until a length of zero. */
function scanner(heard: { bytes: number }): Server {
  return createServer((socket) => {
    let all = Buffer.alloc(0);
    socket.on('data', (piece: Buffer) => {
      all = Buffer.concat([all, piece]);
      const head = 'zINSTREAM\0';
      if (!all.subarray(0, head.length).equals(Buffer.from(head))) return;
      const inside: Buffer[] = [];
      for (let at = head.length; at + 4 <= all.length; ) {
        const length = all.readUInt32BE(at);
        if (length === 0) {
          const bytes = Buffer.concat(inside);
          heard.bytes = bytes.length;
          socket.end(bytes.includes(eicar) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
          return;
        }
        inside.push(all.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
}

describe('files are looked at for viruses where a scanner is configured', () => {
  const heard = { bytes: 0 };
  const server = scanner(heard);
  let office: Office;
  let number: string;
  const send = async (words: string, name: string) =>
    (
      await receiveFile(office.app, office.who('rosalind'), number, new TextEncoder().encode(words), name, {
        from: 'employee',
      })
    )[0]!;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    office = await Office.open({ OPENIMR_CLAMD: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}` });
    number = await office.aCase();
  });
  afterAll(async () => {
    server.close();
    await office?.close();
  });

  it('a clean one is taken, whole and in pieces', async () => {
    const words = 'Low back pain. '.repeat(20_000);
    expect((await send(words, 'clean.txt')).refusal).toBeNull();
    expect(heard.bytes).toBe(words.length);
  });

  it('one with a virus is not, is kept aside, and the reason is told', async () => {
    const file = await send(`A report. ${eicar}`, 'report.txt');
    expect(file).toMatchObject({ documentId: null, refusal: { code: 'virus-found' } });
    expect(file.refusal!.because).toContain('Eicar-Signature');
    expect((await listAside(office.app, number)).map(({ name }) => name)).toEqual(['report.txt']);
  });

  it('nothing is taken while the scanner does not answer', async () => {
    const { app } = office;
    const away = { ...app, config: { ...app.config, OPENIMR_CLAMD: 'tcp://127.0.0.1:9' } };
    const [file] = await receiveFile(away, office.who('rosalind'), number, new TextEncoder().encode('x'), 'x.txt', {});
    expect(file!.refusal).toMatchObject({ code: 'scanner-away' });
  });
});
