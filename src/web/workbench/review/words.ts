const en = {
  quality: {
    title: 'Quality review',
    comment: 'Comment',
    commentOn: 'Comment on {place}',
    write: 'What should be mended',
    add: 'Keep the comment',
    drop: 'Drop the comment',
    returnIt: 'Return with comments ({count})',
    pass: 'Pass',
    note: 'Note (optional)',
    needsComment: 'To return the draft, write at least one comment at a sentence.',
    fromQuality: 'Quality review',
    done: 'It was sent.',
  },
};

const es: typeof en = {
  quality: {
    title: 'Revisión de calidad',
    comment: 'Comentar',
    commentOn: 'Comentar {place}',
    write: 'Qué debe corregirse',
    add: 'Conservar el comentario',
    drop: 'Quitar el comentario',
    returnIt: 'Devolver con comentarios ({count})',
    pass: 'Aprobar',
    note: 'Nota (opcional)',
    needsComment: 'Para devolver el borrador, escriba al menos un comentario en una frase.',
    fromQuality: 'Revisión de calidad',
    done: 'Se envió.',
  },
};

/** The words of the second reading. */
export const reviewWords = { en, es };
