const names =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|' +
  'Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|' +
  'Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|' +
  'Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington,? D\\.? ?C\\.?|Washington|' +
  'West Virginia|Wisconsin|Wyoming|District of Columbia|Puerto Rico|Guam|American Samoa|U\\.?S\\.? Virgin Islands';

/** The names of states and territories, longest first where one holds another. */
export const states = new RegExp(`\\b(?:West Virginia|${names})`, 'g');

const usual = /^[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:, ?[A-Z][a-z]+(?: [A-Z][a-z]+)?)*$/;

/** The states of a list, whether or not a space follows the comma; an unknown word stays as it is written. */
export function splitStates(list: string): string[] {
  if (list === '') return [];
  if (usual.test(list)) return list.split(list.includes(', ') ? /, ?/ : ',');
  const joined = list.replace(/Washington,\s*(D\.?\s?C\.?)/g, 'Washington $1');
  return joined
    .split(/\s*[,;/&]\s*(?:and\s+)?|\s+and\s+|\n+/)
    .map((name) =>
      name
        .replace(/\s+/g, ' ')
        .replace(/^(?:(?:and|in|the)\s+)+/, '')
        .trim(),
    )
    .filter((name) => name !== '');
}
