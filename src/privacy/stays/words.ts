import { clinicalWords } from './words-clinical.ts';
import { englishWords } from './words-english.ts';

const words: ReadonlySet<string> = new Set(`${clinicalWords} ${englishWords}`.trim().split(/\s+/));

/** An ordinary or clinical word, or a drug: a capital letter does not make it a name. */
export const isClinical = (key: string): boolean => words.has(key);

const endings =
  /(?:[tsx]ions?|ments?|(?:ed|ul|ful|less|sick|ive|ous|ak|ick|ight|iff|umb|ender|ore|ted|ry|y|i)ness|ical|ically|olog(?:y|ic|ist|ists)|itis|osis|oses|ectomy|otomy|ostomy|plasty|oscopy|oscopic|graphy|graphic|algia|pathy|pathic|emia|uria|azole|cillin|mycin|floxacin|zepam|zolam|codone|morphone|prazole|profen|oxicam|triptan|gabalin|pentin|statin|sartan|olol|dipine|caine|sone|solone|tidine|barbital|amine|azine|ative|ating|ings?|ously|fully|ately|ably|ibly|ality|ility|ivity|icity|able|ible|ulous|eous|atory|iform|oid|ism|ists?|ances?|ences?|ated|ized|izing|wise|less|ship|ward|wards|scope|meter|gram|grams|tomic|trophic|trophy|plegia|paresis|genic|lysis|desis|pexy|stasis|static|aneous|ular|cular|ial|ious)$/;

/** A word whose ending is that of an ordinary or clinical word; only names the lists do not know are held to this. */
export const looksOrdinary = (key: string): boolean =>
  key.length > 5 && endings.test(key) && !/(?:quist|kvist|qvist|christ|crist|twist|berg|sing)$/.test(key);
