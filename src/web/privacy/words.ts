/** The privacy notice: a title with its paragraphs or points, section by section, the same in both languages. */
export interface Section {
  id: string;
  title: string;
  says: string[];
  points?: string[];
}

const en = {
  title: 'Your privacy',
  lead: 'This page tells what we keep about you, why, who sees it, for how long, and what you can ask of us.',
  who: '{organization} runs these pages. We do independent medical reviews for the State of California.',
  sections: [
    {
      id: 'kept',
      title: 'What we keep',
      says: ['We keep only what the review needs:'],
      points: [
        'What the application says: name, address, date of birth, claim number, injury, and the treatment that was denied.',
        'The medical records that you, your doctor and the claims administrator send.',
        'Each step of the case: what was done, when, by whom, and why. Also who looked at which record.',
        'The letters and notices we send, and where we sent them.',
        'If you have an account: your mail address, how you sign in, and from which devices. We do not keep your password. We keep a scrambled form of it that nobody can turn back.',
      ],
    },
    {
      id: 'why',
      title: 'Why we keep it',
      says: [
        'A doctor must decide if the treatment is needed. For this, the law tells the claims administrator to send us your records (Labor Code 4610.5). It also lets you and your doctor send more.',
        'We use the records for the review and for nothing else. We do not sell them. We show no ads. No other company follows you on these pages.',
      ],
    },
    {
      id: 'seen',
      title: 'Who sees it',
      says: ['Only people who have a part in your case, and only on the days they have it:'],
      points: [
        'You, and the person who speaks for you.',
        'The claims administrator, and the doctor who asked for the treatment.',
        'The doctor who decides. First this doctor must swear to have no ties to anybody in the case. The law keeps this doctor’s name secret, so we do not tell it to you.',
        'Our own staff, as far as their work needs it. A record that few people need can be closed to all others.',
        'The Division of Workers’ Compensation, and a judge if somebody appeals.',
      ],
    },
    {
      id: 'public',
      title: 'What becomes public',
      says: [
        'The law lets the State make decisions public. Before that, we take out your name, your numbers and whatever else points to you. A person reads it again. Your records never become public.',
        'If you find yourself in a public decision, write to us. We take it out while we look at it.',
      ],
    },
    {
      id: 'long',
      title: 'How long we keep it',
      says: [
        '{records}',
        'The files you and others sent lie locked with a key for your case alone. When their time is over that key can be destroyed. Then nobody can open them, not even we.',
      ],
      points: [
        'The list of steps stays. The law wants it kept, and nobody can change it, not even we.',
        'A file you began to send and did not finish goes after a day.',
        'You are signed out after some time without work, and after some hours in any case.',
      ],
    },
    {
      id: 'safe',
      title: 'How we guard it',
      says: [
        'Records are encrypted. Our staff need a second proof beside the password to come in. Each look at a record is written down.',
      ],
    },
    {
      id: 'browser',
      title: 'What stays in your browser',
      says: [
        'We set cookies only to keep you signed in. Your browser also keeps your language, and what you typed and did not send yet, so that you do not lose it. On a computer that others use, send it or throw it away before you leave.',
      ],
    },
    {
      id: 'rights',
      title: 'What you can ask',
      says: ['You can do this at any time, and it costs nothing:'],
      points: [
        'See your case and get copies of the papers in it. If you have no account, ask us for a link by mail.',
        'Ask who looked at your records.',
        'Send records that are missing.',
        'Ask us to close a record that only few people need to see.',
        'Ask us to correct what is wrong.',
        'Stop the review. What happened until then stays in the list of steps.',
      ],
    },
    {
      id: 'correct',
      title: 'How to have something corrected',
      says: [
        'Write or call us. Give your case number if you have it. Say what is wrong, what is right, and how you know. Send a copy of a paper that shows it if there is one.',
        'We correct what we wrote ourselves, and tell everybody who got the wrong one. We cannot change what a doctor wrote. For that, ask the doctor. You can send us a page of your own, and it stays beside the record. A letter that was sent is not taken back. If it has an error, a corrected one is sent.',
      ],
    },
    {
      id: 'ask',
      title: 'Whom to ask',
      says: ['Ask us. We answer in English and Spanish:', '{contact}'],
    },
  ] satisfies Section[],
  yearsKept: 'We keep your records for {years} years after the end of your case.',
  yearsAsked:
    'We keep your records as long as the law and our contract with the State ask. Ask us for the date in your case.',
};

