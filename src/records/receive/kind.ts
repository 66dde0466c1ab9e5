/** The kinds a file of the record may have. */
export type FileKind = 'pdf' | 'tiff' | 'jpeg' | 'png' | 'docx' | 'text';
/** What is unpacked into files. */
export type BundleKind = 'eml' | 'zip';

/**
 * What a file is, by its content alone: the name is a claim, not evidence. `undefined` for anything else, which
 * is refused. A PDF may have a line of junk before its header (ISO 32000-1, annex H.3.4.1: in the first 1,024 bytes).
 */
export function kindByContent(bytes: Uint8Array): FileKind | BundleKind | 'zip-based' | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  if (head.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(head, [0x49, 0x49, 42, 0]) || startsWith(head, [0x4d, 0x4d, 0, 42])) return 'tiff';
  if (startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x50, 0x4b, 5, 6])) return 'zip-based';
  if (looksLikeMail(head.toString('latin1'))) return 'eml';
  return isText(bytes) ? 'text' : undefined;
}

const startsWith = (head: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => head[at] === byte);

/** Mail begins with header lines (RFC 5322), among them a sender and one of the others. */
function looksLikeMail(head: string): boolean {
  const header = head.split(/\r?\n\r?\n/)[0]!;
  if (!/^[\w-]+:[ \t]?\S/.test(header)) return false;
  return /^from:/im.test(header) && /^(mime-version|received|message-id|content-type|to):/im.test(header);
}

/** UTF-8, UTF-16 with a mark, or Latin text, without the control bytes that programs and archives are full of. */
function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return bytes.length % 2 === 0;
  const sample = bytes.subarray(0, 65_536);
  let odd = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) odd += 1;
    if (byte >= 0x7f && byte <= 0x9f) odd += 0.1;
  }
  return odd <= sample.length / 200;
}
