import fc, { type Arbitrary } from 'fast-check';
import { type Definitions, fromSchema, hostileText, hostileValue, type Schema } from './from-schema.ts';

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Definitions };
}

export interface FuzzRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
}

/** Ids of things that there are, by the name of the parameter that takes them. */
export type Known = Record<string, readonly string[]>;

/** Everything the document describes, as an arbitrary of requests. */
export function requestsOf(document: OpenApi, known: Known): Arbitrary<FuzzRequest> {
  const definitions = document.components?.schemas ?? {};
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => requestOf(path, method, operation, definitions, known)),
  );
  return fc.oneof(...operations);
}

function requestOf(
  template: string,
  method: string,
  { parameters = [], requestBody }: Operation,
  definitions: Definitions,
  known: Known,
): Arbitrary<FuzzRequest> {
  const ids = Object.values(known).flat();
  const inPath = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const query = parameters.filter((one) => one.in === 'query');
  const content = Object.entries(requestBody?.content ?? {});
  const pathValues = fc.tuple(
    ...inPath.map((name) =>
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...(known[name] ?? ids)) },
        { weight: 1, arbitrary: hostileText },
      ),
    ),
  );
  const queryValues = fc.record(
    Object.fromEntries(query.map(({ name, schema }) => [name, fromSchema(schema, definitions, ids)])),
    { requiredKeys: [] },
  );
  const body =
    content.length === 0
      ? fc.constant(null)
      : fc.oneof(...content.map(([type, { schema }]) => bodyOf(type, schema, definitions, ids)));
  return fc
    .record({ pathValues, queryValues, body, headers })
    .map(({ pathValues: values, queryValues: asked, body: sent, headers: more }) => {
      let index = 0;
      const path = template.replace(/\{\w+\}/g, () => encodeURIComponent(wellFormed(values[index++]!)));
      const search = new URLSearchParams(
        Object.entries(asked).map(([name, value]) => [
          name,
          typeof value === 'string' ? wellFormed(value) : String(JSON.stringify(value)),
        ]),
      ).toString();
      return {
        method: method.toUpperCase(),
        path: search ? `${path}?${search}` : path,
        headers: { ...more, ...(sent ? { 'content-type': sent.type } : {}) },
        body: sent?.text ?? null,
      };
    });
}

/** A lone surrogate cannot be put into an address. */
const wellFormed = (text: string): string => text.replace(/[\uD800-\uDFFF]/g, '\uFFFD');

function bodyOf(
  type: string,
  schema: Schema,
  definitions: Definitions,
  known: readonly string[],
): Arbitrary<{ type: string; text: string }> {
  const right = fromSchema(schema, definitions, known).map((value) => ({ type, text: JSON.stringify(value) ?? '' }));
  const cut = right.map(({ text }) => ({ type, text: text.slice(0, Math.floor(text.length / 2)) }));
  const otherType = right.map(({ text }) => ({ type: 'text/plain', text }));
  const any = hostileValue.map((value) => ({ type: 'application/json', text: JSON.stringify(value) ?? 'undefined' }));
  return fc.oneof(
    { weight: 10, arbitrary: right },
    { weight: 1, arbitrary: cut },
    { weight: 1, arbitrary: otherType },
    { weight: 1, arbitrary: any },
  );
}

const headers: Arbitrary<Record<string, string>> = fc
  .record(
    {
      'idempotency-key': fc.oneof(fc.uuid(), fc.constantFrom('', 'x'.repeat(5_000), '../..', 'same-key')),
      'if-match': fc.constantFrom('"1"', 'W/"x"', '*', 'garbage'),
      'if-none-match': fc.constantFrom('*', 'garbage'),
      accept: fc.constantFrom('application/json', 'text/html', '*/*', 'x/y;q=banana'),
      'accept-language': fc.constantFrom('es', 'en;q=0.1', '%%%'),
      origin: fc.constantFrom('null', 'http://evil.invalid', 'not an address', ''),
      range: fc.constantFrom('bytes=0-', 'bytes=9-1', 'bytes=a-b'),
      'x-forwarded-for': fc.constantFrom('1.2.3.4', "'; --", '::1'),
      authorization: fc.constantFrom('Bearer x', 'Basic !!!!', `Bearer ${'a'.repeat(4_000)}`),
      cookie: fc.constantFrom('better-auth.session_token=forged.forged', ';;;==;'),
    },
    { requiredKeys: [] },
  )
  .chain((all) => fc.subarray(Object.entries(all), { maxLength: 2 }).map((some) => Object.fromEntries(some)));
