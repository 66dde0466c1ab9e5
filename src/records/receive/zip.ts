import { inflateRawSync } from 'node:zlib';
import { type Answer, granted, refused } from '../../law/refusal.ts';
import { crc32 } from '../image/crc32.ts';
import type { Limits } from '../limits.ts';

export interface ZipEntry {
  /** As written in the archive; never used as a path. */
  name: string;
  bytes: Uint8Array;
}

interface Listed {
  name: string;
  method: number;
  flags: number;
  packed: number;
  unpacked: number;
  crc: number;
  offset: number;
}

/**
 * Unpacks a ZIP by its central directory, within limits on count, total size and ratio. The sizes the archive claims are
 * not believed: unpacking stops at them. Refuses `archive-trick` for entries that overlap (a "zip bomb" of quoted
 * data), lie about their size, or climb out of their folder; `encrypted`, `decompression-bomb`, `corrupt`.
 */
export function unpackZip(
  bytes: Uint8Array,
  limits: Limits,
  wanted: (name: string) => boolean = () => true,
): Answer<ZipEntry[]> {
  const listed = listEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), limits);
  if (!listed.ok) return listed;
  const entries: ZipEntry[] = [];
  let total = 0;
  for (const entry of listed.value) {
    if (entry.name.endsWith('/') || !wanted(entry.name)) continue;
    const unpacked = unpackEntry(bytes, entry);
    if (!unpacked.ok) return unpacked;
    total += unpacked.value.length;
    if (total > limits.maxUnpackedBytes) return bomb;
    entries.push({ name: entry.name, bytes: unpacked.value });
  }
  return granted(entries);
}

const corrupt = refused({
  code: 'corrupt',
  because: 'This archive is damaged. Send it again, or send its files one by one.',
});
const encrypted = refused({
  code: 'encrypted',
  because: 'This archive is locked with a password. Send its files without one.',
});
const bomb = refused({
  code: 'decompression-bomb',
  because: 'This archive unpacks to far more than it weighs. Send its files one by one.',
});
const trick = (because: string) => refused({ code: 'archive-trick', because });

const endSignature = 0x06054b50;
const listSignature = 0x02014b50;
const localSignature = 0x04034b50;

/** The names an archive lists, for telling DOCX from other archives. */
export function listEntries(data: Buffer, limits: Limits): Answer<Listed[]> {
  const end = findEnd(data);
  if (end < 0) return corrupt;
  const count = data.readUInt16LE(end + 10);
  if (count === 0xffff || count > limits.maxEntries)
    return trick(`This archive holds more than ${limits.maxEntries} files. Send them in smaller bundles.`);
  const entries: Listed[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== listSignature) return corrupt;
    const nameLength = data.readUInt16LE(at + 28);
    const entry = readListed(data, at, nameLength);
    const refusal = refuseEntry(entry, limits);
    if (refusal) return refusal;
    entries.push(entry);
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return overlaps(entries, data.length)
    ? trick('Files in this archive lie on top of each other: it was made to swell.')
    : granted(entries);
}

function findEnd(data: Buffer): number {
  for (let at = data.length - 22; at >= Math.max(0, data.length - 22 - 65_535); at--) {
    if (data.readUInt32LE(at) === endSignature) return at;
  }
  return -1;
}

function readListed(data: Buffer, at: number, nameLength: number): Listed {
  const flags = data.readUInt16LE(at + 8);
  const name = data.subarray(at + 46, at + 46 + nameLength).toString(flags & 0x800 ? 'utf8' : 'latin1');
  return {
    name,
    flags,
    method: data.readUInt16LE(at + 10),
    crc: data.readUInt32LE(at + 16),
    packed: data.readUInt32LE(at + 20),
    unpacked: data.readUInt32LE(at + 24),
    offset: data.readUInt32LE(at + 42),
  };
}

function refuseEntry(entry: Listed, limits: Limits) {
  if (entry.flags & 1) return encrypted;
  if (/^[/\\]|(^|[/\\])\.\.([/\\]|$)|^[a-z]:|\0/i.test(entry.name))
    return trick('A file in this archive names a place outside of it.');
  if (entry.unpacked > limits.maxBytes) return bomb;
  if (entry.unpacked > 1_000_000 && entry.unpacked > entry.packed * limits.maxRatio) return bomb;
  return undefined;
}

function overlaps(entries: readonly Listed[], length: number): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  return sorted.some((entry, index) => entry.offset + 30 + entry.packed > (sorted[index + 1]?.offset ?? length));
}

function unpackEntry(bytes: Uint8Array, entry: Listed): Answer<Uint8Array> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (entry.offset + 30 > data.length || data.readUInt32LE(entry.offset) !== localSignature) return corrupt;
  const start = entry.offset + 30 + data.readUInt16LE(entry.offset + 26) + data.readUInt16LE(entry.offset + 28);
  const packed = data.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) return corrupt;
  try {
    const unpacked = unpackBytes(packed, entry);
    if (unpacked === undefined) return trick('A file in this archive is packed in a way that is not accepted here.');
    return unpacked.length === entry.unpacked && crc32(unpacked) === entry.crc ? granted(unpacked) : corrupt;
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      ? trick('A file in this archive is larger than it says.')
      : corrupt;
  }
}

function unpackBytes(packed: Buffer, entry: Listed): Uint8Array | undefined {
  if (entry.method === 0) return Uint8Array.from(packed);
  if (entry.method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  return undefined;
}
