import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '../../src/app/cases/load.ts';
import { repeatedPages } from '../../src/app/documents/duplicates.ts';
import { readDocument } from '../../src/app/documents/read-pages.ts';
import { receiveFile } from '../../src/app/documents/receive.ts';
import { searchCaseFile } from '../../src/app/documents/search.ts';
import { keptPage, readPages } from '../../src/records/index.ts';
import { aPaper, Office } from './office.ts';

/** Reading in the background: words, index and search; broken off, it goes on where it was. */
describe('reading a document', () => {
  let office: Office;
  let number: string;
  const pages = (words: string[]) =>
    words.flatMap((word, at) => [
      ...(at > 0 ? [{ type: 'page-break' } as const] : []),
      `The worker was seen for pain of the right shoulder and it was not better with therapy ${word}.`,
    ]);

  beforeAll(async () => {
    office = await Office.open();
    number = await office.aCase();
  });
  afterAll(() => office?.close());

  async function received(name: string, words: string[]): Promise<string> {
    const [file] = await receiveFile(office.app, office.who('records'), number, await aPaper(pages(words)), name, {});
    return file!.documentId!;
  }
  const hits = async (query: string) => {
    const { state } = (await loadCase(office.app.store, number))!;
    const found = await searchCaseFile(office.app, state, query, 0);
    return found.ok ? found.value.hits.map(({ filePage, documentId, page }) => ({ filePage, documentId, page })) : [];
  };

  it('keeps the words of every page, its index, and what it seems to be', async () => {
    const id = await received('one.pdf', ['zanzibar', 'yucatan']);
    expect(await hits('zanzibar')).toEqual([]);
    expect(await readDocument(office.app, number, id)).toEqual({ pages: 2, unreadable: 0 });
    const row = (await office.app.store.documents.find(id))!;
    expect(row).toMatchObject({ status: 'read', details: { pagesRead: 2, index: expect.any(String) } });
    expect(row.details.proposal).toMatchObject({ kind: 'progress-report', date: '2026-01-15' });
    expect(await hits('yucatan')).toEqual([{ filePage: 2, documentId: id, page: 2 }]);
  });

  it('numbers the pages of a later document after those of the one before, whichever is read first', async () => {
    const second = await received('two.pdf', ['walrus', 'vulture', 'umbrella']);
    const third = await received('three.pdf', ['tangerine']);
    await readDocument(office.app, number, third);
    expect(await hits('tangerine')).toEqual([{ filePage: 6, documentId: third, page: 1 }]);
    await readDocument(office.app, number, second);
    expect(await hits('vulture OR tangerine')).toEqual([
      { filePage: 4, documentId: second, page: 2 },
      { filePage: 6, documentId: third, page: 1 },
    ]);
  });

  it('does not read again what a killed program had read', async () => {
    const id = await received('four.pdf', ['sassafras', 'rutabaga', 'quince']);
    const row = (await office.app.store.documents.find(id))!;
    const original = await office.app.store.originals.get(number, row.sha256);
    if (!original.ok) throw new Error('no original');
    for await (const page of readPages(original.value, 'pdf')) {
      // A mark that reading anew would wipe out.
      if (page.number === 2)
        await office.app.store.documents.putPages(id, [{ ...keptPage(page), text: page.text, confidence: 0.123 }]);
    }
    await readDocument(office.app, number, id);
    const kept = await office.app.store.documents.pages(id);
    expect(kept.map((page) => page.page)).toEqual([1, 2, 3]);
    expect(kept[1]!.confidence).toBeCloseTo(0.123);
    expect((await hits('sassafras OR rutabaga OR quince')).map((hit) => hit.page)).toEqual([1, 2, 3]);
  });

  it('makes the index of a document read before indexes were kept', async () => {
    const id = await received('five.pdf', ['pomegranate']);
    await readDocument(office.app, number, id);
    const row = (await office.app.store.documents.find(id))!;
    const { index: _gone, ...details } = row.details;
    await office.app.store.documents.put({ ...row, details });
    expect((await hits('pomegranate')).length).toBe(1);
    expect((await office.app.store.documents.find(id))!.details.index).toEqual(expect.any(String));
  });

  it('finds the page that was sent twice, and says which word differs', async () => {
    const page = (word: string) => [
      `The worker was seen for pain of the ${word} shoulder. Range of motion is limited to ninety degrees of abduction, and strength is four of five. Therapy was tried for six weeks without relief, and an injection helped for a month only. Work is modified: no lifting over ten pounds, no reaching above the shoulder, and a break each hour. The plan is to go on with exercise at home and to see her again in six weeks.`,
    ];
    for (const [name, word] of [
      ['left.pdf', 'left'],
      ['again.pdf', 'right'],
    ] as const) {
      const [file] = await receiveFile(office.app, office.who('records'), number, await aPaper(page(word)), name, {});
      await readDocument(office.app, number, file!.documentId!);
    }
    const { state } = (await loadCase(office.app.store, number))!;
    const found = await repeatedPages(office.app, state);
    const [left, again] = state.records.slice(-2);
    const one = found.find(({ documentId }) => documentId === again!.documentId);
    expect(one).toMatchObject({ page: 1, sameAsDocumentId: left!.documentId, sameAsPage: 1 });
    expect([...one!.differs].sort()).toEqual(['left', 'right']);
  });
});
