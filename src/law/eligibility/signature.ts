import type { Application } from '../application.ts';
import type { Screened } from './context.ts';
import { type Found, failed, passed, reason, type ScreeningTest } from './found.ts';

/** I02: is it the worker's own request, or a valid representative's? (8 CCR 9792.10.1(b)(2); LC 4610.5(j)) */
export const signature: ScreeningTest = {
  codes: ['I02'],
  question: 'Is it signed by the worker or a valid representative?',
  run({ application }: Screened) {
    const found = filer(application) ?? signer(application);
    if (found) return failed(found);
    return passed(`Signed by: ${application.signature.signedBy}. Filed by: ${application.filedBy}.`);
  },
};

/** An employer or its administrator cannot ask for review; a physician may only join the worker's request. */
function filer({ filedBy, signature: { signedBy } }: Application): Found | null {
  const barred = filedBy === 'employer' || filedBy === 'claims-administrator';
  return barred || (filedBy === 'physician' && signedBy === 'none')
    ? reason('I02', 'not-allowed-to-file', { facts: { text: filedBy } })
    : null;
}

function signer(application: Application): Found | null {
  switch (application.signature.signedBy) {
    case 'none':
      return reason('I02', 'unsigned');
    case 'employee':
      return null;
    case 'emergency-provider':
      return application.filedBy === 'emergency-provider' ? null : reason('I02', 'unsigned');
    case 'attorney':
      return application.representative?.role === 'designee' ? designee(application) : attorney(application);
    case 'designee':
      return application.representative ? designee(application) : reason('I02', 'no-representative', undated);
  }
}

const undated = { effect: 'information-requested' } as const;

/** The attorney's status is enough, but somebody must be named. */
const attorney = ({ representative }: Application): Found | null =>
  representative ? null : reason('I02', 'no-representative', undated);

/** A designation signed before the UR decision is invalid. */
function designee({ representative, urDecision }: Application): Found | null {
  if (representative?.role === 'attorney') return null;
  const day = representative?.designatedOn;
  if (!day) return reason('I02', 'designation-undated', undated);
  const decided = urDecision?.decidedOn;
  return decided && day < decided ? reason('I02', 'designated-too-early', { facts: { day, decided } }) : null;
}
