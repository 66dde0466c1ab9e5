import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '../commands.ts';
import { previewDetermination } from '../determination-of.ts';
import type { RecordedEvent } from '../events.ts';
import { given, sampleApplication } from '../specification.ts';

const record = (documentId: string, requirement: 'R1' | null): CaseRecord => ({
  documentId,
  sha256: documentId.padEnd(64, '0').replaceAll(/[^0-9a-f]/g, 'a'),
  title: `Report ${documentId}`,
  kind: 'progress-report',
  author: 'Dr. Jo Sample',
  date: '2026-01-15',
  from: 'claims-administrator',
  pages: 2,
  requirement,
});
const event = (type: string, data: unknown, version: number) =>
  ({ type, data, at: '2026-02-10T18:00:00.000Z', actor: { id: 'u', role: 'intake' }, version }) as RecordedEvent;
const file = given([
  event('ApplicationReceived', { caseNumber: 'CM26-0000001', application: sampleApplication }, 1),
  event('RecordsReceived', { records: [record('d1', 'R1'), record('d2', null), record('d3', null)] }, 2),
]);
const reason = 'Notes of psychotherapy.';

describe('a sealed record', () => {
  it('is sealed once, by the records desk or the Administrative Director, and opened again', () => {
    const seal = { documentId: 'd2', forReview: false, reason };
    expect(file.when('SealRecord', seal, 'records').events).toEqual([{ type: 'RecordSealed', data: seal }]);
    const sealed = file.and('SealRecord', seal, 'records');
    expect(sealed.when('SealRecord', seal, 'records').refusal).toBe('sealed-already');
    expect(sealed.when('UnsealRecord', { documentId: 'd2', reason }, 'director').types).toEqual(['RecordUnsealed']);
    expect(file.when('UnsealRecord', { documentId: 'd2', reason }, 'records').refusal).toBe('not-sealed');
    expect(file.when('SealRecord', { ...seal, documentId: 'd9' }, 'records').refusal).toBe('record-unknown');
    for (const role of ['employee', 'claims-administrator', 'quality', 'intake'] as const)
      expect(file.when('SealRecord', seal, role).refusal, role).toBe('not-yours-to-do');
  });

  it('is not kept from whoever decides where the law has them see it', () => {
    expect(file.when('SealRecord', { documentId: 'd1', forReview: false, reason }, 'records').refusal).toBe(
      'reviewer-must-see',
    );
  });

  it('stands in the letter without a word on what it is, or not at all', () => {
    const both = file
      .and('SealRecord', { documentId: 'd1', forReview: true, reason }, 'records')
      .and('SealRecord', { documentId: 'd2', forReview: false, reason }, 'records');
    const { documents } = previewDetermination(both.state(), '2026-02-11');
    expect(documents.map(({ documentId, title, author }) => [documentId, title, author])).toEqual([
      ['d1', 'Sealed record', null],
      ['d3', 'Report d3', 'Dr. Jo Sample'],
    ]);
    expect(JSON.stringify(documents[0])).not.toMatch(/Report|Sample|2026-01-15/);
  });

  it('sent again by a party is taken without a word, and stays described as it was', () => {
    const sealed = file.and('SealRecord', { documentId: 'd2', forReview: false, reason }, 'records');
    const again = { ...record('d2', null), title: 'Sent again', from: 'employee' as const };
    const answer = sealed.when('ReceiveRecords', { records: [again] }, 'employee');
    expect(answer.events).toEqual([{ type: 'RecordsReceived', data: { records: [record('d2', null)] } }]);
    const open = file.when(
      'ReceiveRecords',
      { records: [{ ...again, documentId: 'd3', sha256: record('d3', null).sha256 }] },
      'employee',
    );
    expect(open.refusal).toBe('record-already-there');
  });
});
