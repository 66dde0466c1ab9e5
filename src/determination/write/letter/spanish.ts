import type { Determination } from '../../model.ts';
import { type Block, callout, facts, heading, list, paragraph, plain, strong, table } from '../content.ts';
import { longDate } from '../dates.ts';
import type { Letterhead } from '../letterhead.ts';
import { type OverallResult, overallResult } from '../result.ts';

const result: Record<OverallResult, [name: string, meaning: string]> = {
  UPHOLD: [
    'NO SE APROBÓ EL TRATAMIENTO',
    'El médico independiente decidió que el tratamiento no es médicamente necesario. El seguro no tiene que darlo ni pagarlo.',
  ],
  OVERTURN: [
    'SÍ SE APROBÓ EL TRATAMIENTO',
    'El médico independiente decidió que el tratamiento sí es médicamente necesario. El seguro tiene que autorizarlo.',
  ],
  'PARTIAL OVERTURN': [
    'SE APROBÓ UNA PARTE',
    'El médico independiente decidió que una parte del tratamiento sí es médicamente necesaria y otra parte no. La tabla dice cuál.',
  ],
};

/**
 * One page in plain Spanish for a worker who reads Spanish: what was decided, what comes next, how to appeal. The
 * determination itself is in English, and only it counts; the page says so.
 */
export function spanishBlocks(d: Determination, letterhead: Letterhead): Block[] {
  const [name, meaning] = result[overallResult(d.items)];
  return [
    heading(1, 'Su revisión médica independiente, en español'),
    facts(2, [
      { label: 'Número de caso', value: d.caseNumber },
      { label: 'Fecha de la decisión', value: longDate(d.dates.decision, 'es') },
    ]),
    callout('result', [paragraph([strong(name)], 'lead'), paragraph(meaning)]),
    heading(2, 'La decisión para cada tratamiento'),
    table('Decisión para cada tratamiento', ['Tratamiento (como lo pidió su médico)', 'Decisión'], [3, 2], rows(d)),
    heading(2, 'Qué sigue'),
    list(nextSteps(d)),
    heading(2, 'Si usted no está de acuerdo'),
    paragraph([
      plain('Usted puede apelar. Tiene '),
      strong('30 días desde el día en que le enviaron esta carta por correo'),
      plain(
        '. La apelación se llama petición verificada: usted jura que lo que dice es verdad. Se presenta ante la Junta de Apelaciones de Compensación de Trabajadores (WCAB), con copias para las otras personas del caso. La Junta solo puede cambiar la decisión por cinco razones, por ejemplo un error claro en los hechos. Las cinco están en la carta.',
      ),
    ]),
    heading(2, 'Dónde pedir ayuda'),
    paragraph(
      `Si tiene abogado, hable primero con su abogado. Si no tiene, un oficial de Información y Asistencia de la División de Compensación de Trabajadores le ayuda gratis. Teléfono: ${letterhead.assistance}.`,
    ),
    paragraph(
      `Esta página es una explicación de ${letterhead.organization}. La decisión oficial es la carta en inglés. Si las dos dicen algo distinto, vale la carta en inglés.`,
      'small',
    ),
  ];
}

function rows(d: Determination) {
  return d.items.map((item) => [
    item.disputed ?? item.treatment,
    [
      strong(item.outcome === 'overturned' ? 'Sí. ' : 'No. '),
      plain(item.outcome === 'overturned' ? 'Es médicamente necesario.' : 'No es médicamente necesario.'),
    ],
  ]);
}

function nextSteps(d: Determination): string[] {
  const overall = overallResult(d.items);
  const steps: string[] = [];
  if (overall !== 'UPHOLD')
    steps.push(
      'Lo que dice “Sí”: el seguro tiene 5 días hábiles para autorizarlo desde que recibe la carta. Si usted ya recibió el tratamiento, tiene 20 días para pagarlo.',
    );
  if (overall !== 'OVERTURN')
    steps.push(
      'Lo que dice “No”: hable con su médico sobre otro tratamiento. Durante 12 meses su médico puede pedir lo mismo otra vez solo si explica qué cambió en su salud.',
    );
  return [...steps, 'Guarde esta carta.'];
}
