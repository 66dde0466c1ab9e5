/**
 * A pasted or typed text as sentences. Only a break before a capital letter after a full stop that closes more than
 * an abbreviation counts: “Dr. Example” and “1.5 mg” stay whole, and so does a text that is still being typed.
 */
const breaks = /(?<=[a-z0-9)%”"]{2}[.!?]["”)]?)\s+(?=["“(]?[A-Z])/;
const abbreviated = /\b(?:Dr|Drs|Mr|Mrs|Ms|St|vs|No|Nos|approx|pp|cf|etc|Fig|Inc|Ltd|Jr|Sr)\.$/;

export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const part of text.replace(/\s*\n\s*/g, ' ').split(breaks)) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviated.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}
