/** Credentials running out, in both languages. */
const en = {
  expiringTitle: 'Credentials running out',
  expiringLead:
    'Credentials expire by themselves: from the day after, nobody with a lapsed one is drawn. Ask for the renewal before.',
  within: 'Within',
  withinDays: '{days} days',
  what: 'What',
  credential: 'Credential',
  on: 'Ends on',
  left: 'Left',
  daysLeft: '{days} days',
  ended: 'ended {days} days ago',
  today: 'today',
  stillDrawn: 'Drawn today?',
  yes: 'yes',
  no: 'no',
  whats: {
    licence: 'licence',
    certification: 'certification',
    lapse: 'does not hold',
    practice: 'practice',
    identity: 'identity',
    discipline: 'discipline',
  } as Record<string, string>,
  nothingExpires: 'Nothing runs out in this time, and everything holds.',
};

const es: typeof en = {
  expiringTitle: 'Credenciales por vencer',
  expiringLead:
    'Las credenciales vencen solas: desde el día siguiente nadie con una vencida es sorteado. Pida la renovación antes.',
  within: 'Dentro de',
  withinDays: '{days} días',
  what: 'Qué',
  credential: 'Credencial',
  on: 'Vence el',
  left: 'Queda',
  daysLeft: '{days} días',
  ended: 'venció hace {days} días',
  today: 'hoy',
  stillDrawn: '¿Sorteado hoy?',
  yes: 'sí',
  no: 'no',
  whats: {
    licence: 'licencia',
    certification: 'certificación',
    lapse: 'no es válida',
    practice: 'práctica',
    identity: 'identidad',
    discipline: 'disciplina',
  },
  nothingExpires: 'Nada vence en este tiempo y todo es válido.',
};

export const expiringWords = { en, es };
