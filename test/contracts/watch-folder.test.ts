import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCase } from '../../src/app/cases/load.ts';
import { receiveFile } from '../../src/app/documents/receive.ts';
import { lookInFolder, type Watched, watched } from '../../src/app/documents/watch-folder.ts';
import { aPaper, Office } from './office.ts';

/** Files dropped into a folder: taken once, refused with a reason, waited for while they are written. */
describe('the watched folder', () => {
  let office: Office;
  let number: string;
  let folder: string;
  let how: Watched;
  let papers = 0;

  beforeAll(async () => {
    office = await Office.open();
    number = await office.aCase();
  });
  afterAll(() => office?.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'openimr-watched-'));
    how = watched(folder, 1_000);
    return () => rmSync(folder, { recursive: true, force: true });
  });

  const look = () => lookInFolder(office.app, how);
  /** Written a while ago. */
  const put = (path: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, path), bytes);
    const past = new Date(Date.now() - 60_000);
    utimesSync(join(folder, path), past, past);
  };
  const paper = () => aPaper([`A paper in a folder, number ${papers++}.`]);
  const twice = async () => {
    await look();
    return look();
  };
  const records = async () => (await loadCase(office.app.store, number))!.state.records;

  it('takes a file by its name, and by its folder, when it has held still', async () => {
    mkdirSync(join(folder, number));
    put(`${number}_report.pdf`, await paper());
    put(`${number}/notes.pdf`, await paper());
    const before = (await records()).length;
    expect(await look()).toEqual({ taken: 0, refused: 0, waiting: 2 });
    expect(await look()).toEqual({ taken: 2, refused: 0, waiting: 0 });
    expect((await records()).length).toBe(before + 2);
    expect(readdirSync(join(folder, 'taken')).sort()).toEqual([`${number}_notes.pdf`, `${number}_report.pdf`]);
    expect(existsSync(join(folder, `${number}_report.pdf`))).toBe(false);
  });

  it('waits for a file that is still being written', async () => {
    const bytes = await paper();
    const path = join(folder, `${number}_growing.pdf`);
    writeFileSync(path, bytes.slice(0, 100));
    expect(await twice()).toMatchObject({ taken: 0, waiting: 1 });
    put(`${number}_growing.pdf`, bytes);
    expect(await look()).toMatchObject({ taken: 0, waiting: 1 });
    expect(await look()).toMatchObject({ taken: 1 });
    put(`${number}_later.pdf.part`, bytes);
    expect(await twice()).toEqual({ taken: 0, refused: 0, waiting: 0 });
  });

  it.each([
    ['without a case number', 'scan0001.pdf', 'no-case-number'],
    ['of a case that is none', 'CM26-9999999_report.pdf', 'case-not-found'],
    ['that is damaged', 'NUMBER_bad.pdf', 'corrupt'],
    ['that is empty', 'NUMBER_empty.pdf', 'empty'],
  ])('refuses a file %s, with the reason beside it', async (_what, name, code) => {
    const file = name.replace('NUMBER', number);
    put(file, code === 'corrupt' ? '%PDF-1.7 rubbish' : code === 'empty' ? '' : await paper());
    expect(await twice()).toMatchObject({ taken: 0, refused: 1 });
    const refused = readdirSync(join(folder, 'refused'));
    expect(refused).toContain(file);
    expect(readFileSync(join(folder, 'refused', `${file}.reason.txt`), 'utf8')).toContain(code);
  });

  it('takes the same file once, also when the program died before it was moved', async () => {
    const bytes = await paper();
    put(`${number}_same.pdf`, bytes);
    await twice();
    const before = await records();
    put(`${number}_same.pdf`, bytes); // as if it had never been moved
    expect(await twice()).toMatchObject({ taken: 1 });
    expect(await records()).toEqual(before);
    expect(readdirSync(join(folder, 'taken')).sort()).toEqual([`${number}_same (2).pdf`, `${number}_same.pdf`]);
  });

  it('what somebody sent and described before keeps its description', async () => {
    const bytes = await paper();
    await receiveFile(office.app, office.who('makebelieve'), number, bytes, 'rfa.pdf', { kind: 'rfa' });
    put(`${number}_rfa.pdf`, bytes);
    expect(await twice()).toMatchObject({ taken: 1 });
    expect((await records()).at(-1)).toMatchObject({ kind: 'rfa', from: 'claims-administrator' });
  });
});
