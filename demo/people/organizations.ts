import type { PaperAuthor } from '../paper/index.ts';

/** Administrators, clinics and physicians of the demonstration. None of them exists. */
export const administrators = {
  makeBelieve: {
    company: 'Make-Believe Claims Bureau',
    adjuster: 'Odalys Penhallow',
    contact: {
      address: { line1: 'P.O. Box 1001', city: 'Storybook', state: 'CA', zip: '90001' },
      phone: '(555) 010-0110',
      email: 'records@make-believe-claims.example',
    },
  },
  pretend: {
    company: 'Pretend Mutual Administrators',
    adjuster: 'Barnaby Quill',
    contact: {
      address: { line1: '77 Imaginary Plaza', city: 'Fableton', state: 'CA', zip: '94001' },
      phone: '(555) 010-0150',
      email: 'desk@pretend-mutual.example',
    },
  },
} as const;

/** Attorneys of workers. Their authority begins on a day of the story. */
export const representatives = {
  pettifog: {
    name: { first: 'Leontine', last: 'Pettifog' },
    organization: 'Pettifog & Parchment (fictional)',
    role: 'attorney',
    contact: {
      address: { line1: '30 Brief Street', city: 'Fictionville', state: 'CA', zip: '90000' },
      phone: '(555) 010-0140',
      email: 'desk@pettifog.example',
    },
  },
} as const;

export const physicians = {
  fennimore: {
    name: { first: 'Ambrose', last: 'Fennimore' },
    specialty: 'Orthopedic Surgery',
    group: 'Paper Hills Orthopedics',
    npi: '1000000001',
  },
  larkspur: {
    name: { first: 'Delphine', last: 'Larkspur' },
    specialty: 'Physical Medicine and Rehabilitation',
    group: 'Inkwell Spine and Rehabilitation',
    npi: '1000000002',
  },
  tolliver: {
    name: { first: 'Ignatius', last: 'Tolliver' },
    specialty: 'Family Practice',
    group: 'Cardboard Canyon Family Medicine',
    npi: '1000000003',
  },
  wexcombe: {
    name: { first: 'Philippa', last: 'Wexcombe' },
    specialty: 'Pain Medicine',
    group: 'Margin Street Pain Clinic',
    npi: '1000000004',
  },
} as const;

export type DemoPhysician = keyof typeof physicians;

export function authorOf(key: DemoPhysician): PaperAuthor {
  const { name, specialty, group, npi } = physicians[key];
  return {
    name: `${name.first} ${name.last}, MD`,
    practice: group,
    specialty,
    npi,
    license: `X0${npi.slice(-4)}`,
    address: '1 Blotting Paper Road, Fictionville, CA 90000',
    phone: '(555) 010-0190',
  };
}

export const therapist: PaperAuthor = {
  name: 'Juniper Holloway, PT',
  practice: 'Springboard Physical Therapy (fictional)',
  specialty: 'Physical Therapy',
  license: 'PT-X0007',
  address: '9 Ledger Lane, Fictionville, CA 90000',
  phone: '(555) 010-0191',
};
export const radiologist: PaperAuthor = {
  name: 'Cosmo Featherstone, MD',
  practice: 'Invented Imaging Center',
  specialty: 'Diagnostic Radiology',
  license: 'X09999',
  address: '3 Lantern Row, Fictionville, CA 90000',
  phone: '(555) 010-0192',
};
export const urPhysician: PaperAuthor = {
  name: 'Tabitha Marchbanks, MD',
  practice: 'Notional Utilization Review',
  specialty: 'Occupational Medicine',
  license: 'X08888',
  address: 'P.O. Box 2002, Storybook, CA 90001',
  phone: '(555) 010-0193',
};
export const electrodiagnostician: PaperAuthor = {
  name: 'Leopold Ashgrove, MD',
  practice: 'Invented Nerve Laboratory',
  specialty: 'Neurology',
  license: 'X07777',
  address: '5 Lantern Row, Fictionville, CA 90000',
  phone: '(555) 010-0194',
};
