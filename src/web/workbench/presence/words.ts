const en = {
  presence: {
    here: 'Also here',
    you: 'you, in another window',
    at: '{who} (at “{place}”)',
  },
};

const es: typeof en = {
  presence: {
    here: 'También aquí',
    you: 'usted, en otra ventana',
    at: '{who} (en «{place}»)',
  },
};

/** The words of who else is here. */
export const presenceWords = { en, es };
