/** The states and territories that license, by name; a licence from elsewhere is none "in any US state". */
const names: Record<string, string> = {
  alabama: 'AL',
  alaska: 'AK',
  arizona: 'AZ',
  arkansas: 'AR',
  california: 'CA',
  colorado: 'CO',
  connecticut: 'CT',
  delaware: 'DE',
  'district of columbia': 'DC',
  florida: 'FL',
  georgia: 'GA',
  guam: 'GU',
  hawaii: 'HI',
  idaho: 'ID',
  illinois: 'IL',
  indiana: 'IN',
  iowa: 'IA',
  kansas: 'KS',
  kentucky: 'KY',
  louisiana: 'LA',
  maine: 'ME',
  maryland: 'MD',
  massachusetts: 'MA',
  michigan: 'MI',
  minnesota: 'MN',
  mississippi: 'MS',
  missouri: 'MO',
  montana: 'MT',
  nebraska: 'NE',
  nevada: 'NV',
  'new hampshire': 'NH',
  'new jersey': 'NJ',
  'new mexico': 'NM',
  'new york': 'NY',
  'north carolina': 'NC',
  'north dakota': 'ND',
  ohio: 'OH',
  oklahoma: 'OK',
  oregon: 'OR',
  pennsylvania: 'PA',
  'puerto rico': 'PR',
  'rhode island': 'RI',
  'south carolina': 'SC',
  'south dakota': 'SD',
  tennessee: 'TN',
  texas: 'TX',
  utah: 'UT',
  vermont: 'VT',
  virginia: 'VA',
  'virgin islands': 'VI',
  washington: 'WA',
  'west virginia': 'WV',
  wisconsin: 'WI',
  wyoming: 'WY',
};
const codes = new Map(
  Object.entries(names).map(([name, code]) => [
    code,
    name.replace(/\b[a-z]/gu, (c) => c.toUpperCase()).replace(' Of ', ' of '),
  ]),
);

/** `CA` for "ca", "Calif.", "California"; anything else is handed on as it is. */
export function stateCode(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (codes.has(text.toUpperCase())) return text.toUpperCase();
  return names[text.toLowerCase()] ?? (/^calif\.?$/iu.test(text) ? 'CA' : text);
}

/** The state's name for print, `California`; null for what is no state. */
export const stateName = (code: string): string | null => codes.get(code) ?? null;
