import { pause } from '../case/upload/pause.ts';
import { sendFile as sendInParts } from '../case/upload/sendFile.ts';
import { told } from '../messages/refusals.ts';

export interface Sent {
  state: 'sent' | 'failed';
  because: string | null;
}

/**
 * The one place from which records leave: one file into one case, in parts that go on where a dead connection broke them
 * off. Sending the same bytes again changes nothing.
 */
export async function sendFile(
  caseNumber: string,
  file: File,
  kind: string,
  described: { title?: string; author?: string; date?: string } = {},
  onPaused: (paused: boolean) => void = () => {},
): Promise<Sent> {
  const filled = Object.entries({ ...described, kind }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  try {
    const files = await sendInParts(caseNumber, file, Object.fromEntries(filled), {
      onProgress: () => {},
      onPaused,
      signal: new AbortController().signal,
      wait: (ms) => pause(ms).over,
    });
    const refused = files.flatMap(({ refusal }) => (refusal ? [told(refusal)] : []));
    return { state: refused.length > 0 ? 'failed' : 'sent', because: refused.join(' ') || null };
  } catch (error) {
    return { state: 'failed', because: (error as Error).message };
  }
}
