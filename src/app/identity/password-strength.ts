import { isCommonPassword } from './guessable-passwords.ts';

/** How long it would hold: `short` and `common` are refused. Pure: the page shows it while somebody types. */
export const strengths = ['none', 'short', 'common', 'fair', 'good'] as const;
export type PasswordStrength = (typeof strengths)[number];

/**
 * By length, by what is guessed first, and by what everybody knows of the person; signs of many kinds count for nothing.
 *
 * @param about name and address of mail
 */
export function strengthOf(password: string, about: readonly string[] = []): PasswordStrength {
  const length = [...password].length;
  if (length === 0) return 'none';
  if (password.length < 12) return 'short';
  if (isCommonPassword(password, about) || namesThem(password, about)) return 'common';
  return length >= 18 && new Set(password).size >= 8 ? 'good' : 'fair';
}

/** One's own name or the name before the @ makes up half of it or more. */
function namesThem(password: string, about: readonly string[]): boolean {
  const typed = password.toLowerCase();
  const parts = about.flatMap((one) =>
    one
      .toLowerCase()
      .replace(/@.*/, '')
      .split(/[^\p{L}\d]+/u),
  );
  return parts.some((part) => part.length > 3 && typed.includes(part) && part.length * 2 >= password.length);
}
