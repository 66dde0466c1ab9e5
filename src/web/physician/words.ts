import { useWords } from '../messages/words.tsx';

const en = {
  support: {
    title: 'Support this application',
    lead: 'The request is the worker’s; as the requesting doctor you may join, assist and speak for it (LC 4610.5(j)). Your statement becomes a record of the case. The reviewer and all parties can read it.',
    tips: 'Reviewers decide by the guideline and by what the records show. Say:',
    points: [
      'which findings of your examination the treatment answers, with their dates',
      'what was tried before, for how long, and what came of it',
      'which recommendation of the guideline it meets, or why this patient is an exception',
      'amount, frequency and duration, and how you will measure that it helps',
    ],
    statement: 'Your statement',
    sign: 'Type your name to sign',
    send: 'Send the statement',
    sending: 'Sending …',
    sent: 'Your statement is now in the case.',
    failed: 'It was not taken: {because}',
    closed: 'Statements and records can no longer be added to this case.',
    heading: 'STATEMENT OF THE REQUESTING PHYSICIAN',
    documentTitle: 'Statement of the requesting physician',
  },
  certify: {
    title: 'Certify a threat to health',
    lead: 'With your written certification the review becomes expedited: the decision comes within 72 hours after the records are in (LC 4610.6(d), 8 CCR 9792.10.4(c)). All parties are told at once.',
    whichLegend:
      'In my medical judgment the patient faces an imminent and serious threat to health. I certify this because of:',
    threats: {
      pain: 'serious pain',
      life: 'potential loss of life',
      limb: 'potential loss of a limb',
      function: 'potential loss of a major bodily function',
      deterioration: 'immediate and serious deterioration of health',
      recovery: 'harm to life or health, or to the ability to regain maximum function, if the regular time is kept',
    } as Record<string, string>,
    facts: 'The facts of this patient that show it',
    factsHint: 'Findings with their dates. Name the records that show them, and send them.',
    on: 'Date of this certification',
    sign: 'Type your name to sign',
    certify: 'I am the treating physician and certify that this is true.',
    send: 'Certify: make it expedited',
    sending: 'Sending …',
    chooseOne: 'Choose at least one threat.',
    notNow: 'This case cannot be made expedited now: it is expedited already, or the review has gone too far.',
    text: 'I certify that the employee faces an imminent and serious threat to health, including: {threats}.',
  },
  card: {
    title: 'As the requesting doctor',
    support: 'Write a statement for this application',
    certify: 'Certify a threat to health (expedited review)',
  },
  looked: {
    title: 'What reviewers looked for in requests like this one',
    show: 'Show what published determinations say',
    empty: 'The library has no determination of this kind yet.',
    note: 'From the public library, in the letters’ own words. It does not say what will be decided here. Reviewers are not shown it.',
  },
};

const es: typeof en = {
  support: {
    title: 'Apoyar esta solicitud',
    lead: 'La petición es del trabajador; usted, como médico que pidió el tratamiento, puede unirse, ayudar y hablar por ella (LC 4610.5(j)). Su declaración queda en el caso. La pueden leer el médico revisor y todas las partes.',
    tips: 'Los revisores deciden según la guía médica y lo que muestran los papeles. Diga:',
    points: [
      'qué hallazgos de su examen atiende el tratamiento, con sus fechas',
      'qué se intentó antes, por cuánto tiempo y con qué resultado',
      'qué recomendación de la guía cumple, o por qué este paciente es una excepción',
      'cantidad, frecuencia y duración, y cómo medirá si ayuda',
    ],
    statement: 'Su declaración',
    sign: 'Escriba su nombre para firmar',
    send: 'Mandar la declaración',
    sending: 'Mandando …',
    sent: 'Su declaración ya está en el caso.',
    failed: 'No se tomó: {because}',
    closed: 'Ya no se pueden agregar declaraciones ni papeles a este caso.',
    heading: 'DECLARACIÓN DEL MÉDICO QUE PIDIÓ EL TRATAMIENTO',
    documentTitle: 'Declaración del médico que pidió el tratamiento',
  },
  certify: {
    title: 'Certificar un peligro para la salud',
    lead: 'Con su certificación por escrito la revisión pasa a ser rápida: la decisión llega en 72 horas después de que están los papeles (LC 4610.6(d), 8 CCR 9792.10.4(c)). Se avisa enseguida a todas las partes.',
    whichLegend:
      'Según mi juicio médico, el paciente corre un peligro inminente y serio para la salud. Lo certifico por:',
    threats: {
      pain: 'dolor serio',
      life: 'posible pérdida de la vida',
      limb: 'posible pérdida de un brazo o una pierna',
      function: 'posible pérdida de una función importante del cuerpo',
      deterioration: 'deterioro inmediato y serio de la salud',
      recovery:
        'daño a la vida o la salud, o a la capacidad de recuperar la función máxima, si se espera el plazo normal',
    },
    facts: 'Los hechos de este paciente que lo muestran',
    factsHint: 'Hallazgos con sus fechas. Nombre los papeles que los muestran, y mándelos.',
    on: 'Fecha de esta certificación',
    sign: 'Escriba su nombre para firmar',
    certify: 'Soy el médico tratante y certifico que esto es verdad.',
    send: 'Certificar: que sea rápida',
    sending: 'Mandando …',
    chooseOne: 'Elija por lo menos un peligro.',
    notNow: 'Este caso no puede pasar ahora a revisión rápida: ya lo es, o la revisión va demasiado adelante.',
    text: 'Certifico que el trabajador corre un peligro inminente y serio para la salud, por: {threats}.',
  },
  card: {
    title: 'Como el médico que pidió el tratamiento',
    support: 'Escribir una declaración para esta solicitud',
    certify: 'Certificar un peligro para la salud (revisión rápida)',
  },
  looked: {
    title: 'Qué miraron los revisores en peticiones como esta',
    show: 'Mostrar lo que dicen las decisiones publicadas',
    empty: 'La biblioteca todavía no tiene decisiones de este tipo.',
    note: 'De la biblioteca pública, con las palabras de las cartas. No dice lo que se decidirá aquí. A los revisores no se les muestra.',
  },
};

export const physicianWords = { en, es };
export const usePhysicianWords = (): typeof en => physicianWords[useWords().language];
