import { defaultLetterhead, type Language, type Letterhead } from '../../determination/write/index.ts';

/**
 * Mails only say that something is there. No name, treatment, diagnosis or outcome leaves the portal by mail: a
 * mailbox is often shared, and its text is read on a locked screen.
 */
export interface Mail {
  subject: string;
  text: string;
}

interface MailFacts {
  news: Record<string, never>;
  action: Record<string, never>;
  determination: Record<string, never>;
  digest: { news: number; toDo: number };
  invitation: { validHours: number };
  'sign-in-link': { validMinutes: number };
  'case-link': { validDays: number };
  credential: { what: 'password' | 'authenticator' | 'backup-codes' | 'passkey' };
  'account-notice': { what: 'new-device' | 'code-reused' | 'key-ending' };
}
export type MailId = keyof MailFacts;

type Writing = { [Id in MailId]: (facts: MailFacts[Id]) => { subject: string; lines: string[] } };

const en: Writing = {
  news: () => ({
    subject: 'There is news in your case',
    lines: ['There is news in your independent medical review case.', 'Sign in to read it:'],
  }),
  action: () => ({
    subject: 'Your case needs you',
    lines: ['Your independent medical review case has something for you to do, with a date.', 'Sign in to see it:'],
  }),
  determination: () => ({
    subject: 'There is a letter in your case',
    lines: ['There is an important letter in your independent medical review case.', 'Sign in to read it:'],
  }),
  digest: ({ news, toDo }) => ({
    subject: `Your cases today: ${news} new, ${toDo} to do`,
    lines: [`New messages: ${news}`, `Things to do: ${toDo}`, 'Sign in to see them:'],
  }),
  invitation: ({ validHours }) => ({
    subject: 'Your account for independent medical review',
    lines: [
      'An account was made for you.',
      `This link works for ${validHours} hours. Open it to choose how you sign in:`,
    ],
  }),
  'sign-in-link': ({ validMinutes }) => ({
    subject: 'Your sign-in link',
    lines: [`Open this link to sign in. It works once, for ${validMinutes} minutes:`],
  }),
  'case-link': ({ validDays }) => ({
    subject: 'Your link to an independent medical review case',
    lines: [
      'You are part of an independent medical review case. With this link you can see it without an account.',
      `Open the link and press the button. It works once, and for ${validDays} days. Do not pass it on:`,
    ],
  }),
  credential: ({ what }) => ({
    subject: 'The way you sign in was changed',
    lines: [
      `On your account this was changed: ${changedEn[what]}.`,
      'If it was you, there is nothing to do. If not, sign in, end all sessions, choose a new password, and tell us:',
    ],
  }),
  'account-notice': ({ what }) => ({ subject: noticeEn[what].subject, lines: [...noticeEn[what].lines] }),
};

const noticeEn = {
  'new-device': {
    subject: 'Your account was opened from a new place',
    lines: [
      'Somebody signed in to your account with a browser or from a place that is new.',
      'If it was you, there is nothing to do. If not, end all sessions, choose a new password, and tell us:',
    ],
  },
  'code-reused': {
    subject: 'A code of your authenticator app was sent twice',
    lines: [
      'A code of your app was sent a second time, and was refused. Somebody may have seen it.',
      'If it was not you, sign in, choose a new password, and tell us:',
    ],
  },
  'key-ending': {
    subject: 'A key of a program ends soon',
    lines: ['A key that you made for a program ends within two weeks. Make a new one in time, on the page of keys:'],
  },
} as const;
const noticeEs = {
  'new-device': {
    subject: 'Alguien entró a su cuenta desde un lugar nuevo',
    lines: [
      'Alguien entró a su cuenta con un navegador o desde un lugar nuevo.',
      'Si fue usted, no tiene que hacer nada. Si no, cierre todas las sesiones, elija otra contraseña y avísenos:',
    ],
  },
  'code-reused': {
    subject: 'Un código de su aplicación se envió dos veces',
    lines: [
      'Un código de su aplicación se envió por segunda vez y no se aceptó. Alguien pudo haberlo visto.',
      'Si no fue usted, entre, elija otra contraseña y avísenos:',
    ],
  },
  'key-ending': {
    subject: 'La llave de un programa termina pronto',
    lines: ['Una llave que usted hizo para un programa termina en dos semanas. Haga una nueva a tiempo:'],
  },
} as const;

