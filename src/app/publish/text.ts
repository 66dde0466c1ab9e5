import type { Publication } from '../../library/index.ts';
import type { App } from '../app.ts';

/** The letter as it was published: its words, or its file. */
export async function publishedFile(
  app: Pick<App, 'store'>,
  { caseNumber, published }: Publication,
  format: 'pdf' | 'text',
): Promise<Uint8Array | null> {
  if (!published) return null;
  const bytes = await app.store.originals.get(caseNumber, published[format]);
  if (!bytes.ok) throw new Error(bytes.refusal.because);
  return bytes.value;
}

export async function publishedText(app: Pick<App, 'store'>, publication: Publication): Promise<string | null> {
  const bytes = await publishedFile(app, publication, 'text');
  return bytes && new TextDecoder().decode(bytes);
}
