/**
 * What the server refuses, in plain Spanish, by code. The server says it in English with the particulars; a reader of
 * Spanish is told what it means and what to do. refusals.test.ts holds this list to the codes in the source.
 */
const spanish: Record<string, string> = {
  'application-form-missing': 'El administrador de reclamos no ha mandado su copia del formulario de solicitud (R2).',
  'already-acknowledged': 'Usted ya confirmó que tiene esta versión.',
  'already-expedited': 'Esta revisión ya es rápida.',
  'already-regular': 'Esta revisión ya sigue los plazos normales.',
  'archive-trick': 'Este archivo comprimido no se puede abrir con seguridad. Mande los papeles uno por uno.',
  'asked-somebody-else': 'La pregunta no fue para usted, sino para otra persona del caso.',
  'bad-input': 'Falta algo o algo no está bien escrito. Revise lo que escribió.',
  busy: 'Hay mucha gente trabajando en este caso. Espere un momento e intente otra vez.',
  'cannot-assemble': 'Este correo no se pudo leer. Mande los papeles uno por uno.',
  'case-exists': 'Este caso ya tiene su solicitud.',
  'case-not-found': 'No existe ese caso, o no es uno de los suyos.',
  'command-unknown': 'Este paso no existe.',
  corrupt: 'Este archivo está dañado. Mándelo otra vez, o tome otra foto.',
  'consolidated-with-itself': 'Un caso no se puede unir a sí mismo.',
  'daily-quota':
    'Hoy ya mandó todo lo que se acepta en un día. Lo que llegó está guardado. Mande el resto mañana, o llame a la oficina.',
  'date-in-future': 'Ese día todavía no llega. Revise la fecha.',
  'date-in-past': 'Ese día ya pasó. Revise la fecha.',
  'decompression-bomb': 'Este archivo es demasiado grande por dentro. Mande los papeles uno por uno.',
  'document-not-found': 'Ese papel no está en este caso.',
  'duplicate-of-itself': 'Un caso no puede ser copia de sí mismo.',
  empty: 'Este archivo está vacío. Mándelo otra vez.',
  encrypted: 'Este archivo tiene contraseña. Mándelo sin contraseña.',
  'ground-does-not-fit': 'Ese motivo no va con este caso. Elija otro motivo.',
  'key-reused': 'Esto ya se mandó con otros datos. Abra la página otra vez e intente de nuevo.',
  'letter-reads-differently': 'La carta se escribió y se leyó otra vez, y no dice lo mismo. Mire el caso.',
  malformed: 'El pedido llegó incompleto. Intente otra vez.',
  'hidden-inside': 'Este archivo estaba escondido dentro de otro. Si es un papel de su caso, mándelo por separado.',
  'needs-a-person': 'Las reglas llevan a otra parte en este caso. Una persona lo tiene que mirar.',
  'no-medical-records': 'Todavía no hay ningún informe médico en el caso. La decisión de UR sola no basta.',
  'nobody-to-draw': 'Ahora no se puede sortear a nadie. El caso espera.',
  'nobody-to-remind': 'Este caso no nombra a un administrador de reclamos.',
  'not-consolidable': 'Solo se unen casos del mismo trabajador, el mismo médico y la misma fecha de lesión.',
  'not-found': 'Eso no está aquí.',
  'not-in-this-state': 'Este paso ya no se puede hacer, o todavía no. Mire en qué va su caso.',
  'not-looked-up': 'Algo falló de nuestro lado. No se cambió nada. Intente otra vez más tarde.',
  'not-overdue': 'El plazo para mandar los papeles todavía no pasa.',
  'waits-for-the-records-desk': 'Los papeles llegaron a tiempo. Falta que la mesa de papeles los declare completos.',
  'not-signed': 'Solo se emite una determinación firmada.',
  'not-signed-in': 'Primero entre con su cuenta.',
  'not-yours-to-agree': 'Solo el administrador de reclamos puede estar de acuerdo con la revisión.',
  'not-yours-to-do': 'Este paso no es para usted. Le toca a otra persona del caso.',
  'nothing-to-carry-out': 'No se cambió ninguna negación, así que no hay nada que cumplir.',
  'nothing-to-implement': 'No se cambió ninguna negación, así que no hay nada que cumplir.',
  'only-pictures': 'Este archivo puede hacer daño. Mire sus páginas aquí.',
  'no-mail-address': 'Esa no es una dirección de correo electrónico.',
  'proof-needed':
    'Este paso pregunta otra vez quién es usted: un código de su aplicación, o su llave de acceso. No se cambió nada.',
  'proof-wrong': 'Ese código no es correcto. No se cambió nada.',
  'query-bracket': 'Hay un paréntesis que no cierra. Revise lo que busca.',
  'query-empty': 'Escriba lo que busca.',
  'query-too-long': 'Lo que busca es demasiado largo. Escriba menos palabras.',
  'reminded-today': 'Hoy ya salió un recordatorio en este caso.',
  'reviewers-complete': 'Ya están todos los revisores de este caso.',
  'record-already-there': 'Este papel ya está en el caso. No hace falta mandarlo otra vez.',
  'seal-broken': 'Lo que saldría no es lo que se firmó. No se mandó nada.',
  'sender-is-not-you': 'Usted solo puede mandar papeles en su propio nombre.',
  'stale-section': 'Alguien cambió esta parte mientras usted escribía. Mire lo nuevo y decida otra vez.',
  'stale-version': 'El caso cambió mientras usted lo miraba. Mire lo nuevo y decida otra vez.',
  'too-deep': 'Hay paquetes dentro de paquetes. Mande los papeles uno por uno.',
  'too-large': 'Este archivo es demasiado grande. Divídalo en partes.',
  'too-many-pages': 'Este archivo tiene demasiadas hojas. Divídalo en partes.',
  'treatment-twice': 'Hay dos tratamientos con el mismo número. Quite uno.',
  'treatment-unknown': 'Ese tratamiento no es de este caso.',
  'unknown-kind': 'Este tipo de archivo no se puede usar. Mande un PDF o una foto.',
  'version-unknown': 'Esa versión de la decisión no existe.',
  offline: 'No hay conexión. No se perdió nada. Intente otra vez en un momento.',
};

/** Codes for which Spanish words stand here. */
export const spanishCodes: readonly string[] = Object.keys(spanish);

/** A refusal in the language of the page; English, with its particulars, is what the server said. */
export function told({ code, because }: { code: string; because: string }): string {
  if (document.documentElement.lang !== 'es') return because;
  return spanish[code] ?? because;
}
