import type { Role } from '../kinds.ts';
import { credentials } from './context.ts';

const letters =
  /^,? ?(?:\(?)((?:M\.?D|D\.?O|D\.?C|Ph\.? ?D|Psy\.?D|Ed\.?D|D\.?P\.?M|D\.?D\.?S|D\.?M\.?D|O\.?D|L\.?Ac|P\.?T|D\.?P\.?T|M\.?P\.?T|O\.?T\.?R|O\.?T|R\.?N|N\.?P|F\.?N\.?P(?:-[BC]{1,2})?|L\.?V\.?N|CRNA|P\.?A(?:-C)?|Esq|Esquire|J\.?D|L\.?C\.?S\.?W|LMFT|M\.?B\.?B\.?S|QME|AME|FACS|FAAOS|R\.?Ph|CHT|MPH|MSW)\b\.?)(?![\w'-])/;

/** The letters right after a name (`, M.D., QME`), how far they go, and what their bearer is. */
export function credentialAfter(text: string, end: number): { end: number; role: Role } | null {
  let at = end;
  let role: Role | undefined;
  for (let count = 0; count < 4; count += 1) {
    const match = letters.exec(text.slice(at, at + 16));
    if (!match) break;
    role ??= credentials.get(match[1]!.toLowerCase().replace(/[. ]/g, '')) ?? 'physician';
    at += match[0].length;
  }
  if (role === undefined) return null;
  const closing = text.charAt(at - 1) === '.' && /^\s+\p{Lu}|^\s*$/u.test(text.slice(at, at + 4)) ? at - 1 : at;
  return { end: closing, role };
}
