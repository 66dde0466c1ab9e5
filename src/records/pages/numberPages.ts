/** The pages of a document through the file, both included. */
export interface PageRange {
  documentId: string;
  from: number;
  to: number;
}

/**
 * Gives new documents their page numbers through the file. Numbers once given never change and are never given again,
 * also when a document is taken out: a citation must always lead to the same page.
 */
export function numberPages(
  given: readonly PageRange[],
  documents: readonly { id: string; pageCount: number }[],
): PageRange[] {
  const known = new Set(given.map((range) => range.documentId));
  const ranges = [...given];
  let last = given.reduce((most, range) => Math.max(most, range.to), 0);
  for (const { id, pageCount } of documents) {
    if (known.has(id) || pageCount < 1) continue;
    ranges.push({ documentId: id, from: last + 1, to: last + pageCount });
    known.add(id);
    last += pageCount;
  }
  return ranges;
}
