/**
 * Passwords of twelve characters and more that stand near the top of every list of leaked ones, and the words from which
 * people make the next: what a guesser tries first. Kept here, so that no password is sent anywhere to be asked about.
 */
const common = new Set(
  `123456789012 1234567890123 12345678901234 123456789abc 1234567890qwe 1234567890qwerty 123123123123 1q2w3e4r5t6y
  1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc 1234qwerasdf 1234qwerasdfzxcv 112233445566
  111222333444 121212121212 147258369147 147258369000 159753159753 741852963000 963852741000 987654321000 987654321012
  000000000000 111111111111 222222222222 333333333333 555555555555 666666666666 777777777777 888888888888 999999999999
  qwertyuiop12 qwertyuiop123 qwertyuiop1234 qwertyuiopasdf qwertyuiop[] qwerty123456 qwerty1234567 qwerty12345678
  qwerty123456789 qwertyqwerty qwerty654321 qazwsxedcrfv qazwsxedc123 qazwsx123456 asdfghjkl123 asdfghjkl1234 asdfghjkl;'
  asdfasdfasdf asdf1234asdf zxcvbnm12345 zxcvbnm123456 zxcvbnmasdfgh abcdefghijkl abcdefghijklm abcdefg12345 abcdef123456
  abcd12345678 abc123abc123 abc123456789 abcabcabcabc a1b2c3d4e5f6 a1s2d3f4g5h6 aaaaaaaaaaaa password1234 password12345
  password123456 password1234567 password123456789 password2020 password2021 password2022 password2023 password2024
  password2025 password2026 passwordpassword passw0rd1234 passw0rd12345 p@ssw0rd1234 p@ssword1234 p@ssw0rd12345 mypassword12
  mypassword123 newpassword1 newpassword12 newpassword123 thisismypassword yourpassword changeme1234 changeme12345
  changemenow1 welcome12345 welcome123456 welcome12345! welcometohell administrator administrator1 admin1234567 admin12345678
  adminadmin123 adminadminadmin letmein12345 letmein123456 letmeinplease letmeinletmein iloveyou1234 iloveyou12345
  iloveyou123456 iloveyouforever iloveyousomuch iloveyou4ever iloveyoubaby jesuschrist1 jesuschrist ilovejesus123 godisgood123
  godislove123 jesusislord1 sunshine1234 sunshine12345 princess1234 princess12345 football1234 football12345 baseball1234
  basketball12 basketball123 liverpool1234 manchester123 manchesterunited chelsea12345 arsenal12345 barcelona123 realmadrid123
  superman1234 spiderman1234 batman123456 starwars1234 pokemon12345 minecraft123 minecraft1234 michael12345 jennifer1234
  charlie12345 computer1234 internet1234 samsung12345 google123456 facebook1234 facebook123456 linkedin1234 whatever1234
  trustno1trustno1 dragondragon monkey123456 master123456 shadow123456 killer123456 freedom12345 summer2020 summer202020
  winter202020 hello1234567 hello12345678 hellohello12 helloworld123 helloworld1234 testtesttest test12345678 testing12345
  testpassword temporary123 temppassword secret123456 secretpassword guest1234567 default12345 correcthorsebatterystaple
  unknown12345 blink182blink rockyou12345 fuckyou12345 fuckyou123456 motherfucker motherfucker1
  bullshit1234 contraseña123 contrasena123 contrasena1234 teamomucho123 teamoteamo12 teamo1234567 mexico123456
  california123 losangeles123 sanfrancisco sanfrancisco1 sacramento123 independent1 insurance123 hospital1234 medical12345
  doctor123456 nurse1234567 worker123456 workerscomp1 workerscomp123`
    .split(/\s+/)
    .map(plainly),
);

/** Words that say nothing when figures and signs are taken off their ends. */
const words = new Set(
  `password passwort passwd contrasena contraseña qwerty qwertyuiop azerty asdfgh asdfghjkl zxcvbn zxcvbnm letmein welcome
  admin administrator root user login iloveyou monkey dragon master sunshine princess football baseball superman starwars
  secret changeme default test testing temp temporary guest summer winter spring autumn fall monday friday january february
  march april june july august september october november december openimr independentmedicalreview medicalreview reviewer
  workerscompensation workerscomp california`
    .split(/\s+/)
    .map(plainly),
);

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Lower case, and the usual signs for letters undone. */
function plainly(text: string): string {
  const signs: Record<string, string> = { '@': 'a', $: 's', '!': 'i' };
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[@$!]/g, (sign) => signs[sign] ?? sign)
    .replace(/(?<=\p{L})0|0(?=\p{L})/gu, 'o');
}

/**
 * Whether a password would be among the first guesses: a leaked one, a usual word with figures around it, one piece over
 * and over, or keys in a row.
 *
 * @param about what everybody knows of the person: name, address of mail
 */
export function isCommonPassword(password: string, about: readonly string[] = []): boolean {
  const plain = plainly(password);
  const spaceless = plain.replace(/\s+/g, '');
  if (common.has(spaceless) || common.has(password.toLowerCase())) return true;
  if (isFewPieces(plain) || isRow(plain)) return true;
  const core = coreOf(password);
  return words.has(core) || about.some((one) => core.length > 4 && coreOf(one) === core);
}

/** The letters, without figures and signs before and after them. */
const coreOf = (text: string): string =>
  plainly(text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')).replace(/[^\p{L}]+/gu, '');

/** `abcabcabcabc`, `aaaaaaaaaaaa`: at most four signs over and over. */
const isFewPieces = (text: string): boolean => /^(.{1,4}?)\1{2,}.{0,3}$/su.test(text);

/** More than three quarters of it are keys or letters in a row, forwards or back. */
function isRow(text: string): boolean {
  const lines = rows.flatMap((row) => [row, [...row].reverse().join('')]);
  let inRow = 0;
  for (let at = 0; at + 4 <= text.length; ) {
    let length = 0;
    for (let take = 4; take <= text.length - at; take++) {
      if (!lines.some((line) => line.includes(text.slice(at, at + take)))) break;
      length = take;
    }
    inRow += length;
    at += Math.max(1, length);
  }
  return inRow * 4 > text.length * 3;
}
