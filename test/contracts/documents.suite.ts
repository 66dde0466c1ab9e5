import { describe, expect, it } from 'vitest';
import type { CaseDocument, Store } from '../../src/store/index.ts';
import { blobName } from '../../src/store/originals/index.ts';
import { AT } from './stores.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function document(id: string, over: Partial<CaseDocument> = {}): CaseDocument {
  const plain = { name: 'report.pdf', mediaType: 'application/pdf', bytes: 3, pages: 2, kind: null, author: null };
  return {
    id,
    caseId: 'D-1',
    sha256: 'ab',
    ...plain,
    date: '2026-03-01',
    fromParty: null,
    status: 'new',
    addedAt: AT,
    details: {},
    ...over,
  };
}

export function describeDocuments(store: () => Store): void {
  describe('documents', () => {
    it('are found as they were put, and put again changed', async () => {
      await store().documents.put(document('d-1', { details: { seen: [1] } }));
      await store().documents.put(document('d-2', { addedAt: '2026-04-02T00:00:00.000Z' }));
      await store().documents.put(document('d-1', { status: 'read', date: null }));
      expect(await store().documents.list('D-1')).toEqual([
        document('d-1', { status: 'read', date: null }),
        document('d-2', { addedAt: '2026-04-02T00:00:00.000Z' }),
      ]);
      expect(await store().documents.find('d-9')).toBeNull();
    });

    it('have pages that are searched by all the words', async () => {
      const page = (n: number, text: string) => ({ page: n, text, words: [{ w: text, x: 1 }], confidence: 0.5 });
      await store().documents.putPages('d-1', [
        page(1, 'Lumbar strain, physical therapy'),
        page(2, 'MRI of the lumbar spine'),
      ]);
      await store().documents.putPages('d-1', [page(2, 'MRI of the cervical spine')]);
      expect(await store().documents.search('D-1', 'lumb')).toMatchObject([{ documentId: 'd-1', page: 1 }]);
      expect(await store().documents.search('D-1', 'spine cerv')).toMatchObject([{ page: 2 }]);
      expect(await store().documents.search('D-2', 'spine')).toEqual([]);
      expect(await store().documents.pages('d-1', { from: 2 })).toEqual([page(2, 'MRI of the cervical spine')]);
    });

    it('go with their pages', async () => {
      await store().documents.remove('d-1');
      expect(await store().documents.pages('d-1')).toEqual([]);
      expect(await store().documents.find('d-1')).toBeNull();
    });
  });

  describe('originals', () => {
    it('are kept encrypted and come back whole', async () => {
      const sha = await store().originals.put('CM26-1', bytes('a medical report'));
      const answer = await store().originals.get('CM26-1', sha);
      expect(answer.ok && Buffer.from(answer.value).toString()).toBe('a medical report');
      const kept = await store().blobs.get(blobName('CM26-1', sha));
      expect(Buffer.from(kept!).includes('medical')).toBe(false);
      expect(await store().originals.get('CM26-2', sha)).toMatchObject({ refusal: { code: 'original-missing' } });
    });

    it('tell when a bit was changed, or another file put in the place', async () => {
      const sha = await store().originals.put('CM26-3', bytes('one'));
      const other = await store().originals.put('CM26-3', bytes('two'));
      const kept = Uint8Array.from((await store().blobs.get(blobName('CM26-3', sha)))!);
      await store().blobs.put(blobName('CM26-3', other), kept);
      expect(await store().originals.get('CM26-3', other)).toMatchObject({ refusal: { code: 'original-altered' } });
      kept[15]! ^= 1;
      await store().blobs.put(blobName('CM26-3', sha), kept);
      expect(await store().originals.get('CM26-3', sha)).toMatchObject({ refusal: { code: 'original-altered' } });
    });

    it('are unreadable for ever once the case’s key is destroyed', async () => {
      const sha = await store().originals.put('CM26-4', bytes('gone'));
      const { destroyedAt } = await store().originals.destroyKey('CM26-4', 'retention over');
      expect(await store().originals.get('CM26-4', sha)).toMatchObject({ refusal: { code: 'key-destroyed' } });
      expect(await store().originals.destroyKey('CM26-4', 'again')).toEqual({ destroyedAt });
      await expect(store().originals.put('CM26-4', bytes('new'))).rejects.toMatchObject({ code: 'key-unavailable' });
    });

    it('get one key when the first two come at once', async () => {
      const shas = await Promise.all(['x', 'y', 'z'].map((text) => store().originals.put('CM26-5', bytes(text))));
      for (const sha of shas) expect((await store().originals.get('CM26-5', sha)).ok).toBe(true);
    });
  });

  describe('drafts and settings', () => {
    it('save over the version they were read at', async () => {
      expect(await store().drafts.save('C', 'summary', 0, { t: 1 })).toEqual({ ok: true, value: { version: 1 } });
      expect(await store().drafts.save('C', 'summary', 0, {})).toMatchObject({ refusal: { code: 'stale-version' } });
      const saves = await Promise.all([1, 2, 3].map((t) => store().drafts.save('C', 'summary', 1, { t })));
      expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await store().drafts.load('C', 'summary')).toMatchObject({ version: 2 });
      await store().drafts.remove('C');
      expect(await store().drafts.list('C')).toEqual([]);
    });

    it('keep settings by name', async () => {
      await store().settings.set('mail.from', { name: 'x' });
      await store().settings.set('mail.from', null);
      await store().settings.set('mail.to', [1]);
      expect(await store().settings.list('mail.')).toEqual({ 'mail.from': null, 'mail.to': [1] });
      expect(await store().settings.get('nothing')).toBeNull();
    });
  });
}
