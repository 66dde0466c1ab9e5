import type { Query } from './parse.ts';

/** A query as it was understood, for people to see. */
export function inWords(query: Query): string {
  switch (query.kind) {
    case 'all':
      return '';
    case 'word':
      return `${query.field ? `${query.field}:` : ''}${query.said}`;
    case 'phrase':
      return `${query.field ? `${query.field}:` : ''}"${query.said}"`;
    case 'prefix':
      return `${query.field ? `${query.field}:` : ''}${query.start}*`;
    case 'filter':
      return `${query.facet}:"${query.value}"`;
    case 'synonyms':
      return `(${[query.own, ...query.others].map(inWords).join(' or ')})`;
    case 'not':
      return `not ${inWords(query.of)}`;
    case 'and':
      return query.of.map(inWords).join(' and ');
    case 'or':
      return `(${query.of.map(inWords).join(' or ')})`;
  }
}
