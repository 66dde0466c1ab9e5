const en = {
  administrator: 'As the claims administrator',
  authorized: 'Say that the treatment was authorized (ends the review)',
  sendRecords: 'Send records with the checklist',
  steps: {
    DisputeLiability: 'Say that liability is disputed',
    ExplainNoImplementation: 'Say why it is not carried out yet',
    ChangeAdministrator: 'Say that the claim moved to another administrator',
  },
  implemented: 'Reported as carried out: {how}, {date}.',
  explained: 'Said on {date} why it is not carried out yet: {because}.',
};

const es: typeof en = {
  administrator: 'Como el administrador de reclamos',
  authorized: 'Decir que se autorizó el tratamiento (termina la revisión)',
  sendRecords: 'Mandar papeles con la lista de lo que falta',
  steps: {
    DisputeLiability: 'Decir que se disputa quién debe pagar',
    ExplainNoImplementation: 'Decir por qué todavía no se cumplió',
    ChangeAdministrator: 'Decir que el reclamo pasó a otro administrador',
  },
  implemented: 'Se avisó que se cumplió: {how}, {date}.',
  explained: 'El {date} se dijo por qué todavía no se cumplió: {because}.',
};

export const partyWords = { en, es };
