import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLog } from './log.ts';

function lines(work: (log: ReturnType<typeof openLog>) => void): string[] {
  const written: string[] = [];
  work(openLog({ LOG_LEVEL: 'info' }, { write: (text: string) => void written.push(text) }));
  return written;
}

describe('the log', () => {
  it('is one JSON object a line, whatever the words in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (words, more) => {
        const written = lines((log) => log.info({ caseNumber: words }, `${more}\r\n{"level":60,"msg":"forged"}`));
        expect(written).toHaveLength(1);
        expect(written[0]!.trimEnd()).not.toContain('\n');
        expect(JSON.parse(written[0]!).msg).toContain('forged');
      }),
    );
  });

  it('says when, in UTC', () => {
    const [line] = lines((log) => log.info('hello'));
    expect(JSON.parse(line!).time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('takes of an error neither addresses nor values nor what a database tells of its rows', () => {
    const error = Object.assign(
      new Error('duplicate key "Amparo Fictitia" for amparo@person.example at postgres://app:hunter2secret@db/x'),
      { code: '23505', detail: 'Key (email)=(amparo@person.example) exists', parameters: ['Fictitia'] },
    );
    const [line] = lines((log) => log.error({ err: error }, 'failed'));
    for (const secret of ['Amparo', 'Fictitia', 'person.example', 'hunter2secret']) expect(line).not.toContain(secret);
    expect(JSON.parse(line!).err).toMatchObject({ type: 'Error', code: '23505', at: expect.any(Array) });
  });

  it('blanks fields that hold secrets or people', () => {
    const [line] = lines((log) =>
      log.info({ password: 'p4ss', token: 't0ken', email: 'a@b.example', name: 'Ann' }, 'x'),
    );
    for (const secret of ['p4ss', 't0ken', 'a@b', 'Ann']) expect(line).not.toContain(secret);
  });
});
