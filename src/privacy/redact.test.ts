import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, defaultPolicy, detect, type KnownParties, redact, replace } from './index.ts';

const note = `Patient: Quarrie, Ilsa
DOB: 03/14/1961   Claim No.: WC-2014-008812

Ms. Quarrie was seen by Dr. Robert Hawkins and by Tendai Vossberg, M.D. on 03/03/2016. Hawkins test was positive.
Dr. Hawkins asks for Norco 10/325 #60. The adjuster, Karen Lindqvist, denied it. Quarrie's pain is 5/10.`;

const found = (text: string, known?: KnownParties) =>
  redact(text, known ? { known } : {}).spans.map(({ kind, text: own }) => `${kind}: ${own}`);

describe('detect', () => {
  test.each([
    ['Dr. Hawkins recommends surgery.', ['name: Dr. Hawkins']],
    ['Hawkins test and Neer sign were positive.', []],
    ['Positive Tinel, negative Phalen; Lisfranc joint stable.', []],
    ['Cesar Chavez Day was a holiday.', []],
    ['A 92-year-old man and a 45-year-old woman.', ['age: 92']],
    ['Pain is 5-10/10 and strength 4/5; L4-5 disc; Norco 10/325 mg #60.', []],
    ['Lives at 1420 Alder Street, Apt 4, Fresno, CA 93721.', ['address: 1420 Alder Street, Apt 4, Fresno, CA 93721']],
    ['Call (559) 555-0132; fax 559.555.0199.', ['phone: (559) 555-0132', 'fax: 559.555.0199']],
    ['EAMS ADJ8812345, NPI 1234567893.', ['eams: ADJ8812345', 'npi: 1234567893']],
    ['Section 3.3.7.2 of the guideline; login from 10.20.144.7.', ['ip: 10.20.144.7']],
    ['Employed by Bluewater Cannery, Inc. as a welder.', ['employer: Bluewater Cannery, Inc.']],
    ['Seen at Marrowfield Spine Institute.', ['facility: Marrowfield Spine Institute']],
    ['See CM16-0123456 and 8 CCR 9792.24.2.', []],
    ['Based on the American College of Occupational and Environmental Medicine.', []],
    ['Chou R, Huffman LH; and (Fritz, 2007) support it.', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('finds a known name in every spelling, one letter wrong too, and leaves the eponym', () => {
    const known: KnownParties = {
      parties: [
        { role: 'worker', name: 'María G. O’Malley-Núñez' },
        { role: 'requesting-physician', name: 'Neer, Anton' },
      ],
      numbers: [{ kind: 'claim-number', value: 'QX-77 41/2' }],
    };
    const text = "omalley nunez; O'MALLEY, M; Maria; Nunez; Omaley; Neer sign positive; A. Neer; QX 77-41-2.";
    const { spans } = redact(text, { known });
    expect(spans.map((span) => span.text)).toEqual([
      'omalley nunez',
      "O'MALLEY, M",
      'Maria',
      'Nunez',
      'Omaley',
      'A. Neer',
      'QX 77-41-2',
    ]);
    expect(
      new Set(spans.filter((span) => span.role === 'worker').map((span) => span.replacement.toLowerCase())),
    ).toEqual(new Set(['the injured worker']));
  });
});

describe('replace', () => {
  test('leaves the sentences whole and keeps two physicians apart', () => {
    const { text } = redact(note);
    expect(text).toBe(`Patient: the injured worker
DOB: [date of birth]   Claim No.: [claim number]

The injured worker was seen by the treating physician and by the second physician on a day in March 2016. Hawkins test was positive.
The treating physician asks for Norco 10/325 #60. The adjuster, [name], denied it. The injured worker's pain is 5/10.`);
  });

  test.each([
    ['month', 'Seen on March 2016.'.replace('on March', 'on a day in March')],
    ['keep', 'Seen on 03/03/2016.'],
    ['shift', 'Seen on 02/15/2016.'],
  ] as const)('dates: %s', (dates, expected) => {
    expect(redact('Seen on 03/03/2016.', { dates, shiftDays: -17 }).text).toBe(expected);
  });

  test('a person may overrule what was decided', () => {
    const decided = decide(detect('Marrow lives in Quillwater.')).map((span) => ({ ...span, action: 'stay' as const }));
    expect(replace('Marrow lives in Quillwater.', decided, defaultPolicy).text).toBe('Marrow lives in Quillwater.');
  });
});

const pieces = fc.constantFrom(
  'Dr. ',
  'Ilsa',
  ' Quarrie',
  ', M.D.',
  '. ',
  '\n',
  'Patient: ',
  '03/14/2016',
  ' on ',
  'Hawkins',
  ' test',
  '@',
  'x.y@z.example',
  ' 555-12-9876',
  '(559) 555-0132',
  ' CA 93721',
  'L4-L5',
  '’s ',
  'ß',
  '😀',
  'e\u0301',
  'İ',
  'Fresno',
  ' Inc.',
  ' Medical Center',
  'RFA-123456',
  '-',
  '  ',
  '92-year-old',
  'de la ',
  'The ',
  '[name]',
  '12/07',
  '$',
);
const noise = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    maxLength: 40,
  })
  .map((all) => all.join(''));

describe('for any text', () => {
  test('spans are sorted, apart, and hold the text they name', () => {
    fc.assert(
      fc.property(noise, (text) => {
        let last = 0;
        for (const span of detect(text)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end)).toBe(span.text);
          last = span.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('the new text is the old one with exactly the spans exchanged', () => {
    fc.assert(
      fc.property(noise, (text) => {
        const done = redact(text);
        let rebuilt = '';
        let at = 0;
        for (const span of done.spans) {
          rebuilt += text.slice(at, span.start) + span.replacement;
          at = span.end;
        }
        expect(rebuilt + text.slice(at)).toBe(done.text);
      }),
      { numRuns: 400 },
    );
  });
});

test('what was redacted is left alone the second time', () => {
  const once = redact(note).text;
  expect(redact(once).text).toBe(once);
});

test.each([
  ['letters', 'A'.repeat(200_000)],
  ['capitals', 'Aaa '.repeat(50_000)],
  ['digits', '1'.repeat(200_000)],
  ['dashes', '1-'.repeat(100_000)],
  ['titles', 'Dr. '.repeat(50_000)],
  ['hosts', 'a.'.repeat(100_000)],
  ['street', '12 North '.repeat(22_000)],
  ['blanks', ' '.repeat(200_000)],
  ['brackets', '(A, '.repeat(50_000)],
])('time stays in proportion on hostile input: %s', (_name, text) => {
  const took = (part: string) => {
    // Processor time: what else the machine does must not lengthen it.
    const before = process.cpuUsage();
    detect(part);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  took(text.slice(0, text.length / 8));
  const [small, large] = [took(text.slice(0, text.length / 4)), took(text)];
  expect(large).toBeLessThan(Math.max(small, 40) * 12);
});

describe('words as scans, headings and hurried hands give them', () => {
  const gone: [text: string, ...words: string[]][] = [
    ['KEANU KAHANANUI IS A 45 YEAR OLD FEMALE WITH KNEE PAIN.', 'KEANU', 'KAHANANUI'],
    ['PATIENT: HINEWAI NGATA     CHART COPY', 'HINEWAI', 'NGATA'],
    ['MARIA ELENA DE LA CRUZ HERNANDEZ WAS A 61 YEAR OLD WELDER.', 'MARIA', 'CRUZ', 'HERNANDEZ'],
    ['Re: van der Berg, Ludwig\nThe worker was seen.', 'Berg', 'Ludwig'],
    ['Patient: J0hn Srnith  D0B: O4/l2/l961', 'J0hn', 'Srnith', 'l961'],
    ['J.R.M. was seen in clinic', 'J.R.M.'],
    ['Patient initials: KLW', 'KLW'],
    ['ph# 9165550142', '9165550142'],
    ['Cell 916/555-0142', '555-0142'],
    ['write to jdoe at example dot com', 'jdoe'],
    ['Policy number: XYZ 123456789', '123456789'],
    ['12345 HIGHWAY 49 NORTH', '12345'],
  ];
  test.each(gone)('%s', (text, ...words) => {
    const { text: left } = redact(text);
    for (const word of words) expect(left).not.toContain(word);
  });

  test.each([
    'Patient: NKDA',
    'The knee is a 10 year old injury.',
    'Strength 4/5, pain 8/10, Norco 10/325.',
    'seen in the E.R. and is stable',
    'MRI OF THE LUMBAR SPINE IS A 5 YEAR OLD STUDY',
    'looked at the kit dot by dot',
  ])('leaves “%s” as it is', (text) => {
    expect(redact(text).text).toBe(text);
  });
});
