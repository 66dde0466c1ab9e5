import type { CaseState } from '../../case/index.ts';
import { coverSheetContent, printInBackground } from '../../determination/write/index.ts';
import { type Answer, granted, pacificDateOf, refused } from '../../law/index.ts';
import { sharedRoom } from '../../records/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { letterheadOf } from '../letters/letterhead.ts';
import { proofOfServiceOf } from '../letters/proof-of-service.ts';
import { envelopeLines } from '../letters/service-list.ts';
import { noticeTitle } from '../notices/index.ts';
import { recordAccess } from '../proof/access-log.ts';
import { findDelivery, type MailRoomEntry } from './room.ts';

/**
 * What goes into one envelope, to be printed in one go: a cover page with the address, the letter (or notice), and for a
 * letter its proof of service. Recorded as read before it is shown. Refuses `not-found`, and `no-address` where nobody knows where it goes.
 */
export async function packetOf(
  app: App,
  principal: Principal,
  caseNumber: string,
  id: string,
): Promise<Answer<Uint8Array>> {
  const found = await findDelivery(app, caseNumber, id);
  if (!found) return refused({ code: 'not-found', because: 'There is no such letter on its way.' });
  const packet = await printPacket(app, found.state, found.entry);
  const content = contentOf(found.state, found.entry);
  if (packet.ok) await recordAccess(app, principal, caseNumber, 'PacketRead', { content, delivery: id });
  return packet;
}

/** The hash of the letter or notice inside. */
function contentOf({ issued }: CaseState, { what }: MailRoomEntry): string {
  if ('sha256' in what) return what.sha256;
  return issued.find((one) => one.version === what.letter)?.letters.find(isPartiesPdf)?.sha256 ?? '';
}

const isPartiesPdf = ({ format, audience }: CaseState['issued'][number]['letters'][number]): boolean =>
  format === 'pdf' && audience === 'parties';

/** Several packets one after the other, for a morning's mail. */
export async function packetsOf(
  app: App,
  principal: Principal,
  wanted: readonly { caseNumber: string; id: string }[],
): Promise<Answer<Uint8Array>> {
  const packets: Uint8Array[] = [];
  for (const { caseNumber, id } of wanted) {
    const packet = await packetOf(app, principal, caseNumber, id);
    if (!packet.ok) return packet;
    packets.push(packet.value);
  }
  return packets.length === 1 ? granted(packets[0]!) : sharedRoom().join(packets);
}

async function printPacket(app: App, state: CaseState, entry: MailRoomEntry): Promise<Answer<Uint8Array>> {
  if (!entry.address?.includes(','))
    return refused({
      code: 'no-address',
      because: 'No postal address of this party is known. Serve it again with one.',
    });
  const inside = await enclosuresOf(app, state, entry);
  if (!inside.ok) return inside;
  const joined = await sharedRoom().join(inside.value.map(({ bytes }) => bytes));
  if (!joined.ok) return joined;
  const cover = coverSheetContent(
    {
      caseNumber: state.caseNumber,
      preparedOn: pacificDateOf(app.clock.now()),
      recipient: { name: entry.name, role: entry.to, address: envelopeLines(entry.address), how: 'mail' },
      enclosed: await Promise.all(
        inside.value.map(async ({ title, bytes }) => ({ title, pages: await pagesOf(bytes) })),
      ),
    },
    letterheadOf(app.config),
  );
  return sharedRoom().join([await printInBackground(cover), joined.value]);
}

interface Enclosure {
  title: string;
  bytes: Uint8Array;
}

async function enclosuresOf(app: App, state: CaseState, { what }: MailRoomEntry): Promise<Answer<Enclosure[]>> {
  if ('sha256' in what) {
    const notice = await app.store.originals.get(state.caseNumber, what.sha256);
    return notice.ok ? granted([{ title: noticeTitle(what.notice), bytes: notice.value }]) : notice;
  }
  const issued = state.issued.find((one) => one.version === what.letter);
  const letter = issued?.letters.find(isPartiesPdf);
  const proof = proofOfServiceOf(app, state, what.letter);
  if (!letter || !proof) return refused({ code: 'not-found', because: 'There is no such letter in this case.' });
  const bytes = await app.store.originals.get(state.caseNumber, letter.sha256);
  if (!bytes.ok) return bytes;
  return granted([
    { title: 'Final Determination Letter', bytes: bytes.value },
    { title: 'Proof of service', bytes: await printInBackground(proof) },
  ]);
}

async function pagesOf(bytes: Uint8Array): Promise<number> {
  const room = sharedRoom();
  const opened = await room.about('open', bytes, 'pdf', {}, room.limits.inspectMs);
  return opened.ok ? opened.value.pageCount : 0;
}