const changedEn = {
  password: 'the password',
  authenticator: 'the authenticator app',
  'backup-codes': 'the backup codes',
  passkey: 'the passkeys',
} as const;
const changedEs = {
  password: 'la contraseña',
  authenticator: 'la aplicación de autenticación',
  'backup-codes': 'los códigos de respaldo',
  passkey: 'las llaves de acceso',
} as const;

const es: Writing = {
  news: () => ({
    subject: 'Hay noticias en su caso',
    lines: ['Hay noticias en su caso de revisión médica independiente.', 'Entre a su cuenta para leerlas:'],
  }),
  action: () => ({
    subject: 'Su caso necesita algo de usted',
    lines: [
      'En su caso de revisión médica independiente hay algo que usted debe hacer, con fecha.',
      'Entre a su cuenta para verlo:',
    ],
  }),
  determination: () => ({
    subject: 'Hay una carta en su caso',
    lines: ['Hay una carta importante en su caso de revisión médica independiente.', 'Entre a su cuenta para leerla:'],
  }),
  digest: ({ news, toDo }) => ({
    subject: `Sus casos hoy: ${news} novedades, ${toDo} por hacer`,
    lines: [`Mensajes nuevos: ${news}`, `Cosas por hacer: ${toDo}`, 'Entre a su cuenta para verlos:'],
  }),
  invitation: ({ validHours }) => ({
    subject: 'Su cuenta de revisión médica independiente',
    lines: ['Tiene una cuenta nueva.', `Este enlace sirve por ${validHours} horas. Ábralo para elegir cómo entrar:`],
  }),
  'sign-in-link': ({ validMinutes }) => ({
    subject: 'Su enlace para entrar',
    lines: [`Abra este enlace para entrar. Sirve una vez, por ${validMinutes} minutos:`],
  }),
  'case-link': ({ validDays }) => ({
    subject: 'Su enlace a un caso de revisión médica independiente',
    lines: [
      'Usted es parte de un caso de revisión médica independiente. Con este enlace puede verlo sin una cuenta.',
      `Abra el enlace y oprima el botón. Sirve una sola vez, durante ${validDays} días. No lo comparta:`,
    ],
  }),
  credential: ({ what }) => ({
    subject: 'Cambió la forma en que usted entra a su cuenta',
    lines: [
      `En su cuenta cambió esto: ${changedEs[what]}.`,
      'Si fue usted, no tiene que hacer nada. Si no, entre, cierre todas las sesiones, elija otra contraseña y avísenos:',
    ],
  }),
  'account-notice': ({ what }) => ({ subject: noticeEs[what].subject, lines: [...noticeEs[what].lines] }),
};

const closing = {
  en: 'You get this mail because you are part of a case. We never put facts of a case in a mail, and we never ask for your password.',
  es: 'Usted recibe este correo porque es parte de un caso. Nunca ponemos datos de un caso en un correo ni le pedimos su contraseña.',
};

/** A mail in one language. `link` is where it leads, by default the portal's front page; it must not name the case. */
export function writeMail<Id extends MailId>(
  id: Id,
  language: Language,
  facts: MailFacts[Id],
  options: { link?: string; letterhead?: Letterhead } = {},
): Mail {
  const letterhead = options.letterhead ?? defaultLetterhead;
  const { subject, lines } = { en, es }[language][id](facts);
  const text = [...lines, options.link ?? letterhead.portal, closing[language], letterhead.organization];
  return { subject, text: `${text.join('\n\n')}\n` };
}

/** Fictional facts for previews. */
export const mailSamples: { [Id in MailId]: MailFacts[Id] } = {
  news: {},
  action: {},
  determination: {},
  digest: { news: 3, toDo: 1 },
  invitation: { validHours: 48 },
  'sign-in-link': { validMinutes: 15 },
  'case-link': { validDays: 7 },
  credential: { what: 'password' },
  'account-notice': { what: 'new-device' },
};
export const mailIds = Object.keys(mailSamples) as MailId[];
