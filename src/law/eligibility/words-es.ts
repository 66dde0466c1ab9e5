import type { MissingPart, ReasonFacts } from './found.ts';
import { dayIn, listed, quoted, type ReasonLanguage } from './words.ts';

const day = dayIn('es', 'un día que no sabemos');
const sent = (f: ReasonFacts): string => (f.received ? 'llegó' : 'se mandó');
const items = (names: string[] | undefined): string => quoted(names, 'y');

const parts: Record<MissingPart, string> = {
  pages: 'una o más hojas del formulario',
  'claim-number': 'el número de reclamo',
  'date-of-injury': 'la fecha en que se lastimó',
  physician: 'el nombre del médico que pidió el tratamiento',
  administrator: 'el nombre del administrador de reclamos (la compañía que lleva su caso)',
  treatment: 'el tratamiento que quiere que revisemos',
  consent: 'su permiso para obtener sus expedientes médicos',
};

const appealOnly = 'Si cree que esto está mal, puede apelar. La última parte de esta carta le dice cómo.';
const doctorAgain =
  'Pida a su médico que mande al administrador lo que le pidió, y que pida el tratamiento otra vez. Si la nueva respuesta es no por razones médicas, usted puede pedir que la revisemos.';
const onlyJudge =
  'Solo un juez de compensación de trabajadores puede decir si la decisión llegó tarde. Si usted lo cree, pregunte al juez. Nuestra revisión sigue.';

