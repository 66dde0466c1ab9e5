/** The three amounts of a request that the administrator modified. */
export interface Amounts {
  requested: string;
  authorized: string;
  disputed: string;
}

const REQUESTED = ' was the original request.';
const AUTHORIZED = ' was authorized by the Claims Administrator.';
const REMAINING = 'remaining IMR eligible portion of the original request';
const ALSO = 'The Claims Administrator authorized ';
const LEAVING = ', leaving the original request IMR eligible.';
const AGAIN = 'The original request';

/**
 * Takes the heading of a modified request apart, in its two fixed wordings:
 * "X was the original request. Y was authorized by the Claims Administrator. The remaining IMR eligible portion of the
 * original request, Z" and "X was the original request. The Claims Administrator authorized Y, leaving the original
 * request IMR eligible. The original request, X". Null for any other heading.
 */
export function readModified(heading: string): Amounts | null {
  const first = heading.indexOf(REQUESTED);
  if (first <= 0) return null;
  const rest = heading.slice(first + REQUESTED.length).trim();
  const requested = heading.slice(0, first).trim();
  return remainder(requested, rest) ?? wholeAgain(requested, rest);
}

function remainder(requested: string, rest: string): Amounts | null {
  const at = rest.indexOf(AUTHORIZED);
  const left = rest.indexOf(REMAINING);
  if (at <= 0 || left < at) return null;
  return { requested, authorized: rest.slice(0, at).trim(), disputed: named(rest.slice(left + REMAINING.length)) };
}

function wholeAgain(requested: string, rest: string): Amounts | null {
  const at = rest.indexOf(LEAVING);
  if (!rest.startsWith(ALSO) || at < 0) return null;
  const again = rest.indexOf(AGAIN, at + LEAVING.length);
  return {
    requested,
    authorized: rest.slice(ALSO.length, at).trim(),
    disputed: again < 0 ? requested : named(rest.slice(again + AGAIN.length)),
  };
}

function named(text: string): string {
  return text
    .replace(/^[\s,:]+/, '')
    .replace(/\s+(?:is|are)\s*:?\s*$/, '')
    .replace(/[\s,:]+$/, '');
}
