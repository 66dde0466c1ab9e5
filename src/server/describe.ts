import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Action, accessTable } from '../app/access/actions.ts';
import { routeActions } from './access/routes.ts';
import type { Env } from './context.ts';

interface Operation {
  operationId?: string;
  tags?: string[];
  summary?: string;
  parameters?: { name: string; in: 'path'; required: true; schema: { type: 'string' } }[];
  responses?: Record<string, { description: string; content?: unknown }>;
  security?: Record<string, string[]>[];
  'x-access'?: unknown;
}
type Paths = Record<string, Record<string, Operation>>;

/**
 * The OpenAPI document of the whole API. Routes with schemas describe themselves; every other address stands in it with
 * its parameters; and each says, from the access table, who may use it and which scope a key needs.
 */
export function describeApi(server: OpenAPIHono<Env>) {
  const document = server.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'OpenIMR',
      version: '0.1.0',
      description: 'Independent medical review: cases, records, determinations, and the public library.',
      license: { name: 'Apache-2.0' },
    },
  });
  const paths = (document.paths ?? {}) as Paths;
  for (const [route, action] of routeActions) {
    const [method = '', pattern = ''] = route.split(' ');
    const path = pattern.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}');
    paths[path] ??= {};
    const operations = paths[path];
    const known = operations[method.toLowerCase()] ?? plain(method, path, action);
    operations[method.toLowerCase()] = { ...known, ...accessOf(action) };
  }
  const securitySchemes = {
    session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
    key: { type: 'http', scheme: 'bearer', description: 'An API key made on the account page; its scopes limit it.' },
  };
  return { ...document, paths, components: { ...document.components, securitySchemes } };
}

const refusals = { 400: 'Malformed', 401: 'Not signed in', 403: 'Not yours to do', 404: 'Not there, or not for you' };

function plain(method: string, path: string, action: Action): Operation {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return {
    operationId: `${method.toLowerCase()}${path.replace('/api', '').replace(/\W+(\w?)/g, (_, first: string) => first.toUpperCase())}`,
    tags: [path.split('/')[2] ?? 'api'],
    summary: action.replaceAll(/[.-]/g, ' '),
    parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    responses: {
      200: { description: 'Done' },
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [
          status,
          { description: `${description}: a problem document`, content: { 'application/problem+json': {} } },
        ]),
      ),
    },
  };
}

function accessOf(action: Action): Pick<Operation, 'security' | 'x-access'> {
  const { on, to, scope } = accessTable[action];
  const keys = scope ? [{ key: [scope] }] : [];
  return { security: on === 'anyone' ? [] : [{ session: [] }, ...keys], 'x-access': { on, to, scope } };
}
