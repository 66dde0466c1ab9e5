import fc, { type Arbitrary } from 'fast-check';

/** As much of JSON Schema as an OpenAPI 3.1 document of ours uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
}
export type Definitions = Record<string, Schema>;

/** What people and programs with bad intent send: each has broken a program before. */
const hostile: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  "' or 1=1 --",
  '"; drop table events; --',
  '{{7*7}}<%= 7*7 %>#{7*7}',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'a\r\nSet-Cookie: x=y',
  '=HYPERLINK("http://example.invalid")',
  '\uD800',
  '\u202Etxt.exe',
  'x'.repeat(10_000),
  `${'('.repeat(2_000)}${'a*'.repeat(500)}`,
  '2026-02-30',
  '9999999999-99-99',
  '0000-00-00',
  -1,
  0,
  1e308,
  2 ** 53,
  -(2 ** 31) - 1,
  0.1,
  null,
  true,
  [],
  {},
  [[[[[[[[]]]]]]]],
  { __proto__: { admin: true }, constructor: { prototype: {} } },
  { toString: 'x', valueOf: 1, length: -1 },
];
export const hostileValue: Arbitrary<unknown> = fc.constantFrom(...hostile);
export const hostileText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostile.filter((one): one is string => typeof one === 'string')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Values of a schema: mostly right, in one place out of ten something else. `known` are ids that there are. */
export function fromSchema(
  schema: Schema,
  definitions: Definitions,
  known: readonly string[],
  depth = 0,
): Arbitrary<unknown> {
  const right = rightValue(schema, definitions, known, depth);
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: hostileValue });
}

function rightValue(
  schema: Schema,
  definitions: Definitions,
  known: readonly string[],
  depth: number,
): Arbitrary<unknown> {
  const inner = (one: Schema): Arbitrary<unknown> => fromSchema(one, definitions, known, depth + 1);
  if (schema.$ref) return rightValue(definitions[schema.$ref.split('/').at(-1)!] ?? {}, definitions, known, depth);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(inner));
  if (schema.allOf) return fc.tuple(...schema.allOf.map(inner)).map((parts) => Object.assign({}, ...parts));
  const [type] = [schema.type ?? 'unknown'].flat();
  switch (type) {
    case 'object':
      return objectOf(schema, inner, depth);
    case 'array':
      return depth > 6 ? fc.constant([]) : fc.array(inner(schema.items ?? {}), { maxLength: 3 });
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 50, 1e9) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -5, max: schema.maximum ?? 5, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return textOf(schema, known);
    default:
      return depth > 6
        ? fc.constant(null)
        : fc.oneof(
            fc.json().map((text) => JSON.parse(text) as unknown),
            hostileValue,
          );
  }
}

function objectOf(schema: Schema, inner: (one: Schema) => Arbitrary<unknown>, depth: number): Arbitrary<unknown> {
  const entries = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, inner(one)] as const);
  if (depth > 8) return fc.constant({});
  const named = fc.record(Object.fromEntries(entries), { requiredKeys: schema.required ?? [] });
  if (typeof schema.additionalProperties !== 'object') return named;
  return fc
    .tuple(named, fc.dictionary(fc.string({ maxLength: 8 }), inner(schema.additionalProperties), { maxKeys: 2 }))
    .map(([one, other]) => ({ ...other, ...one }));
}

function textOf(
  { format, pattern, minLength = 0, maxLength = 60 }: Schema,
  known: readonly string[],
): Arbitrary<string> {
  if (pattern) return fc.stringMatching(new RegExp(pattern)).map((text) => text.slice(0, 200));
  if (format === 'date')
    return fc
      .date({ min: new Date('2012-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
  if (format === 'date-time')
    return fc
      .date({ min: new Date('2012-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString());
  if (format === 'email') return fc.constant('somebody@example.invalid');
  if (format === 'uuid') return fc.uuid();
  const plain = fc.string({
    minLength: Math.min(minLength, 60),
    maxLength: Math.max(minLength, Math.min(maxLength, 60)),
  });
  return fc.oneof(fc.constantFrom(...known), plain);
}
