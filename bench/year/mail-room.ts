import { type Desk, staffOf, told } from './running-case.ts';

interface Room {
  toPrint: { id: string; caseNumber: string }[];
  more: boolean;
}

/** The mail room prints and mails what lies there, once a day. Gives what went wrong. */
export async function runMailRoom(desk: Desk): Promise<string[]> {
  const faults: string[] = [];
  for (let rounds = 0; rounds < 100; rounds++) {
    const who = staffOf(desk, 'service');
    const { body } = await desk.client.get<Room>(who, '/api/mail-room', 'mail room');
    await Promise.all(
      body.toPrint.map(async ({ caseNumber, id }) => {
        const headers = { 'idempotency-key': `mail-${caseNumber}-${id}-${rounds}` };
        const path = `/api/mail-room/${caseNumber}/${encodeURIComponent(id)}/mailed`;
        const answer = await desk.client.post(who, path, { on: desk.today }, 'letter mailed', headers);
        if (answer.status !== 200) faults.push(`${desk.today} mail: ${caseNumber} ${id}: ${told(answer)}`);
      }),
    );
    if (!body.more || faults.length > 0) return faults;
  }
  return faults;
}
