import { type Answer, granted, refused } from '../../law/refusal.ts';
import { decodeText } from '../convert/text.ts';
import type { Limits } from '../limits.ts';

interface MailFile {
  name: string;
  bytes: Uint8Array;
}

/** The head of an e-mail, as it says; nothing in it is proof of who sent it. */
export interface MailHead {
  from: string | null;
  to: string | null;
  date: string | null;
  subject: string | null;
}

export interface ReadMail {
  mail: MailHead;
  files: MailFile[];
}

const maxNesting = 8;

/** Reads an e-mail (RFC 5322, MIME of RFC 2045–2049): its text as one file, its attachments as others. */
export function readMail(bytes: Uint8Array, limits: Limits): Answer<ReadMail> {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const part = splitPart(message);
  const files: MailFile[] = [];
  const refusal = collect(part, files, limits, 0);
  if (refusal) return refusal;
  const header = (name: string) => part.headers.get(name) ?? null;
  const decoded = (name: string) => (header(name) === null ? null : decodeHeader(header(name)!));
  const mail = { from: decoded('from'), to: decoded('to'), date: header('date'), subject: decoded('subject') };
  return granted({ mail, files });
}

interface Part {
  headers: Map<string, string>;
  body: string;
}

function splitPart(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

function collect(part: Part, files: MailFile[], limits: Limits, depth: number): ReturnType<typeof refused> | undefined {
  if (depth > maxNesting)
    return refused({
      code: 'too-deep',
      because: 'The parts of this e-mail lie too deep in each other. Send the files themselves.',
    });
  if (files.length >= limits.maxEntries)
    return refused({ code: 'archive-trick', because: `This e-mail has more than ${limits.maxEntries} parts.` });
  const type = (part.headers.get('content-type') ?? 'text/plain').toLowerCase();
  const boundary = parameter(part.headers.get('content-type') ?? '', 'boundary');
  if (type.startsWith('multipart/') && boundary) {
    const bodies = splitBodies(part.body, boundary);
    const chosen = type.startsWith('multipart/alternative') ? plainest(bodies) : bodies;
    for (const body of chosen) {
      const refusal = collect(body, files, limits, depth + 1);
      if (refusal) return refusal;
    }
    return undefined;
  }
  files.push(takeFile(part, type, files.length));
  return undefined;
}

/** Of the same text in several forms, the one without markup. */
function plainest(bodies: Part[]): Part[] {
  const plain = bodies.find((body) => /^text\/plain/i.test(body.headers.get('content-type') ?? ''));
  return plain ? [plain] : bodies.slice(-1);
}

function splitBodies(body: string, boundary: string): Part[] {
  const parts = `\n${body}`.split(new RegExp(`\\r?\\n--${boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  return parts
    .slice(1)
    .filter((text) => !text.startsWith('--'))
    .map((text) => splitPart(text.replace(/^[ \t]*\r?\n/, '')));
}

function takeFile(part: Part, type: string, index: number): MailFile {
  const bytes = decodeBody(part.body, part.headers.get('content-transfer-encoding') ?? '7bit');
  const given =
    parameter(part.headers.get('content-disposition') ?? '', 'filename') ??
    parameter(part.headers.get('content-type') ?? '', 'name');
  if (given) return { name: decodeHeader(given), bytes };
  if (type.startsWith('message/rfc822')) return { name: `forwarded-${index + 1}.eml`, bytes };
  if (!type.startsWith('text/')) return { name: `part-${index + 1}`, bytes };
  const charset = parameter(part.headers.get('content-type') ?? '', 'charset');
  const text = decodeCharset(bytes, charset);
  return {
    name: index === 0 ? 'message.txt' : `part-${index + 1}.txt`,
    bytes: Buffer.from(type.startsWith('text/html') ? withoutTags(text) : text),
  };
}

function decodeBody(body: string, encoding: string): Uint8Array {
  const way = encoding.trim().toLowerCase();
  if (way === 'base64') return Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64');
  if (way === 'quoted-printable') return Buffer.from(unquote(body.replace(/=[ \t]*\r?\n/g, '')), 'latin1');
  return Buffer.from(body, 'latin1');
}

const unquote = (text: string) =>
  text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function decodeCharset(bytes: Uint8Array, charset: string | undefined): string {
  try {
    return charset ? new TextDecoder(charset).decode(bytes) : decodeText(bytes);
  } catch {
    return decodeText(bytes);
  }
}

/** `name="value"`, `name=value` or `name*=utf-8''value` (RFC 2231) of a structured header. */
function parameter(header: string, name: string): string | undefined {
  const extended = new RegExp(`;\\s*${name}\\*=([^;]+)`, 'i').exec(header)?.[1];
  if (extended) {
    const [charset, , value] = extended.trim().split("'");
    return decodeCharset(Buffer.from(unpercent(value ?? ''), 'latin1'), charset);
  }
  const plain = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(header);
  return plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2];
}

const unpercent = (text: string) =>
  text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Encoded words in headers (RFC 2047): `=?utf-8?Q?...?=`. */
function decodeHeader(text: string): string {
  return text.replace(
    /=\?([\w-]+)\?([bq])\?([^?]*)\?=(?:\s+(?==\?))?/gi,
    (_, charset: string, way: string, data: string) => {
      const bytes =
        way.toLowerCase() === 'b'
          ? Buffer.from(data, 'base64')
          : Buffer.from(unquote(data.replace(/_/g, ' ')), 'latin1');
      return decodeCharset(bytes, charset);
    },
  );
}

/** The words of an HTML mail; scripts and styles fall away with their content. */
function withoutTags(html: string): string {
  return html
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(br|\/p|\/div|\/tr|\/h\d|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
