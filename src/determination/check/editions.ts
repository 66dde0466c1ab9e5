/** Editions of MTUS chapters as letters cite them, with the days on which they were in force. */
export interface EditionInForce {
  year: number;
  from: string;
  until: string | null;
  /** Error only where both the day and its effect are certain; otherwise a person must look. */
  severity: 'error' | 'warning';
}

/**
 * The clinical chapters were replaced by ACOEM for treatment on or after 2017-12-01 (V); the chronic pain chapter of
 * 2009 by the one of 2016 (confidence K: that day is not verified).
 */
const clinical = (year: number): EditionInForce[] => [
  { year, from: '2007-06-15', until: '2017-12-01', severity: 'warning' },
];

export const mtusEditions: { matches: RegExp; editions: EditionInForce[] }[] = [
  {
    matches: /chronic pain/i,
    editions: [
      { year: 2009, from: '2009-07-18', until: '2016-07-28', severity: 'warning' },
      { year: 2016, from: '2016-07-28', until: '2017-12-01', severity: 'warning' },
    ],
  },
  { matches: /opioid/i, editions: [{ year: 2016, from: '2016-07-28', until: '2017-12-01', severity: 'warning' }] },
  { matches: /elbow/i, editions: clinical(2007) },
  { matches: /neck|shoulder|wrist|low back|knee|ankle|stress|eye/i, editions: clinical(2004) },
];
