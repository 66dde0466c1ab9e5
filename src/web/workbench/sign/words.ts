const en = {
  sign: {
    lead: 'You sign the determination as it stands here. The signature seals its content: one letter changed afterwards would show.',
    decided: 'What is decided',
    upheld: 'upheld',
    overturned: 'overturned',
    open: 'not decided',
    records: 'Records listed: {count}',
    seal: 'Seal of the content (SHA-256)',
    noSeal: 'The determination is not complete yet; there is nothing to seal.',
    read: 'Read the letter as it will go out',
    statement: 'I decided this case myself on the records listed.',
    how: 'Signature',
    typed: 'Type it',
    drawn: 'Draw it',
    name: 'Your name',
    kept: 'Your signature is kept under lock. Letters and parties never see it or your name: they read your licence and specialty.',
    field: 'Field to draw the signature in',
    clear: 'Draw again',
    missing: 'The signature is missing.',
    go: 'Sign and seal',
  },
};

const es: typeof en = {
  sign: {
    lead: 'Usted firma la determinación tal como está aquí. La firma sella su contenido: una sola letra cambiada después se notaría.',
    decided: 'Lo que se decide',
    upheld: 'confirmada',
    overturned: 'revocada',
    open: 'sin decidir',
    records: 'Documentos en la lista: {count}',
    seal: 'Sello del contenido (SHA-256)',
    noSeal: 'La determinación aún no está completa; no hay nada que sellar.',
    read: 'Leer la carta tal como saldrá',
    statement: 'Yo decidí este caso con los documentos de la lista.',
    how: 'Firma',
    typed: 'Escribirla',
    drawn: 'Dibujarla',
    name: 'Su nombre',
    kept: 'Su firma se guarda bajo llave. Las cartas y las partes nunca la ven, ni su nombre: leen su licencia y su especialidad.',
    field: 'Campo para dibujar la firma',
    clear: 'Dibujar de nuevo',
    missing: 'Falta la firma.',
    go: 'Firmar y sellar',
  },
};

/** The words of the signature. */
export const signWords = { en, es };
