/** Widths of the printable ASCII characters in a book face, in thousandths of its size, from the space on. */
const thousandths =
  '250,333,408,500,500,833,778,180,333,333,500,564,250,333,250,278,500,500,500,500,500,500,500,500,500,500,278,278,564,564,564,444,' +
  '921,722,667,667,722,611,556,722,722,333,389,722,611,889,722,722,556,722,667,556,611,722,722,944,722,722,611,333,278,333,469,500,' +
  '333,444,500,444,500,444,333,500,500,278,278,500,278,778,500,500,500,500,333,389,278,500,500,722,500,500,444,480,200,480,541';
const table = thousandths.split(',').map(Number);

/** About how wide a line is printed, to see whether another word would have fitted on it. */
export function lineWidth(line: string): number {
  let width = 0;
  for (let i = 0; i < line.length; i++) width += table[line.charCodeAt(i) - 32] ?? 500;
  return width;
}
