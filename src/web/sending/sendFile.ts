import { ask, Problem } from '../api/client.ts';
import { told } from '../messages/refusals.ts';

export interface Sent {
  state: 'sent' | 'failed' | 'offline';
  because: string | null;
}

interface Answer {
  files: { refusal: { code: string; because: string } | null }[];
}

/** The one place from which records leave: one file into one case. Sending the same bytes again changes nothing. */
export async function sendFile(
  caseNumber: string,
  file: File,
  kind: string,
  described: { title?: string; author?: string; date?: string } = {},
): Promise<Sent> {
  const form = new FormData();
  form.append('file', file);
  if (kind) form.append('kind', kind);
  for (const [name, value] of Object.entries(described)) if (value) form.append(name, value);
  try {
    const { files } = await ask<Answer>(`/api/cases/${encodeURIComponent(caseNumber)}/documents`, {
      method: 'POST',
      body: form,
    });
    const refused = files.filter((one) => one.refusal);
    return {
      state: refused.length > 0 ? 'failed' : 'sent',
      because: refused.map((one) => one.refusal && told(one.refusal)).join(' '),
    };
  } catch (error) {
    if (error instanceof Problem && error.code === 'offline') return { state: 'offline', because: null };
    return { state: 'failed', because: (error as Error).message };
  }
}
