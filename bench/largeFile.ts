import { makeDocument } from '../demo/paper/index.ts';
import { ocrCase, ocrText } from './ocrText.ts';

/** A progress report of so many pages with a text layer, each page in words of its own. */
export async function largeFile(count: number): Promise<Uint8Array> {
  const { bytes } = await makeDocument({
    kind: 'progress-report',
    case: ocrCase,
    date: '2016-03-04',
    author: { name: 'Jo Sample, MD', practice: 'Example Orthopedics' },
    body: Array.from({ length: count }, (_, at) => [{ type: 'page-break' } as const, ...ocrText(at, 36).split('\n')])
      .flat()
      .slice(1),
  });
  return bytes;
}
