const en = {
  status: {
    saved: 'Saved',
    waiting: 'Unsaved words',
    saving: 'Saving …',
    offline: 'No connection. Your words are kept in this browser and sent as soon as it is back.',
    conflict: 'Somebody else saved this part too. Choose below.',
    refused: 'Not saved: {because}',
  },
  merge: {
    title: 'Two texts of the same part: {part}',
    lead: 'Somebody (or you, in another window) saved this part while you were writing. Nothing was overwritten.',
    mine: 'Yours, here',
    theirs: 'Saved meanwhile',
    both: 'Keep both',
    keepMine: 'Keep yours',
    keepTheirs: 'Keep theirs',
    settle: 'Save it so',
    parts: {
      condition: 'Condition',
      age: 'Age',
      sex: 'Sex',
      sentences: 'Sentences',
      outcome: 'Decision',
      administratorBasis: 'Administrator’s basis',
      reviewerBasis: 'Reviewer’s basis',
      searchStep: 'Search sequence',
      rationale: 'Reasons',
      uses: 'Documents',
    } as Record<string, string>,
    nothing: 'Empty',
  },
};

const es: typeof en = {
  status: {
    saved: 'Guardado',
    waiting: 'Palabras sin guardar',
    saving: 'Guardando …',
    offline: 'Sin conexión. Sus palabras quedan en este navegador y se envían en cuanto vuelva.',
    conflict: 'Otra persona también guardó esta parte. Elija abajo.',
    refused: 'No se guardó: {because}',
  },
  merge: {
    title: 'Dos textos de la misma parte: {part}',
    lead: 'Alguien (o usted, en otra ventana) guardó esta parte mientras escribía. No se sobrescribió nada.',
    mine: 'El suyo, aquí',
    theirs: 'Guardado entretanto',
    both: 'Conservar ambos',
    keepMine: 'Conservar el suyo',
    keepTheirs: 'Conservar el otro',
    settle: 'Guardar así',
    parts: {
      condition: 'Afección',
      age: 'Edad',
      sex: 'Sexo',
      sentences: 'Frases',
      outcome: 'Decisión',
      administratorBasis: 'Fundamento del administrador',
      reviewerBasis: 'Fundamento del revisor',
      searchStep: 'Secuencia de búsqueda',
      rationale: 'Razones',
      uses: 'Documentos',
    },
    nothing: 'Vacío',
  },
};

/** The words of keeping and merging. */
export const keepWords = { en, es };
