import { ask, Problem } from '../../api/client.ts';

/** What the server says of an upload (server/routes/uploads.ts). */
export interface UploadShown {
  id: string;
  name: string;
  size: number;
  offset: number;
  fingerprint: string;
  chunk: number;
}

export interface ReceivedShown {
  name: string;
  pages: number;
  refusal: { code: string; because: string } | null;
  notes: string[];
}

export interface Progress {
  /** Bytes that the server has. */
  onProgress(offset: number): void;
  /** The connection is gone (true), or back. */
  onPaused(paused: boolean): void;
  signal: AbortSignal;
  /** Ends the pause before the next try when somebody asks for it. */
  wait(ms: number): Promise<void>;
}

const json = { 'content-type': 'application/json' };

/** A browser cannot tell where a file lies; these say well enough that it is the same one. */
export const fingerprintOf = (file: File): string => `${file.name}/${file.size}/${file.lastModified}`;

/**
 * Sends a file in chunks and has it received. A dead connection only pauses it: it asks where the server stands and goes on,
 * with growing pauses. Ends with the server's answer, or throws its refusal.
 */
export async function sendFile(
  number: string,
  file: File,
  described: Record<string, string>,
  how: Progress,
): Promise<ReceivedShown[]> {
  const body = JSON.stringify({ name: file.name, size: file.size, fingerprint: fingerprintOf(file), described });
  const begin = () =>
    ask<UploadShown>(`/api/cases/${number}/uploads`, { method: 'POST', headers: json, body, signal: how.signal });
  let upload = await patiently(begin, how);
  let bytes = firstPart;
  const path = `/api/cases/${number}/uploads/${upload.id}`;
  how.onProgress(upload.offset);
  while (upload.offset < file.size) {
    const { offset, chunk } = upload;
    const part = file.slice(offset, offset + Math.min(bytes, chunk));
    const started = performance.now();
    upload = await patiently(
      () => sendChunk(path, part, offset, how.signal),
      how,
      () => ask<UploadShown>(path, { signal: how.signal }),
    );
    bytes = nextPart(bytes, performance.now() - started, chunk);
    how.onProgress(upload.offset);
  }
  const answer = await patiently(
    () => ask<{ files: ReceivedShown[] }>(`${path}/complete`, { method: 'POST', signal: how.signal }),
    how,
  );
  return answer.files;
}

const firstPart = 256 * 1024;

/** Parts of about a second: on a slow line progress is seen and little is lost by a break, on a fast one few are needed. */
function nextPart(bytes: number, ms: number, most: number): number {
  if (ms < 500) return Math.min(bytes * 2, most);
  return ms > 2_000 ? Math.max(bytes / 2, 64 * 1024) : bytes;
}

async function sendChunk(path: string, bytes: Blob, offset: number, signal: AbortSignal): Promise<UploadShown> {
  const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) };
  try {
    return await ask<UploadShown>(path, { method: 'PATCH', headers, body: bytes, signal });
  } catch (error) {
    // The answer to a chunk before was lost: the server knows better where it stands.
    if (error instanceof Problem && error.code === 'offset-mismatch') return ask<UploadShown>(path, { signal });
    throw error;
  }
}

const longestPauseMs = 15_000;

/** Tries until the connection is back; `look` asks where things stand before the next try. Refusals end it. */
async function patiently<T>(attempt: () => Promise<T>, how: Progress, look?: () => Promise<T>): Promise<T> {
  for (let pause = 1_000; ; pause = Math.min(pause * 2, longestPauseMs)) {
    try {
      const answer = await attempt();
      how.onPaused(false);
      return answer;
    } catch (error) {
      if (how.signal.aborted || !isGone(error)) throw error;
      how.onPaused(true);
      await how.wait(pause);
      const seen = look && (await look().catch(() => null));
      if (seen) {
        how.onPaused(false);
        return seen;
      }
    }
  }
}

/** No answer at all, or one of a server that is starting or overloaded. */
const isGone = (error: unknown): boolean =>
  error instanceof Problem && (error.code === 'offline' || [502, 503, 504].includes(error.status));
