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
    why: {
      every: 'Every determination is read a second time.',
      sample:
        'Drawn by chance: {share} in 100 are read a second time. The recorded seed {seed} gives {number}, which is under {limit}; anybody can make the same draw again.',
      always: 'Read a second time in any case, because {reasons}.',
      reasons: {
        remand: 'it was sent back on appeal and reviewed anew',
        panel: 'a panel decided',
        waived: 'an error of the checks was waived',
        returned: 'a draft was returned before',
        'drawn-before': 'it was drawn before',
      },
    },
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
    why: {
      every: 'Toda determinación se lee por segunda vez.',
      sample:
        'Elegida al azar: se leen por segunda vez {share} de cada 100. La semilla registrada {seed} da {number}, menos de {limit}; cualquiera puede repetir el sorteo.',
      always: 'Se lee por segunda vez en todo caso, porque {reasons}.',
      reasons: {
        remand: 'fue devuelta en apelación y revisada de nuevo',
        panel: 'decidió un panel',
        waived: 'se dispensó un error de las comprobaciones',
        returned: 'antes se devolvió un borrador',
        'drawn-before': 'ya había sido elegida',
      },
    },
  },
};

/** The words of the second reading. */
export const reviewWords = { en, es };
