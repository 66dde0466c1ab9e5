import { connect } from 'node:net';
import type { Refusal } from '../../law/index.ts';
import type { Config } from '../config.ts';

const pieceBytes = 64 * 1024;
const patienceMs = 60_000;

/**
 * Has the scanner look at a file (clamd's INSTREAM: length, bytes, …, zero), where one is configured.
 *
 * @returns `virus-found`; `scanner-away` when it does not answer, since what was not looked at is not taken; null when
 * there is nothing against the file, or no scanner
 */
export async function refuseVirus(config: Pick<Config, 'OPENIMR_CLAMD'>, bytes: Uint8Array): Promise<Refusal | null> {
  if (!config.OPENIMR_CLAMD) return null;
  const said = await askScanner(config.OPENIMR_CLAMD, bytes).catch((error: Error) => `${error.message} ERROR`);
  if (/\bOK\0?$/.test(said)) return null;
  const [, name] = /^stream: (.+) FOUND\0?$/.exec(said) ?? [];
  return name
    ? { code: 'virus-found', because: `The virus scanner found ${name} in this file. It is kept aside.` }
    : {
        code: 'scanner-away',
        because: 'This file could not be looked at for viruses just now. Please send it again later.',
      };
}

/** `tcp://host:3310`, or the path of a socket. */
function askScanner(address: string, bytes: Uint8Array): Promise<string> {
  const url = address.includes('://') ? new URL(address) : null;
  const socket = url ? connect(Number(url.port || 3310), url.hostname) : connect(address);
  return new Promise((resolve, reject) => {
    let said = '';
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('the scanner does not answer')));
    socket.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(said.trim()));
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        const piece = bytes.subarray(at, at + pieceBytes);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(piece.length);
        socket.write(length);
        socket.write(piece);
      }
      socket.write(Buffer.alloc(4));
    });
  });
}
