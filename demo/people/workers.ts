import type { ApplicationInput } from '../../src/law/index.ts';

/** The workers of the demonstration. None of them exists; each has the address of a street that cannot be. */
type Employee = ApplicationInput['employee'];

const at = (line1: string, email: string) => ({
  address: { line1, city: 'Fictionville', state: 'CA', zip: '90000' },
  phone: '(555) 010-0100',
  email,
});

export const workers = {
  rosalind: {
    name: { first: 'Rosalind', last: 'Quillfeather' },
    birthDate: '1989-11-30',
    sex: 'female',
    contact: at('12 Paper Lane', 'rosalind@worker.example'),
  },
  matias: {
    name: { first: 'Matías', last: 'Robledal Cuento' },
    birthDate: '1987-09-14',
    sex: 'male',
    contact: at('40 Inkwell Court', 'matias@worker.example'),
  },
  bertram: {
    name: { first: 'Bertram', last: 'Oldacre' },
    birthDate: '1974-01-22',
    sex: 'male',
    contact: at('8 Folio Street', 'bertram@worker.example'),
  },
  imelda: {
    name: { first: 'Imelda', last: 'Vientoclaro' },
    birthDate: '1978-03-05',
    sex: 'female',
    contact: at('5 Margin Way', 'imelda@worker.example'),
  },
  henrietta: {
    name: { first: 'Henrietta', last: 'Plumstead' },
    birthDate: '1974-02-11',
    sex: 'female',
    contact: at('21 Bookend Terrace', 'henrietta@worker.example'),
  },
  lucian: {
    name: { first: 'Lucian', last: 'Featherbridge' },
    birthDate: '1981-07-19',
    sex: 'male',
    contact: at('2 Blotter Alley', 'lucian@worker.example'),
  },
  soledad: {
    name: { first: 'Soledad', last: 'Marinero Papel' },
    birthDate: '1969-12-01',
    sex: 'female',
    contact: at('33 Quarto Drive', 'soledad@worker.example'),
  },
  augustin: {
    name: { first: 'Augustin', last: 'Nettlewick' },
    birthDate: '1985-04-27',
    sex: 'male',
    contact: at('17 Vellum Road', 'augustin@worker.example'),
  },
  clementine: {
    name: { first: 'Clementine', last: 'Harrowgate' },
    birthDate: '1992-08-08',
    sex: 'female',
    contact: at('64 Parchment Place', 'clementine@worker.example'),
  },
} as const satisfies Record<string, Employee>;

export type Worker = keyof typeof workers;
