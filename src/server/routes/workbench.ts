import type { OpenAPIHono } from '@hono/zod-openapi';
import { type GuidelineTopic, guidelinesInForce, plainDateSchema } from '../../law/index.ts';
import { guidelineTopics } from '../../law/standards/guideline.ts';
import type { Env } from '../context.ts';
import { problem } from '../problem.ts';

/** What the workbench asks of the law: the chapters of the MTUS in force on a day. */
export function workbenchRoutes(server: OpenAPIHono<Env>): void {
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
