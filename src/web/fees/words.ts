import { useWords } from '../messages/words.tsx';

const en = {
  title: 'Fees and invoices',
  lead: 'What arose in a month for the cases of your organization, by the fee table of 8 CCR 9792.10.8 for the day each application was received.',
  month: 'Month',
  none: 'No fee arose in this month.',
  case: 'Case',
  worker: 'Worker and claim',
  date: 'Date',
  for: 'For',
  review: 'Review',
  amount: 'Fee',
  sum: 'Sum of the known amounts',
  unknown: 'not known',
  unknownLead: 'For {count} lines the amount in force was not seen in any source. It is left open and not guessed.',
  invoiced: 'Invoice of {date}, payable until {until}.',
  running: 'This month still runs. The invoice is made on {date}.',
  csv: 'Download as a table (CSV)',
  pdf: 'Download to print (PDF)',
  points: {
    decided: 'Determination',
    'before-forwarding': 'Ended before the file went to a reviewer',
    'after-forwarding': 'Ended after the file went to a reviewer',
  } as Record<string, string>,
  standard: 'regular',
  expedited: 'expedited',
  pharmacy: 'medicines only',
  unverified: 'not verified against the text in force',
  round: 'round {round}',
};

const es: typeof en = {
  title: 'Cuotas y facturas',
  lead: 'Lo que surgió en un mes en los casos de su organización, según la tabla de 8 CCR 9792.10.8 del día en que llegó cada solicitud.',
  month: 'Mes',
  none: 'En este mes no hubo cuotas.',
  case: 'Caso',
  worker: 'Trabajador y reclamo',
  date: 'Fecha',
  for: 'Por',
  review: 'Revisión',
  amount: 'Cuota',
  sum: 'Suma de las cantidades conocidas',
  unknown: 'no se sabe',
  unknownLead: 'En {count} renglones no se vio en ninguna fuente la cantidad vigente. Queda abierta; no se adivina.',
  invoiced: 'Factura del {date}, se paga a más tardar el {until}.',
  running: 'Este mes todavía corre. La factura se hace el {date}.',
  csv: 'Descargar como tabla (CSV)',
  pdf: 'Descargar para imprimir (PDF)',
  points: {
    decided: 'Decisión',
    'before-forwarding': 'Terminó antes de mandar el expediente a un médico',
    'after-forwarding': 'Terminó después de mandar el expediente a un médico',
  },
  standard: 'normal',
  expedited: 'rápida',
  pharmacy: 'solo medicinas',
  unverified: 'sin verificar con el texto vigente',
  round: 'vuelta {round}',
};

export const feeWords = { en, es };
export const useFeeWords = (): typeof en => feeWords[useWords().language];
