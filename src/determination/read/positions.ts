/**
 * First stage: the text with positions. The text stays as long as it was, so that a place in it is a place
 * in what was read; only what hides line ends or spaces from the later stages is replaced, one unit for one.
 */
export function levelText(text: string): string {
  let level = text;
  if (!level.includes('\n')) level = level.replaceAll('\r', '\n');
  for (const space of ['\u00a0', '\u202f', '\u2007', '\u200b', '\ufeff', '\t']) {
    if (level.includes(space)) level = level.replaceAll(space, ' ');
  }
  for (const lineEnd of ['\u2028', '\u2029', '\u0085', '\v']) {
    if (level.includes(lineEnd)) level = level.replaceAll(lineEnd, '\n');
  }
  return level;
}
