import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { eyesOf } from '../../app/cases/case-page.ts';
import { beHere } from '../../app/cases/presence.ts';
import { replayQualitySamples } from '../../app/lookups/quality-sample.ts';
import { lookUpSeal } from '../../app/lookups/seal.ts';
import { findSignature } from '../../app/lookups/signature.ts';
import { type GuidelineTopic, guidelinesInForce, pacificDateOf, plainDateSchema } from '../../law/index.ts';
import { guidelineTopics } from '../../law/standards/guideline.ts';
import type { Env } from '../context.ts';
import { notFound, notSignedIn, visibleCase } from '../guard.ts';
import { problem } from '../problem.ts';

const here = z.object({ tab: z.string().min(1).max(60), place: z.string().max(80).nullish() });

/** What the workbench asks: of the law, of who else is here, of the seal and the draws. */
export function workbenchRoutes(server: OpenAPIHono<Env>): void {
  server.post('/api/cases/:number/presence', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    if (!eyesOf(c.get('principal')!, visible).draft) return notFound(c);
    const body = here.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return problem(c, { code: 'bad-input', because: 'tab is missing.', field: 'tab' });
    const others = await beHere(c.get('app'), c.get('principal')!, visible, body.data.tab, body.data.place ?? null);
    return c.json({ others });
  });

  server.get('/api/cases/:number/seal', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    if (!eyesOf(c.get('principal')!, visible).draft) return notFound(c);
    const today = pacificDateOf(c.get('app').clock.now());
    const sealed = visible.state.signed?.contentHash ?? lookUpSeal(visible, { today }).contentHash ?? null;
    return c.json({ contentHash: sealed, signed: visible.state.signed !== null });
  });

  server.get('/api/cases/:number/quality-sample', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    const eyes = eyesOf(c.get('principal')!, visible);
    if (!eyes.draft || !eyes.staff) return notFound(c);
    return c.json({ share: c.get('app').config.OPENIMR_QUALITY_SHARE, draws: replayQualitySamples(visible) });
  });

  /** Only for those who may know who the reviewer is (LC 4610.6(f)). */
  server.get('/api/cases/:number/signature', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    if (!eyesOf(c.get('principal')!, visible).assignment) return notFound(c);
    const signature = await findSignature(c.get('app'), visible);
    return signature.ok ? c.json(signature.value) : problem(c, signature.refusal);
  });

  server.get('/api/tools/guidelines', (c) => {
    const on = plainDateSchema.safeParse(c.req.query('on'));
    if (!on.success) return problem(c, { code: 'bad-input', because: 'on is a day, like 2026-04-01.', field: 'on' });
    const topic = c.req.query('topic') || undefined;
    if (topic !== undefined && !(guidelineTopics as readonly string[]).includes(topic))
      return problem(c, {
        code: 'bad-input',
        because: `topic is one of ${guidelineTopics.join(', ')}.`,
        field: 'topic',
      });
    return c.json({
      on: on.data,
      guidelines: guidelinesInForce(on.data, { topic: topic as GuidelineTopic | undefined }),
    });
  });
}