/** The reasons in plain Spanish. */
export const spanishReasons: ReasonLanguage = {
  late: (f) => ({
    because: `Su solicitud ${sent(f)} el ${day(f.filed)}. El último día para pedirla era el ${day(f.lastDay)}.`,
    next: '¿No le mandaron el formulario? ¿El correo llegó tarde? Díganos ahora y mande una prueba. Su tiempo puede empezar más tarde.',
  }),
  'late-drugs': (f) => ({
    because: `Su solicitud ${sent(f)} el ${day(f.filed)}. Para ${items(f.items)} el último día era el ${day(f.lastDay)}. El plazo para medicinas es más corto.`,
    next: 'Sí vamos a revisar los otros tratamientos. Si el formulario no vino con la decisión, díganos ahora. Su tiempo puede empezar más tarde.',
  }),
  'late-after-liability': (f) => ({
    because: `La disputa sobre quién debe pagar terminó el ${day(f.day)}. Después, el último día para pedir la revisión era el ${day(f.lastDay)}. Su solicitud ${sent(f)} el ${day(f.filed)}.`,
    next: '¿El aviso le llegó tarde, o no le llegó? Díganos ahora y mande una prueba.',
  }),
  'service-unknown': (f) => ({
    because: `No sabemos cuándo ni cómo le mandaron la decisión. Su solicitud ${sent(f)} el ${day(f.filed)}. Con lo que sabemos, el último día era el ${day(f.lastDay)}.`,
    next: 'Mande el sobre o la hoja con la fecha del correo. El administrador de reclamos también la puede mandar.',
  }),
  unsigned: () => ({
    because: 'El formulario no tiene la firma de usted ni de una persona que pueda firmar por usted.',
    next: 'Firme el formulario y mándelo otra vez, con la decisión.',
  }),
  'not-allowed-to-file': () => ({
    because:
      'La solicitud no la mandó usted. Un patrón, un administrador de reclamos o un médico no puede pedir esta revisión por usted.',
    next: 'Si usted quiere la revisión, firme el formulario y mándelo. Su abogado lo puede hacer por usted.',
  }),
  'designated-too-early': (f) => ({
    because: `Usted nombró a una persona el ${day(f.day)}. La decisión llegó después, el ${day(f.decided)}. La ley dice que debe nombrarla después de la decisión.`,
    next: 'Nombre a la persona otra vez por escrito, con una fecha nueva. O firme usted el formulario. Luego mándelo otra vez, con la decisión.',
  }),
  'designation-undated': () => ({
    because: 'El formulario lo firmó una persona por usted. No sabemos cuándo la nombró.',
    next: 'Mande el papel en que nombró a esa persona. Debe tener una fecha.',
  }),
  'no-representative': () => ({
    because: 'El formulario lo firmó otra persona por usted. No dice quién es.',
    next: 'Díganos quién firmó y mande el papel en que nombró a esa persona. O firme usted el formulario.',
  }),
  'decision-missing': () => ({
    because:
      'La decisión que negó su tratamiento no vino con la solicitud. Sin ese papel no podemos hacer la revisión.',
    next: 'Mande el formulario otra vez, con una copia de la decisión. Puede pedir la copia al administrador de reclamos.',
  }),
  'decision-asked-for': () => ({
    because: 'La decisión que negó su tratamiento no vino con la solicitud.',
    next: 'Mande una copia de la decisión. Puede pedirla al administrador de reclamos.',
  }),
  'decision-pages': () => ({
    because: 'Faltan hojas de la decisión que negó su tratamiento.',
    next: 'Mande el formulario otra vez, con todas las hojas de la decisión.',
  }),
  'decision-other-claim': (f) => ({
    because: `La decisión que mandó es de otro reclamo (número ${f.text ?? ''}).`,
    next: 'Mande el formulario otra vez, con la decisión de este reclamo.',
  }),
  'decision-after-application': (f) => ({
    because: `La decisión tiene la fecha ${day(f.decided)}. Su solicitud llegó el ${day(f.day)}. Una de las dos fechas debe estar mal.`,
    next: 'Mire la fecha en la decisión y díganos cuál es. Si es otra decisión, mande la correcta.',
  }),
  conditional: () => ({
    because:
      'El administrador de reclamos no dijo que el tratamiento no hace falta. Dijo que no porque esperaba papeles de su médico. Por eso no hay una decisión médica que podamos revisar.',
    next: doctorAgain,
  }),
  duplicate: (f) => ({
    because: `Usted ya pidió la revisión de este tratamiento. Esa solicitud tiene el número ${f.id ?? ''}.`,
    next: 'No tiene que hacer nada. Trabajamos en la primera solicitud. No hace falta mandar otra.',
  }),
  'duplicate-items': (f) => ({
    because: `Usted ya pidió la revisión de ${items(f.items)}. Esa solicitud tiene el número ${f.id ?? ''}.`,
    next: 'No tiene que hacer nada. Aquí revisamos lo demás.',
  }),
  incomplete: (f) => ({
    because: `Falta algo: ${listed(
      (f.missing ?? []).map((part) => parts[part]),
      'y',
    )}.`,
    next: 'Mande lo que falta.',
  }),
  'dates-contradict': (f) => ({
    because: `El formulario dice que usted se lastimó el ${day(f.day)}. Ese día viene después de otras fechas en sus papeles. No puede ser.`,
    next: 'Díganos la fecha correcta.',
  }),
  'liability-disputed': () => ({
    because:
      'El administrador de reclamos dice que no tiene que pagar, y no por razones médicas. Eso se debe resolver primero. Hasta entonces su solicitud espera. No la pierde.',
    next: 'Un juez de compensación de trabajadores lo puede resolver. Mande el resultado cuando lo tenga. Tiene 30 días desde que reciba el aviso de que se resolvió.',
  }),
  'before-program': (f) => ({
    because: `Usted se lastimó el ${day(f.day)} y la decisión le llegó el ${day(f.decided)}. Esta revisión todavía no cubría esas fechas.`,
    next: 'Un juez de compensación de trabajadores puede ver su caso. La oficina estatal de Información y Asistencia le dice cómo, gratis.',
  }),
  'bill-amount': () => ({
    because:
      'Sus papeles son sobre cuánto se debe pagar por una cuenta. Nosotros solo revisamos si un tratamiento hace falta.',
    next: 'El médico o la clínica puede pedir una revisión independiente de cuentas (IBR).',
  }),
  'mpn-diagnosis': () => ({
    because: 'Sus papeles son sobre lo que un médico de la red dice que usted tiene. Eso va a otra revisión.',
    next: 'Pida a su red de médicos (MPN) una segunda y una tercera opinión. Después puede pedir la revisión de la red (MPN-IMR).',
  }),
  'health-plan': () => ({
    because: 'Sus papeles son sobre un plan de salud, no sobre una lesión de trabajo.',
    next: 'Puede pedir una revisión de su plan al Departamento de Atención Médica Administrada (DMHC).',
  }),
  'other-ground': () => ({
    because: 'La decisión no dice si el tratamiento se negó por razones médicas.',
    next: 'Pida al administrador de reclamos que le diga a usted y a nosotros por qué dijo que no.',
  }),
  authorized: (f) => ({
    because: `El tratamiento se aprobó el ${day(f.day)}. Ya no hay nada que revisar.`,
    next: 'Puede recibir el tratamiento. Si le dicen que no otra vez, puede pedir una nueva revisión.',
  }),
  settled: (f) => ({
    because: `La disputa se arregló el ${day(f.day)}. Ya no hay nada que revisar.`,
    next: 'Lea su acuerdo, o pregunte a su abogado qué dice sobre este tratamiento.',
  }),
  withdrawn: (f) => ({
    because: `La solicitud se retiró el ${day(f.day)}.`,
    next: 'Si esto no es lo que usted quería, llámenos enseguida.',
  }),
  'approved-by-ur': () => ({
    because: 'La decisión aprueba el tratamiento. No hay nada que revisar.',
    next: 'Puede recibir el tratamiento. Si le negaron otra cosa, mande el formulario otra vez con esa decisión.',
  }),
  'approved-items': (f) => ({
    because: `La decisión aprueba ${items(f.items)}. De eso no hay nada que revisar.`,
    next: 'Puede recibir ese tratamiento. Revisamos lo demás.',
  }),
  'ur-looks-late': (f) => ({
    because: `El administrador recibió la petición del médico el ${day(f.day)} y decidió el ${day(f.decided)}. Según nuestra cuenta, el último día pudo ser el ${day(f.lastDay)}. Solo lo anotamos.`,
    next: onlyJudge,
  }),
  'ur-said-late': () => ({
    because: 'Alguien dice que el administrador de reclamos decidió tarde. Solo lo anotamos.',
    next: onlyJudge,
  }),
  agreement: (f) => ({
    because: `Alguien dice que hay un acuerdo sobre esta disputa: ${f.text ?? ''} Solo lo anotamos.`,
    next: 'Mande una copia del acuerdo si la tiene. Pregunte a su abogado qué significa.',
  }),
  'physician-silent': () => ({
    because:
      'El formulario dice que su médico no mandó papeles que el administrador le pidió. Por eso no hay una decisión médica que podamos revisar.',
    next: doctorAgain,
  }),
  'physician-contradiction': () => ({
    because:
      'El formulario dice que su médico no mandó papeles. Pero la decisión da razones médicas. Las dos cosas no pueden ser.',
    next: 'No tiene que hacer nada. Preguntamos al administrador de reclamos. Si usted sabe la respuesta, díganos.',
  }),
  repeat: (f) => ({
    because: `El administrador de reclamos negó ${items(f.items)} el ${day(f.decided)}. Esa respuesta vale hasta el ${day(f.lastDay)}, si nada importante cambió. No vimos un papel que muestre un cambio.`,
    next: '¿Cambió su salud? Pida a su médico que escriba qué cambió y que pida el tratamiento otra vez.',
  }),
  other: (f) => ({ because: f.text ?? '', next: appealOnly }),
};
