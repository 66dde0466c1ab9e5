const en = {
  findings: {
    title: 'Checks',
    none: 'The checks find nothing.',
    busy: 'Checking …',
    counts: 'Errors: {errors} · warnings: {warnings} · notes: {notes}',
    severity: { error: 'Error', warning: 'Warning', note: 'Note' },
    go: 'Go there',
    look: 'Look at these pages',
    waive: 'Waive with a reason',
    waived: 'Waived: {reason}',
    waiveReason: 'Written reason (it stays in the record of the case)',
    waiveNow: 'Waive',
    tooShort: 'Write at least ten letters.',
    answerTo: '{document}, p. {pages}: what does it mean for the decision?',
    answerEach: 'Answer every document that is shown.',
    gaps: 'Still to be written',
    file: 'The checks hold every sentence against the file.',
  },
};

const es: typeof en = {
  findings: {
    title: 'Comprobaciones',
    none: 'Las comprobaciones no encuentran nada.',
    busy: 'Comprobando …',
    counts: 'Errores: {errors} · advertencias: {warnings} · notas: {notes}',
    severity: { error: 'Error', warning: 'Advertencia', note: 'Nota' },
    go: 'Ir ahí',
    look: 'Mire estas páginas',
    waive: 'Dispensar con una razón',
    waived: 'Dispensado: {reason}',
    waiveReason: 'Razón escrita (queda en el registro del caso)',
    waiveNow: 'Dispensar',
    tooShort: 'Escriba al menos diez letras.',
    answerTo: '{document}, p. {pages}: ¿qué significa para la decisión?',
    answerEach: 'Responda a cada documento que se muestra.',
    gaps: 'Falta por escribir',
    file: 'Las comprobaciones comparan cada frase con el expediente.',
  },
};

/** The words of the checks. */
export const checkWords = { en, es };
