/** The arrows between rooms (docs/architecture.md): a room imports only rooms below it. */
const rooms = {
  threads: [],
  law: [],
  privacy: ['law'],
  reviewers: ['law'],
  determination: ['law', 'threads', 'privacy'],
  records: ['law', 'threads', 'privacy'],
  case: ['law', 'determination', 'reviewers'],
  library: ['law', 'determination', 'privacy', 'reviewers', 'threads'],
  store: ['law', 'determination', 'case', 'threads'],
  app: ['law', 'threads', 'determination', 'privacy', 'reviewers', 'records', 'case', 'library', 'store'],
  server: ['law', 'threads', 'determination', 'privacy', 'reviewers', 'records', 'case', 'library', 'store', 'app'],
  cli: ['law', 'threads', 'determination', 'privacy', 'reviewers', 'records', 'case', 'library', 'store', 'app', 'server'],
};
const forbidden = Object.entries(rooms).map(([room, below]) => ({
  name: `${room}-looks-only-down`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^src/', pathNot: `^src/(${[room, ...below].join('|')})/` },
}));
forbidden.push(
  { name: 'no-circular', severity: 'error', from: { pathNot: '^src/web/' }, to: { circular: true, dependencyTypesNot: ['type-only'] } },
  { name: 'one-date-library-one-room', severity: 'error', from: { pathNot: '^src/law/' }, to: { path: 'node_modules/temporal-polyfill' } },
  { name: 'web-speaks-http', severity: 'error', from: { path: '^src/web/' }, to: { path: '^src/(app|store|server|cli|records)/', pathNot: '^src/app/identity/(password-strength|guessable-passwords)\\.ts$', dependencyTypesNot: ['type-only'] } },
  { name: 'pure-rooms-do-no-io', severity: 'error', from: { path: '^src/(law|privacy|reviewers|case)/', pathNot: '\\.test\\.ts$' }, to: { path: '^(node:)?(fs|net|http|https|child_process|worker_threads|pg|dgram)', dependencyTypes: ['core'] } },
  { name: 'no-orphan-devdeps', severity: 'error', from: { path: '^src/', pathNot: '\\.test\\.tsx?$|^src/web/' }, to: { dependencyTypes: ['npm-dev'] } },
);
module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
