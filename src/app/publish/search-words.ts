/** Words of the mails about kept searches. What they tell is public; who gets them is not. */
const en = {
  confirmSubject: 'Please confirm: mails about new determinations',
  confirm: (
    title: string,
    link: string,
    stop: string,
  ) => `Somebody, we think you, asked for mails about new published determinations that meet this search:

  ${title}

Follow this link to confirm. Without it we send nothing:

${link}

You did not ask for this? Do nothing, or delete it here:

${stop}
`,
  digestSubject: (count: number, title: string) =>
    `${count} new ${count === 1 ? 'determination' : 'determinations'}: ${title}`,
  digest: (title: string, lines: string[], all: string, stop: string) => `New in your search “${title}”:

${lines.join('\n\n')}

All that meets the search: ${all}

No more of these mails: ${stop}
`,
  outcome: (outcome: string | null) => outcome ?? 'not read',
};

const es: typeof en = {
  confirmSubject: 'Confirme por favor: correos sobre determinaciones nuevas',
  confirm: (
    title,
    link,
    stop,
  ) => `Alguien, creemos que usted, pidió correos sobre determinaciones publicadas que cumplan esta búsqueda:

  ${title}

Abra este enlace para confirmar. Sin él no enviamos nada:

${link}

¿No lo pidió usted? No haga nada, o bórrelo aquí:

${stop}
`,
  digestSubject: (count, title) =>
    `${count} ${count === 1 ? 'determinación nueva' : 'determinaciones nuevas'}: ${title}`,
  digest: (title, lines, all, stop) => `Novedades de su búsqueda «${title}»:

${lines.join('\n\n')}

Todo lo que cumple la búsqueda: ${all}

No recibir más estos correos: ${stop}
`,
  outcome: (outcome) => (outcome === 'overturned' ? 'revocada' : outcome === 'upheld' ? 'confirmada' : 'no leída'),
};

export const mailWords = { en, es };
