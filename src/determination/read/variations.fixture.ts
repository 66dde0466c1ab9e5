/** The same letter as another extractor, typist or scanner would have left it: what it says stays the same. */
export type Variation = (text: string) => string;

const labels = /(Claims Administrator guideline|MAXIMUS guideline|Decision rationale):/g;
const headings = /HOW THE IMR FINAL DETERMINATION WAS MADE|CLINICAL CASE SUMMARY|IMR ISSUES, DECISIONS AND RATIONALES/g;
const outcome = /: (Upheld|Overturned)(?=\s)/g;
const tableDate = /(Assigned:|Injury:|Date:|Received:)(\s*)(\d\d)\/(\d\d)\/(\d{4})/g;
const tableLabel =
  /(Case Number|Date Assigned|Date of Injury|Decision Date|UR Denial Date|Priority|Application Received):/g;
const months = 'January February March April May June July August September October November December'.split(' ');
const titled = (words: string): string => words.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

export const variations: Record<string, Variation> = {
  'Windows line ends': (text) => text.replace(/\r?\n/g, '\r\n'),
  'old Macintosh line ends': (text) => text.replace(/\r?\n/g, '\r'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'thin spaces here and there': (text) => every(text, / /g, 5, () => '\u2009'),
  'two spaces here and there': (text) => every(text, /(?<=\S) (?=\S)/g, 3, () => '  '),
  'blanks at line ends': (text) => text.replace(/\r?\n/g, '   \n'),
  'indented lines': (text) => text.replace(/\n(?=.)/g, '\n    '),
  'a blank line after each': (text) => text.replace(/\r?\n/g, '\n\n'),
  'a line with a space after each': (text) => text.replace(/\r?\n/g, '\n \n'),
  'blank lines around': (text) => `\n\n \n${text}\n \n\n\f\n`,
  'letters set as one': (text) => text.replace(/fi/g, '\ufb01').replace(/fl/g, '\ufb02').replace(/ff/g, '\ufb00'),
  'headings in small letters': (text) => text.replace(headings, titled),
  'headings spaced out': (text) => text.replace(headings, (words) => words.replaceAll(' ', '  ')),
  'headings with a colon': (text) => text.replace(headings, '$&:'),
  'a heading over two lines': (text) => text.replaceAll('DECISIONS AND RATIONALES', 'DECISIONS AND\nRATIONALES'),
  'labels in other capitals': (text) => text.replace(labels, titled),
  'labels in capitals': (text) => text.replace(labels, (words) => words.toUpperCase()),
  'only some labels in capitals': (text) => every(text, labels, 2, (words) => words.toUpperCase()),
  'a space before the colon': (text) => text.replace(labels, '$1 :'),
  'no colon': (text) => text.replace(labels, '$1'),
  'one colon lost': (text) => text.replace('Decision rationale:', 'Decision rationale'),
  'a dash for the colon': (text) => text.replace(labels, '$1 -'),
  'a semicolon for the colon': (text) => text.replace(labels, '$1;'),
  'no space after labels': (text) => text.replace(/((?:guideline|rationale):) (?=\S)/g, '$1'),
  'labels run together': (text) => text.replace(/Claims Administrator (?=guideline:)/g, 'ClaimsAdministrator '),
  'labels split': (text) => text.replace(/guideline:/g, 'guide line:'),
  'labels over two lines': (text) => text.replace(/(Claims Administrator|Decision) (?=guideline:|rationale:)/g, '$1\n'),
  'guidelines for guideline': (text) => text.replace(/ guideline:/g, ' guidelines:'),
  'the outcome in capitals': (text) => text.replace(outcome, (words) => words.toUpperCase()),
  'the outcome with a stop': (text) => text.replace(outcome, '$&.'),
  'the outcome without a space': (text) => text.replace(outcome, ':$1'),
  'the outcome after a spaced colon': (text) => text.replace(outcome, ' : $1'),
  'the outcome after a dash': (text) => text.replace(outcome, ' – $1'),
  'the outcome on a line of its own': (text) => text.replace(outcome, ':\n$1'),
  'dates with hyphens': (text) => text.replace(tableDate, '$1$2$3-$4-$5'),
  'dates with stops': (text) => text.replace(tableDate, '$1$2$3.$4.$5'),
  'dates by the standard': (text) => text.replace(tableDate, '$1$2$5-$3-$4'),
  'dates in words': (text) =>
    text.replace(tableDate, (_, label, gap, month, day, year) => {
      return `${label}${gap}${months[Number(month) - 1]} ${Number(day)}, ${year}`;
    }),
  'the table in capitals': (text) => text.replace(tableLabel, (words) => words.toUpperCase()),
  'the table with spaced colons': (text) => text.replace(tableLabel, '$1 :'),
  'credentials without a space': (text) => text.replace(/(Licensure|Specialty): /g, '$1:'),
  'credentials in capitals': (text) => text.replace(/State\(s\) of Licensure:|Certification\(s\)\/Specialty:/g, upper),
  'credentials on the next line': (text) => text.replace(/(Licensure|Specialty): /g, '$1:\n'),
  'sections with a spaced colon': (text) => text.replace(/Section\(s\): /g, 'Section(s) : '),
  'sections without brackets': (text) => text.replace(/Section\(s\): /g, 'Sections: '),
  'Non - MTUS': (text) => text.replaceAll('Non-MTUS', 'Non - MTUS'),
  'Decision is based on': (text) => text.replaceAll('Decision based on', 'Decision is based on'),
  'pages with headers and footers': (text) => paged(text, ['', 'Page #', `\fIMR Final Determination`, '']),
  'pages with numbers of all': (text) => paged(text, ['', 'Page # of 4', '\f']),
  'pages with bare numbers': (text) => paged(text, ['- # -', '\f']),
  'pages with a stroke before the number': (text) => paged(text, ['', 'Page | #', '\f', 'Case Number: @', '']),
  'pages with the letter’s name and a number': (text) =>
    paged(text, ['', 'Final Determination Letter for IMR Case Number @ #', '\f']),
  'the same without page ends': (text) =>
    paged(text, ['', 'Final Determination Letter for IMR Case Number @     #', '', '']),
  'the organization’s whole name': (text) =>
    text.replaceAll('MAXIMUS guideline:', 'MAXIMUS Federal Services guideline:'),
  'several at once': (text) =>
    paged(text.replace(labels, titled).replace(headings, titled).replace(/\n/g, '  \n'), ['', 'Page # of 4', '\f']),
};

function upper(words: string): string {
  return words.toUpperCase();
}

/** Every `n`th place of a pattern in other words. */
function every(text: string, pattern: RegExp, n: number, change: (words: string) => string): string {
  let met = 0;
  return text.replace(pattern, (words) => (++met % n === 0 ? change(words) : words));
}

/** A page's end, with its page number (#) and the letter's own case number (@), after every 38 lines. */
function paged(text: string, pageEnd: string[]): string {
  const lines = text.split('\n');
  const caseNumber = /CM\d\d-\d{7}/.exec(text)?.[0];
  if (!caseNumber && pageEnd.some((words) => words.includes('@'))) return text;
  const pages = lines.map((line, i) => {
    if (i === 0 || i % 38 !== 0 || i > lines.length - 4) return [line];
    return [line, ...pageEnd.map((words) => words.replace('#', String(i / 38)).replace('@', caseNumber ?? ''))];
  });
  return pages.flat().join('\n');
}
