import { randomUUID } from 'node:crypto';
import { applicationOf } from '../../demo/cases/application.ts';
import { daysFrom } from '../../demo/run/days.ts';
import { type ApplicationInput, type Instant, pacificDateOf } from '../../src/law/index.ts';
import { demoPassword, type Product } from './product.ts';

/** A way to speak to the product as one demonstration person, without a browser. */
export interface Voice {
  get(path: string): Promise<{ status: number; text: string; json: () => unknown }>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<{ status: number; text: string }>;
  /** Gives a command to a case; fails with the refusal. */
  do(number: string | null, type: string, data: unknown): Promise<{ caseNumber: string; events: string[] }>;
  send(number: string, name: string, text: string, described: Record<string, string>): Promise<void>;
  sendFile(number: string, name: string, bytes: Uint8Array, described: Record<string, string>): Promise<void>;
}

const cookies = new Map<string, string>();

/** The cookie of a signed-in demonstration person; signed in once, and again after a while where the door is busy. */
export async function cookieOf(product: Product, who: string): Promise<string> {
  const known = cookies.get(`${product.url} ${who}`);
  if (known) return known;
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(`${product.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: {
        origin: product.url,
        'content-type': 'application/json',
        // Where a proxy is trusted, each signs in from a place of their own.
        'x-forwarded-for': `192.0.2.${cookies.size % 250}`,
      },
      body: JSON.stringify({ email: `${who}@demo.example`, password: demoPassword }),
    });
    if (answer.status === 429 && attempt < 30) {
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      continue;
    }
    if (!answer.ok) throw new Error(`${who} cannot sign in: ${answer.status}`);
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    cookies.set(`${product.url} ${who}`, cookie);
    return cookie;
  }
}

/** Signs in as `who@demo.example`; nobody for null. */
export async function voiceOf(product: Product, who: string | null): Promise<Voice> {
  const origin = { origin: product.url };
  const cookie = who ? await cookieOf(product, who) : '';
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const isText = typeof body === 'string';
    const answer = await fetch(product.url + path, {
      method: 'POST',
      headers: { ...origin, cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
      body: isText ? body : JSON.stringify(body),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const sendFile: Voice['sendFile'] = async (number, name, bytes, described) => {
    const form = new FormData();
    form.set('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
    for (const [key, value] of Object.entries(described)) form.set(key, value);
    const answer = await fetch(`${product.url}/api/cases/${number}/documents`, {
      method: 'POST',
      headers: { ...origin, cookie },
      body: form,
    });
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  };
  return {
    post,
    sendFile,
    async get(path) {
      const answer = await fetch(product.url + path, { headers: { cookie } });
      const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
      return { status: answer.status, text, json: () => JSON.parse(Buffer.from(text, 'latin1').toString('utf8')) };
    },
    async do(number, type, data) {
      const answer = await post(number === null ? '/api/cases' : `/api/cases/${number}/${type}`, { data });
      if (answer.status !== 200) throw new Error(`${type} by ${who}: ${answer.status} ${answer.text}`);
      return JSON.parse(answer.text);
    },
    send(number, name, text, described) {
      return sendFile(number, name, new TextEncoder().encode(text), described);
    },
  };
}

/**
 * A case of the worker Rosalind whose records are complete and whose reviewer is still to be drawn. The UR organization
 * is where a sibling of reviewer rev-12 works; the UR reviewer is not named, so that this is possible only.
 */
export async function caseToAssign(
  product: Product,
  changes: Partial<ApplicationInput> & { physician?: 'fennimore' | 'tolliver'; treatment?: string } = {},
): Promise<string> {
  const { physician = 'tolliver', treatment = 'Lumbar epidural steroid injection, L4-L5', ...more } = changes;
  const [worker, intake, assignment, records, administrator] = await Promise.all(
    ['rosalind', 'intake', 'assignment', 'records', 'makebelieve'].map((who) => voiceOf(product, who)),
  );
  if (!worker || !intake || !assignment || !records || !administrator) throw new Error('somebody is missing');
  const { today } = (await worker.get('/api/session')).json() as { today: string };
  const application = applicationOf(daysFrom(pacificDateOf(today as Instant)), {
    worker: 'rosalind',
    claim: `FIC-${randomUUID().slice(0, 8)}`,
    employer: 'Storybook Laundry',
    physician,
    injuredOn: -200,
    decidedOn: -5,
    diagnosis: { text: 'Lumbar radiculopathy', icd: 'M54.16' },
    treatments: [{ id: 't1', description: treatment, urOutcome: 'denied' }],
    urReasons: 'The request does not say what was tried before.',
  });
  const urDecision = { ...application.urDecision, reviewerName: null } as ApplicationInput['urDecision'];
  const data = { application: { ...application, urDecision, ...more } };
  const { caseNumber } = await worker.do(null, 'FileApplication', data);
  await intake.do(caseNumber, 'BeginScreening', {});
  await intake.do(caseNumber, 'DecideEligibility', {});
  await assignment.do(caseNumber, 'SendAssignmentNotice', { channel: 'electronic' });
  const from = 'claims-administrator';
  await administrator.send(caseNumber, 'report.txt', `Progress report ${caseNumber}. Low back pain. Plan: injection.`, {
    title: 'Progress report',
    kind: 'progress-report',
    requirement: 'R1',
    from,
  });
  await administrator.send(caseNumber, 'form.txt', `Application for review, copy ${caseNumber}.`, {
    title: 'Application form',
    kind: 'application-form',
    requirement: 'R2',
    from,
  });
  await records.do(caseNumber, 'DeclareRecordsComplete', {});
  return caseNumber;
}