const es: Omit<typeof en, 'sections'> & { sections: Section[] } = {
  title: 'Su privacidad',
  lead: 'Esta página dice qué guardamos de usted, para qué, quién lo ve, por cuánto tiempo y qué nos puede pedir.',
  who: '{organization} hace estas páginas. Hacemos revisiones médicas independientes para el Estado de California.',
  sections: [
    {
      id: 'kept',
      title: 'Qué guardamos',
      says: ['Guardamos solo lo que pide la revisión:'],
      points: [
        'Lo que dice la solicitud: nombre, dirección, fecha en que nació, número de reclamo, la lesión y lo que se negó.',
        'Los informes médicos que mandan usted, su médico y el administrador de reclamos.',
        'Cada paso del caso: qué se hizo, cuándo, quién y por qué. También quién miró cada papel.',
        'Las cartas y los avisos que mandamos, y a dónde.',
        'Si usted tiene cuenta: su correo, cómo entra y con qué aparatos. No guardamos su clave. Guardamos una forma mezclada que nadie puede leer.',
      ],
    },
    {
      id: 'why',
      title: 'Para qué lo guardamos',
      says: [
        'Un médico tiene que decidir si hace falta lo que se pidió. Para eso, la ley manda que el administrador nos dé sus papeles (Labor Code 4610.5). Usted y su médico pueden mandar más.',
        'Usamos los papeles para la revisión y para nada más. No los vendemos. No ponemos anuncios. Nadie más lo sigue en estas páginas.',
      ],
    },
    {
      id: 'seen',
      title: 'Quién lo ve',
      says: ['Solo quien tiene parte en su caso, y solo en los días en que la tiene:'],
      points: [
        'Usted, y quien habla por usted.',
        'El administrador de reclamos, y el médico que pidió la atención.',
        'El médico que decide. Antes tiene que jurar que no tiene lazos con nadie del caso. La ley guarda su nombre en secreto, y por eso no se lo decimos.',
        'La gente de esta oficina, hasta donde su trabajo lo pide. Un papel que pocos necesitan se puede cerrar para los demás.',
        'La División de Compensación de Trabajadores, y un juez si alguien apela.',
      ],
    },
    {
      id: 'public',
      title: 'Qué se hace público',
      says: [
        'La ley deja que el Estado publique lo que se decide. Antes quitamos su nombre, sus números y todo lo que hable de usted. Una persona lo lee otra vez. Sus papeles nunca se publican.',
        'Si usted se halla en algo público, escriba. Lo quitamos mientras lo miramos.',
      ],
    },
    {
      id: 'long',
      title: 'Por cuánto tiempo',
      says: [
        '{records}',
        'Los papeles que se mandaron están cerrados con una llave solo para su caso. Cuando pasa el tiempo, esa llave se puede romper. Después nadie los puede abrir, ni nosotros.',
      ],
      points: [
        'La lista de pasos se queda. La ley la pide, y nadie la puede cambiar, ni nosotros.',
        'Un papel que usted empezó a mandar y no terminó se borra en un día.',
        'Su cuenta se cierra si pasa un rato sin uso, y de todos modos tras unas horas.',
      ],
    },
    {
      id: 'safe',
      title: 'Cómo lo cuidamos',
      says: [
        'Los papeles se guardan cifrados. La gente de esta oficina entra con su clave y otra prueba más. Se anota cada vez que alguien mira un papel.',
      ],
    },
    {
      id: 'browser',
      title: 'Qué queda en su navegador',
      says: [
        'Usamos cookies solo para que usted siga dentro. Su navegador guarda el idioma, y lo que usted escribió y no mandó, para que no lo pierda. Si otros usan esa máquina, mándelo o bórrelo antes de irse.',
      ],
    },
    {
      id: 'rights',
      title: 'Qué puede pedir',
      says: ['Lo puede hacer cuando quiera, y no cuesta nada:'],
      points: [
        'Ver su caso y tener copias de lo que hay en él. Si no tiene cuenta, pida un enlace por correo.',
        'Preguntar quién miró sus papeles.',
        'Mandar los papeles que faltan.',
        'Pedir que se cierre un papel que pocos tienen que ver.',
        'Pedir que se arregle lo que está mal.',
        'Parar la revisión. Lo que pasó hasta ese día se queda en la lista de pasos.',
      ],
    },
    {
      id: 'correct',
      title: 'Cómo pedir que se arregle algo',
      says: [
        'Escriba o llame. Dé su número de caso si lo tiene. Diga qué está mal, cómo es de veras y cómo lo sabe. Si hay un papel que lo muestra, mande una copia.',
        'Arreglamos lo que escribimos, y se lo decimos a todos los que tienen la otra copia. No podemos cambiar lo que escribió un médico. Eso se le pide a él. Usted puede mandar una hoja suya, y se queda al lado del papel. Una carta que ya salió no se quita. Si tiene un error, se manda otra que lo arregla.',
      ],
    },
    {
      id: 'ask',
      title: 'A quién preguntar',
      says: ['Pregunte aquí. Hablamos inglés y español:', '{contact}'],
    },
  ],
  yearsKept: 'Guardamos sus papeles {years} años después del fin de su caso.',
  yearsAsked:
    'Guardamos sus papeles el tiempo que piden la ley y el trato con el Estado. Pregunte la fecha de su caso.',
};
export const privacyWords = { en, es };
