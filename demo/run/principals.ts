import type { Principal } from '../../src/app/access/principal.ts';
import {
  npiSubject,
  organizationSubject,
  personSubject,
  representativeSubject,
} from '../../src/app/access/subjects.ts';
import type { Role } from '../../src/case/index.ts';
import { administrators, physicians, representatives } from '../people/organizations.ts';
import { demoPanel } from '../people/panel.ts';
import { workers } from '../people/workers.ts';

/** A person who can sign in to the demonstration. */
export interface DemoPerson extends Principal {
  email: string;
  about: string;
}

const staff = (role: Role, displayName: string, about: string): DemoPerson => ({
  userId: `demo-${role}`,
  displayName,
  roles: [role],
  subjects: [],
  email: `${role}@demo.example`,
  about,
});

/** Everyone of the demonstration, by account. The password of all of them stands in the start message. */
export function demoPeople(today: string): DemoPerson[] {
  const desk = [
    staff('intake', 'Ingrid Doorway', 'eligibility desk'),
    staff('assignment', 'Alistair Matchett', 'assignment desk'),
    staff('records', 'Romola Foliant', 'records desk'),
    staff('quality', 'Quentin Proof', 'quality desk'),
    staff('service', 'Serena Postlethwaite', 'service and mail room'),
    staff('director', 'Dorothea Gavel', 'Administrative Director'),
    staff('operator', 'Otis Switchboard', 'operator'),
  ];
  const parties: DemoPerson[] = [
    ...Object.entries(workers).map(
      ([key, worker]): DemoPerson => ({
        userId: `demo-${key}`,
        displayName: `${worker.name.first} ${worker.name.last}`,
        roles: ['employee'],
        subjects: [personSubject(worker.name, worker.birthDate), { kind: 'user', subject: `demo-${key}` }],
        email: `${key}@demo.example`,
        about: 'injured worker',
      }),
    ),
    ...Object.entries(representatives).map(
      ([key, one]): DemoPerson => ({
        userId: `demo-${key}`,
        displayName: `${one.name.first} ${one.name.last}`,
        roles: ['representative'],
        subjects: [representativeSubject(one.name, one.contact.email), { kind: 'user', subject: `demo-${key}` }],
        email: `${key}@demo.example`,
        about: `attorney of workers, ${one.organization}`,
      }),
    ),
    ...Object.entries(administrators).map(
      ([key, one]): DemoPerson => ({
        userId: `demo-${key}`,
        displayName: one.adjuster,
        roles: ['claims-administrator'],
        subjects: [organizationSubject(one.company)],
        email: `${key.toLowerCase()}@demo.example`,
        about: `claims administrator, ${one.company}`,
      }),
    ),
    ...Object.entries(physicians).map(
      ([key, one]): DemoPerson => ({
        userId: `demo-${key}`,
        displayName: `Dr. ${one.name.first} ${one.name.last}`,
        roles: ['physician'],
        subjects: [npiSubject(one.npi)],
        email: `${key}@demo.example`,
        about: `requesting physician, ${one.specialty}`,
      }),
    ),
  ];
  const reviewers = demoPanel(today).map(
    (one): DemoPerson => ({
      userId: `demo-${one.id}`,
      displayName: `Reviewer ${one.id}`,
      roles: ['reviewer'],
      subjects: [],
      reviewerId: one.id,
      email: `${one.id}@demo.example`,
      about: `reviewer, ${one.certifications?.[0]?.specialty}`,
    }),
  );
  return [...desk, ...parties, ...reviewers];
}
