import { expect, it } from 'vitest';
import { textOfBytes } from './text-of-bytes.ts';

const note = 'Seen by Dr. Quillon Fernsby on Tuesday; the lumbar spine is tender. ';

it('takes a NUL out of a name, near the beginning and far from it', async () => {
  for (const before of ['', note.repeat(40)]) {
    const read = await textOfBytes(Buffer.from(`${before}Mr. Thaddeus Wi\0nterbourne came again.`));
    expect(read).toMatchObject({ ok: true, value: { nul: 1 } });
    if (read.ok) expect(read.value.text).toBe(`${before}Mr. Thaddeus Winterbourne came again.`);
  }
});

it('leaves a text without any as it is', async () => {
  expect(await textOfBytes(Buffer.from(note))).toEqual({ ok: true, value: { text: note, nul: 0 } });
});

it('says why it does not read what is no text', async () => {
  const utf16 = await textOfBytes(Buffer.from(note, 'utf16le'));
  expect(utf16).toMatchObject({ ok: false, refusal: { code: 'not-a-text' } });
  const program = await textOfBytes(Uint8Array.from({ length: 3_000 }, (_, i) => (i * 7) % 251));
  expect(program).toMatchObject({ ok: false, refusal: { because: expect.stringContaining('are NUL') } });
});
