/** A clock's words in Spanish: the same phrases as in its data, to follow "corre desde" and "el plazo para". */
export interface ClockWords {
  trigger: string;
  act: string;
  ifMissed: string;
}

const urInvalid =
  'La decisión de UR no es válida y no entra en la IMR; la WCAB decide si el tratamiento es necesario (Dubon II). OpenIMR anota el hecho y no lo juzga.';
const untimely = 'La solicitud llega tarde y no procede, salvo que no se haya entregado el formulario (C08).';
const iur = 'El plazo para solicitar la IMR (C05) sigue corriendo en todo caso.';
const latePenalty =
  'Puede haber una multa de $500 al día, hasta $5,000 por caso (8 CCR 9792.12(c)(6)); la revisión puede seguir sin los expedientes.';
const none = 'Las reglas no señalan ninguna consecuencia.';
const goesOn = 'La revisión sigue con lo recibido.';
const onWhatCame = 'Se decide con lo que se haya recibido.';
const optional = 'Nada: agregar material es voluntario.';
const stillValid =
  'La carta sigue siendo válida: el plazo es orientativo, y cabe un mandamiento judicial contra el Director Administrativo (Margaris).';
const dailyPenalty =
  'Corre una multa administrativa diaria hasta que se cumpla la decisión (8 CCR 9792.12; LC 4610.6(k)).';
const information = 'la recepción de la información que UR necesita razonablemente';
const served = 'la entrega de la decisión de UR al empleado';
const mailed = 'el envío por correo del aviso de asignación (NOARFI)';
const sentElectronically = 'el envío electrónico del aviso de asignación (NOARFI)';
const noticeReceived = 'la recepción del aviso de asignación (NOARFI)';
const complete = 'la recepción de la solicitud de revisión y de los documentos que la apoyan';
const sendRecords = 'enviar los expedientes a la IMRO (administrador de reclamos)';
const addMaterial = 'agregar material (empleado y médico solicitante)';
const moreRecords = 'el pedido de más expedientes de la IMRO';
const moreInformation = 'la recepción del pedido de más información del Director Administrativo';

const row = (trigger: string, act: string, ifMissed: string): ClockWords => ({ trigger, act, ifMissed });

