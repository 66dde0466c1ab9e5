const months = 'January February March April May June July August September October November December'.split(' ');

/** `2016-03-04` → `03/04/2016`. */
export function numericDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year}`;
}

/** `2016-03-04` → `March 4, 2016`. */
export function writtenDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${months[month! - 1]} ${day}, ${year}`;
}
