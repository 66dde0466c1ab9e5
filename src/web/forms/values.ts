import type { JsonSchema } from '../api/queries.ts';

/** The schema behind `null | schema`, and whether null is allowed. */
export function unwrapped(schema: JsonSchema): { schema: JsonSchema; nullable: boolean } {
  const options = schema.anyOf ?? schema.oneOf;
  if (!options) return { schema, nullable: false };
  const real = options.filter((one) => one.type !== 'null');
  return {
    schema: real.length === 1 ? (real[0] as JsonSchema) : { ...schema, anyOf: real },
    nullable: real.length < options.length,
  };
}

/** What an untouched field holds. */
export function emptyOf(given: JsonSchema): unknown {
  const { schema, nullable } = unwrapped(given);
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (nullable) return null;
  if (schema.type === 'object')
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, field]) => [name, emptyOf(field)]));
  if (schema.type === 'array') return [];
  if (schema.type === 'boolean') return false;
  return '';
}

/** The value to send: what was left empty and need not be there is left out. */
export function pruned(value: unknown, given: JsonSchema): unknown {
  const { schema } = unwrapped(given);
  if (value === null || value === undefined) return undefined;
  if (schema.type === 'object' && typeof value === 'object') {
    const entries = Object.entries(value as Record<string, unknown>).map(
      ([name, one]) => [name, pruned(one, schema.properties?.[name] ?? {})] as const,
    );
    return Object.fromEntries(
      entries.filter(([name, one]) => one !== undefined && (one !== '' || schema.required?.includes(name))),
    );
  }
  if (Array.isArray(value)) return value.map((one) => pruned(one, schema.items ?? {}));
  if ((schema.type === 'integer' || schema.type === 'number') && value !== '') return Number(value);
  return value;
}
