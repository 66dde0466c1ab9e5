import { kitAndWrap } from './kit-and-wrap.ts';
import { lumbarKit } from './lumbar-kit.ts';
import { moreTherapy } from './more-therapy.ts';
import { neckAndBackKit } from './neck-and-back-kit.ts';
import { needlesAndKit } from './needles-and-kit.ts';
import { expedited, late, waiting, withdrawn } from './other-endings.ts';
import type { Story } from './story.ts';

/** The nine cases of the demonstration, in the order in which they are shown. */
export const stories: readonly Story[] = [
  neckAndBackKit,
  kitAndWrap,
  lumbarKit,
  moreTherapy,
  needlesAndKit,
  withdrawn,
  late,
  expedited,
  waiting,
];
