import type { Command } from 'commander';

interface Entry {
  name: string;
  summary: string;
  /** Loads the module of the command; it exports `command()`, a commander Command with its action. */
  load: () => Promise<{ command: () => Command }>;
}

/** Every command that works, in the order of the contract. */
export const commands: readonly Entry[] = [
  {
    name: 'serve',
    summary: 'the whole product: pages, API, background work',
    load: () => import('./serve.ts'),
  },
  { name: 'account', summary: 'make an account; the first one is made with it', load: () => import('./account.ts') },
  { name: 'case', summary: 'look at cases of a running server and take their steps', load: () => import('./case.ts') },
  {
    name: 'demo',
    summary: 'the built-in fictional cases, from application to issued letter',
    load: () => import('./demo.ts'),
  },
  { name: 'due', summary: 'when something is due, by which rule, and why', load: () => import('./due.ts') },
  { name: 'screen', summary: 'whether an application is eligible, and why', load: () => import('./screen.ts') },
  { name: 'read', summary: 'read determination letters into data', load: () => import('./read.ts') },
  {
    name: 'check',
    summary: 'what is wrong with a letter, or with a determination being written',
    load: () => import('./check.ts'),
  },
  { name: 'redact', summary: 'replace what identifies people by typed words', load: () => import('./redact.ts') },
  {
    name: 'match',
    summary: 'draw a reviewer for a case, with the reasons for everyone',
    load: () => import('./match.ts'),
  },
  { name: 'write', summary: 'write the letter of a determination', load: () => import('./write.ts') },
  {
    name: 'library',
    summary: 'published determinations: import, search, similar ones, statistics, open data',
    load: () => import('./library.ts'),
  },
  {
    name: 'verify',
    summary: 'walk the hash chain; say what was altered, and where',
    load: () => import('./verify.ts'),
  },
  { name: 'rebuild', summary: 'make every view anew from the ledger', load: () => import('./rebuild.ts') },
  { name: 'backup', summary: 'everything in one file', load: () => import('./backup.ts') },
  { name: 'restore', summary: 'a backup into an empty store', load: () => import('./restore.ts') },
  { name: 'rekey', summary: 'the keys of all cases under a new master key', load: () => import('./rekey.ts') },
  { name: 'bench', summary: 'run a benchmark beside its peers', load: () => import('./bench.ts') },
];
