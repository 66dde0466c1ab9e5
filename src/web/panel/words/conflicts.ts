/** Possible conflicts to decide, in both languages. */
const en = {
  conflictsTitle: 'Possible conflicts to decide',
  conflictsLead:
    'Screening found a likeness that may be an affiliation. Only a person can tell. Until then the reviewer is not drawn for the case.',
  noConflicts: 'No possible conflict waits for a decision.',
  waitsForIt: 'The case waits for this',
  othersWait: 'Cases nobody could be drawn for',
  waitsIn: 'Queue',
  queues: {
    'needs-conflict-decision': 'a decision on a possible conflict',
    'needs-panel-approval': 'approval of a panel by the Administrative Director',
    'needs-capacity': 'room with a reviewer who fits',
    'needs-credentials': 'credentials of a reviewer who fits',
    'needs-classification': 'the kind and region of a treatment',
    'needs-reviewer': 'a reviewer who fits',
  } as Record<string, string>,
  party: 'In the case',
  tie: 'Of the reviewer',
  ledThere: 'What led there',
  wouldNotMatter: 'This reviewer cannot be drawn for the case in any event.',
  decide: 'Decide',
  isConflict: 'It is a conflict',
  isClear: 'It is none',
  decisionReason: 'Reason (no reviewer’s name: other desks read it)',
  decided: 'Decided on {date}',
  decidedConflict: 'a conflict',
  decidedClear: 'no conflict',
  choose: 'Choose one.',
};

const es: typeof en = {
  conflictsTitle: 'Posibles conflictos por decidir',
  conflictsLead:
    'La revisión halló un parecido que puede ser un vínculo. Solo una persona lo puede saber. Hasta entonces el revisor no es sorteado para el caso.',
  noConflicts: 'Ningún posible conflicto espera una decisión.',
  waitsForIt: 'El caso espera esto',
  othersWait: 'Casos para los que no se pudo sortear a nadie',
  waitsIn: 'Lista',
  queues: {
    'needs-conflict-decision': 'la decisión sobre un posible conflicto',
    'needs-panel-approval': 'la aprobación de un grupo por el Director Administrativo',
    'needs-capacity': 'lugar con un revisor apto',
    'needs-credentials': 'credenciales de un revisor apto',
    'needs-classification': 'el tipo y la región de un tratamiento',
    'needs-reviewer': 'un revisor apto',
  },
  party: 'En el caso',
  tie: 'Del revisor',
  ledThere: 'Cómo se llegó ahí',
  wouldNotMatter: 'Este revisor de todos modos no puede ser sorteado para el caso.',
  decide: 'Decidir',
  isConflict: 'Es un conflicto',
  isClear: 'No lo es',
  decisionReason: 'Razón (sin el nombre del revisor: otros la leen)',
  decided: 'Decidido el {date}',
  decidedConflict: 'un conflicto',
  decidedClear: 'ningún conflicto',
  choose: 'Elija una respuesta.',
};

export const conflictsWords = { en, es };
