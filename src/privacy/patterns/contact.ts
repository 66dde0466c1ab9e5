import type { Found } from '../span.ts';
import { isPublisher } from '../stays/phrases.ts';
import { each } from './each.ts';

const email =
  /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}(?:@| ?(?:\[at\]|\(at\)) ?)[A-Za-z0-9][A-Za-z0-9.-]{0,190}\.[A-Za-z]{2,18}\b/g;
/** Written so that no machine should find it: `jdoe at example dot com`. */
const spelledEmail = /\b[a-z0-9][\w.+-]{1,40} at [a-z0-9-]{2,40}(?: dot [a-z]{2,12}){1,3}\b/gi;
const url = /\b(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"'()[\]{}]{3,400}/gi;
const bareHost =
  /(?<![@\w.-])[a-z0-9][a-z0-9-]{1,62}(?:\.[a-z0-9][a-z0-9-]{0,62}){0,3}\.(?:com|org|net|edu|gov|us|info|health|care|clinic|io|co|law)\b(?:\/[^\s<>"'()[\]{}]{0,300})?/gi;
const ipv4 = /(?<![\w.-])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w-]|\.\d)/g;
const ipv6 = /(?<![\w:.])(?:[0-9a-f]{1,4}:){2,7}(?::|[0-9a-f]{1,4}|(?::[0-9a-f]{1,4}){1,6})(?![\w:])/gi;
const phone =
  /(?<![\w/.-])(?:\+?1[-. \u2011]?)?(?:\(\d{3}\)[ -]?|\d{3}[-. /\u2010-\u2013])\d{3}[-. \u2010-\u2013]\d{4}(?!\d|[-.]\d)(?:,? ?(?:x|ext\.?|extension) ?\d{1,6})?/gi;
const packedPhone =
  /(?:\b(?:phone|ph|tel|telephone|cell|mobile|mob|fax|pager|call(?:ed)?)\b\.?[ :#]{0,4})(\(?\d{3}\)?[ -]?\d{3}-?\d{4})\b/gi;
const localPhone =
  /\b(?:phone|tel|telephone|cell|mobile|fax|extension|ext|called|call|at)\b\.?[ :#]{0,4}(\d{3}[-.]\d{4})(?![\d-])/gi;
const foreignPhone = /(?<![\w+])\+(?!1\b)\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}(?!\d)/g;

/** Phone and fax numbers, e-mail and web addresses, IP addresses (Safe Harbor D, E, F, N, O). */
export function findContacts(text: string): Found[] {
  return [
    ...each(text, email, 'email', 'e-mail address', 0.99),
    ...each(text, spelledEmail, 'email', 'e-mail address in words', 0.95),
    ...findUrls(text),
    ...each(text, ipv4, 'ip', 'IPv4 address', 0.9).filter((one) => !isSection(text, one)),
    ...each(text, ipv6, 'ip', 'IPv6 address', 0.9).filter((one) => /[a-f]|::/i.test(text.slice(one.start, one.end))),
    ...findPhones(text),
  ];
}

function findUrls(text: string): Found[] {
  const whole = each(text, url, 'url', 'web address', 0.97);
  const hosts = each(text, bareHost, 'url', 'web host', 0.85);
  return [...whole, ...hosts]
    .map((one) => ({ ...one, end: withoutStop(text, one) }))
    .filter((one) => !isPublisher(text.slice(one.start, one.end)));
}

/** A full stop or comma after an address belongs to the sentence. */
function withoutStop(text: string, one: Found): number {
  let end = one.end;
  while (end > one.start && /[.,;:!?]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Sections are numbered `3.3.7.2`: without a word for addresses before it, one part must be large. */
function isSection(text: string, one: Found): boolean {
  if (
    /\b(?:ip|ipv4|address|host|server|login|logged in from)\b[^.\n]{0,14}$/i.test(
      text.slice(Math.max(0, one.start - 30), one.start),
    )
  )
    return false;
  return Math.max(...text.slice(one.start, one.end).split('.').map(Number)) < 40;
}

function findPhones(text: string): Found[] {
  const found = [
    ...each(text, phone, 'phone', 'telephone number', 0.95),
    ...each(text, packedPhone, 'phone', 'number after a telephone word', 0.95, 1),
    ...each(text, localPhone, 'phone', 'number after a telephone word', 0.85, 1),
    ...each(text, foreignPhone, 'phone', 'international telephone number', 0.9).filter((one) => digits(text, one) >= 8),
  ];
  return found.map((one) => (isFax(text, one) ? { ...one, kind: 'fax', reason: `fax: ${one.reason}` } : one));
}

const digits = (text: string, one: Found): number => text.slice(one.start, one.end).replace(/\D/g, '').length;

function isFax(text: string, one: Found): boolean {
  const before = text.slice(Math.max(0, one.start - 28), one.start);
  const after = text.slice(one.end, one.end + 8);
  const nearest = /(?:.*)\b(fax|facsimile|phone|tel|telephone|cell|mobile|ph|office|voice)\b/is.exec(before)?.[1];
  if (nearest) return /^fa/i.test(nearest);
  return /^ ?\(?(?:fax|f\))/i.test(after);
}
