import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkDetermination, readDetermination } from './index.ts';

it('the example of the README prints what it says', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(readme)![1]!.replace(/^import .*$/m, '');
  const printed: string[] = [];
  const console = { log: (...words: unknown[]) => printed.push(words.join(' ')) };
  new Function('readDetermination', 'checkDetermination', 'console', code)(
    readDetermination,
    checkDetermination,
    console,
  );
  expect(printed[0]).toBe(/^\/\/ (.*)$/m.exec(code)![1]);
  for (const line of printed.slice(1)) expect(line).toMatch(/^K\d\d (?:error|warning|note) \S/);
});
