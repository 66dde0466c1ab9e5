import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { openLog } from '../../app/log.ts';
import { step } from '../../threads/step.ts';
import type { Env } from '../context.ts';
import { observe } from '../observe.ts';
import { beginTelemetry, telemetryOf } from './index.ts';

interface Attribute {
  key: string;
  value: { stringValue?: string; intValue?: number | string };
}
interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: Attribute[];
  events?: { name: string }[];
}
interface Point {
  asInt?: number | string;
  asDouble?: number;
  count?: number | string;
  attributes: Attribute[];
}

/** A collector: takes OTLP over HTTP as JSON and keeps it. */
const taken: { path: string; body: string }[] = [];
let collector: Server;
const withEndpoint = (endpoint: string | undefined) =>
  ({
    config: {
      OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
      OTEL_SERVICE_NAME: 'openimr-test',
      OPENIMR_ROLE: 'both',
      OPENIMR_REPLICA_URL: 'postgres://standby/openimr',
    },
    clock: { now: () => '2026-06-01T12:00:30.000Z' },
    log: openLog({ LOG_LEVEL: 'silent' }),
    store: {
      reading: {
        status: () => ({ from: 'replica', behindMs: 2_500, reads: { replica: 7, primary: 2, fellBack: 1 } }),
      },
      outbox: { status: async () => ({ waiting: 9, due: 4, dead: 2, oldestDueAt: '2026-06-01T12:00:00.000Z' }) },
    },
  }) as unknown as App;

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    taken.push({ path: request.url ?? '', body: Buffer.concat(parts).toString() });
    response.setHeader('content-type', 'application/json').end('{}');
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
});
afterAll(() => void collector.close());

describe('traces and metrics', () => {
  it('are not begun where no collector is set', async () => {
    const app = withEndpoint(undefined);
    expect(await beginTelemetry(app)).toBeNull();
    expect(telemetryOf(app)).toBeNull();
  });

  it('tell requests, commands, messages and the outbox to a collector, and nothing of people', async () => {
    const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    process.env.OTEL_EXPORTER_OTLP_PROTOCOL = 'http/json';
    const app = withEndpoint(endpoint);
    const telemetry = await beginTelemetry(app);
    await playTo(app);
    await telemetry!.end();

    const spans = spansIn(taken);
    const request = spans.find(({ name }) => name === 'POST /api/cases/:number/commands')!;
    expect(plain(request.attributes)).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/api/cases/:number/commands',
      'http.response.status_code': 200,
      'openimr.request_id': 'request-1',
    });
    const command = spans.find(({ name }) => name === 'command Sign')!;
    expect([command.traceId, command.parentSpanId]).toEqual([request.traceId, request.spanId]);
    expect(command.events?.map(({ name }) => name)).toEqual(['command.looked-up', 'command.appended']);
    expect(spans.map(({ name }) => name)).toContain('message notice');

    const metrics = metricsIn(taken);
    expect(Number(metrics['http.server.request.duration']!.find((one) => routeOf(one) === '/api/cases')!.count)).toBe(
      1,
    );
    expect(Number(metrics['openimr.commands']![0]!.asInt ?? metrics['openimr.commands']![0]!.asDouble)).toBe(1);
    const gauge = (name: string) => Number(metrics[name]![0]!.asInt ?? metrics[name]![0]!.asDouble);
    expect([gauge('openimr.outbox.due'), gauge('openimr.outbox.dead'), gauge('openimr.outbox.lag')]).toEqual([
      4, 2, 30,
    ]);
    expect([gauge('openimr.replica.used'), gauge('openimr.replica.age')]).toEqual([1, 2.5]);
    const reads = metrics['openimr.reads']!.map(({ attributes, asInt, asDouble }) => [
      attributes[0]!.value.stringValue,
      Number(asInt ?? asDouble),
    ]);
    expect(Object.fromEntries(reads)).toEqual({ replica: 7, primary: 2, fellBack: 1 });

    const everything = taken.map(({ body }) => body).join('\n');
    expect(everything).not.toMatch(/Fictitia|person\.example|CM26|u-77|s3cr3t|process\.command/);
  });
});

/** Two requests, one with a command, and a message of the outbox. */
async function playTo(app: App): Promise<void> {
  const server = new Hono<Env>();
  server.use('*', async (c, next) => {
    c.set('app', app);
    c.set('requestId', 'request-1');
    c.set('who', { principal: { userId: 'u-77' }, by: 'session' } as never);
    await next();
  });
  server.use('*', observe);
  server.get('/api/cases', (c) => c.json([]));
  server.post('/api/cases/:number/commands', async (c) => {
    await c.req.json();
    step('command.read', 'Sign');
    await new Promise((resolve) => setTimeout(resolve, 2));
    step('command.looked-up', 'Sign');
    await Promise.resolve();
    step('command.appended', 'Sign');
    return c.json({ employee: 'Fictitia' });
  });
  await server.request('/api/cases?search=Fictitia', { headers: { cookie: 's3cr3t' } });
  await server.request('/api/cases/CM26-0000007/commands', {
    method: 'POST',
    body: JSON.stringify({ email: 'amparo@person.example' }),
  });
  step('message.claimed', 'notice');
  await Promise.resolve();
  step('message.handled', 'notice');
  step('message.recorded', 'notice');
}

function spansIn(all: typeof taken): Span[] {
  const bodies = all.filter(({ path }) => path.endsWith('/v1/traces')).map(({ body }) => JSON.parse(body));
  return bodies.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }: { scopeSpans: { spans: Span[] }[] }) =>
      scopeSpans.flatMap(({ spans }) => spans),
    ),
  );
}

function metricsIn(all: typeof taken): Record<string, Point[]> {
  const found: Record<string, Point[]> = {};
  for (const { body } of all.filter(({ path }) => path.endsWith('/v1/metrics')))
    for (const { scopeMetrics } of JSON.parse(body).resourceMetrics)
      for (const { metrics } of scopeMetrics)
        for (const { name, ...kind } of metrics)
          found[name] = (kind.sum ?? kind.gauge ?? kind.histogram).dataPoints as Point[];
  return found;
}

const plain = (attributes: Attribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]));
const routeOf = ({ attributes }: Point) => plain(attributes)['http.route'];