/** Every clock's words in Spanish, by id. */
export const clockWordsEs: Readonly<Record<string, ClockWords>> = {
  C01: row(information, 'decidir un pedido prospectivo o simultáneo', urInvalid),
  C02: row(information, 'decidir un pedido urgente', urInvalid),
  C03: row(information, 'decidir un pedido retrospectivo', urInvalid),
  C04: row(
    'la fecha de la decisión de UR',
    'tener la decisión por vigente para el mismo tratamiento del mismo médico',
    'Mientras corre, repetir el pedido sin un cambio documentado de los hechos no exige otra UR ni abre otro plazo para la IMR; después, un pedido nuevo empieza de cero.',
  ),
  C05: row(served, 'solicitar la IMR (regular o urgente)', untimely),
  C06: row(served, 'solicitar la IMR en una disputa sobre medicinas del formulario', untimely),
  C07: row(
    'la entrega por correo',
    'responder a un documento entregado por correo: el plazo del otro reloj se alarga',
    'Nada por sí mismo.',
  ),
  C08: row(
    'que el empleador no haya entregado el formulario o el aviso',
    'solicitar la IMR: el plazo no empieza hasta que se entreguen',
    'Se disculpa la presentación tardía.',
  ),
  C09: row(
    'la entrega del aviso de que se resolvió la disputa sobre la responsabilidad',
    'solicitar la IMR, o renovar la solicitud, en un caso aplazado',
    untimely,
  ),
  C10: row(
    'la recepción de la decisión de UR, si se elige la apelación interna de UR',
    'pedir la apelación interna de UR',
    `No hay apelación interna. ${iur}`,
  ),
  C10d: row(
    'la recepción del pedido de apelación interna de UR',
    'decidir la apelación interna de UR',
    `La decisión de UR queda en pie. ${iur}`,
  ),
  C11: row(moreInformation, 'responder al pedido', onWhatCame),
  C11b: row(`${moreInformation}, según las reglas de emergencia de 2013`, 'responder al pedido', onWhatCame),
  C12: row(
    'el momento en que el Director Administrativo tiene toda la información',
    'decidir si la solicitud procede («de inmediato»)',
    none,
  ),
  C13: row(
    'la recepción por la IMRO de la conclusión de que la disputa procede',
    'enviar el aviso de asignación (NOARFI)',
    none,
  ),
  C14: row(mailed, sendRecords, latePenalty),
  C14e: row(sentElectronically, sendRecords, latePenalty),
  C14x: row(
    noticeReceived,
    'enviar los expedientes a la IMRO en una revisión urgente (administrador de reclamos)',
    latePenalty,
  ),
  C14s: row(
    'el aviso de asignación (el plazo de la propia ley)',
    sendRecords,
    'Puede haber una multa administrativa por la demora (LC 4610.5(i)). La DWC publica 15 días (C14) como su práctica.',
  ),
  C15: row(mailed, addMaterial, optional),
  C15e: row(sentElectronically, addMaterial, optional),
  C15x: row(noticeReceived, 'agregar material en una revisión urgente (empleado y médico solicitante)', optional),
  C16: row(moreRecords, 'enviarlos', goesOn),
  C16x: row(moreRecords, 'enviarlos en una revisión urgente', goesOn),
  C17: row(
    'el hallazgo por el empleador de un expediente nuevo que importa',
    'enviarlo a la IMRO («de inmediato»)',
    'Puede haber una multa administrativa.',
  ),
  C18: row(complete, 'emitir la determinación en una revisión regular', stillValid),
  C19: row(complete, 'emitir la determinación en una disputa sobre medicinas del formulario', stillValid),
  C20: row(
    'la recepción de la información, si el tratamiento aún no se dio',
    'emitir la determinación en una revisión urgente',
    stillValid,
  ),
  C21: row(
    'la aprobación del Director Administrativo por circunstancias extraordinarias o causa justificada',
    'emitir la determinación: el plazo del otro reloj se alarga',
    'Nada por sí mismo.',
  ),
  C22: row(
    'la autorización, el acuerdo, el laudo o el retiro del pedido',
    'avisar a la IMRO (empleador)',
    'La IMRO puede emitir una carta innecesaria.',
  ),
  C23: row(
    'el cambio efectivo de administrador de reclamos',
    'avisar a la IMRO (administrador anterior)',
    'Los documentos se entregan al administrador equivocado.',
  ),
  C24: row(
    'la recepción de la determinación final, si el servicio aún no se dio',
    'autorizar lo que se revocó (antes, si la condición lo exige)',
    dailyPenalty,
  ),
  C25: row(
    'la recepción de la determinación final, si el servicio ya se dio',
    'reembolsar lo que se revocó',
    dailyPenalty,
  ),
  C26: row(
    'la entrega de la determinación',
    'apelar ante la WCAB con una petición jurada',
    'La apelación se rechaza de plano; la determinación es definitiva.',
  ),
  C27: row('el aviso de un defecto en el juramento de la apelación', 'corregirlo', 'La apelación puede ser rechazada.'),
  C28: row(
    'la factura de la IMRO',
    'pagarla (administrador de reclamos)',
    'Puede haber una pequeña multa administrativa.',
  ),
  C29: row(
    'la entrega de la decisión de que la disputa no procede',
    'apelarla ante la WCAB',
    'La apelación se rechaza; la decisión es definitiva.',
  ),
  C30: row(
    'la llegada de la orden de devolución al Director Administrativo',
    'decidir de nuevo: C18, C19 o C20 corre desde los expedientes completos de la nueva ronda',
    'Como en C18 a C20.',
  ),
};
