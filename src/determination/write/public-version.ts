import type { Determination, Sentence } from '../model.ts';

/** Takes identifying words out of a text; `known` are the names the case knows. */
export type Redactor = (text: string, known: readonly string[]) => string;

/**
 * The determination as it may be published (LC 4610.6(m)): no parties, no authors, and in every sentence typed
 * placeholders where a name stood. The served version stays as it is: two renderings of one record.
 */
export function publicVersion(d: Determination, redact: Redactor = replaceKnownNames): Determination {
  const known = knownNames(d);
  const clean = (text: string) => redact(text, known);
  const cleanAll = (sentences: readonly Sentence[]) =>
    sentences.map(({ text, pages }) => ({ text: clean(text), pages: pages.map((page) => ({ ...page, quote: '' })) }));
  return {
    ...d,
    correction: d.correction ? clean(d.correction) : d.correction,
    parties: null,
    condition: clean(d.condition),
    documents: d.documents.map((document) => ({
      ...document,
      title: clean(document.title),
      author: null,
      reason: document.reason ? clean(document.reason) : document.reason,
    })),
    summary: cleanAll(d.summary),
    items: d.items.map((item) => ({
      ...item,
      treatment: clean(item.treatment),
      rationale: cleanAll(item.rationale),
      searchStep: item.searchStep && { ...item.searchStep, whyNotEarlier: clean(item.searchStep.whyNotEarlier) },
      votes: item.votes.map((vote, index) => ({
        ...vote,
        reviewer: `Reviewer ${index + 1}`,
        analysis: clean(vote.analysis),
      })),
    })),
  };
}

function knownNames(d: Determination): string[] {
  const parties = d.parties;
  const people = [parties?.employee, parties?.attorney, parties?.requestingPhysician, parties?.employer];
  const rest = [parties?.claimsAdministrator, parties?.claimNumber, parties?.employeeAddress];
  const authors = d.documents.map((document) => document.author);
  return [...people, ...rest, ...authors].filter((name): name is string => Boolean(name?.trim()));
}

/** The known names only, whole and by surname. Free text needs the privacy room's detector besides. */
export function replaceKnownNames(text: string, known: readonly string[]): string {
  return known.reduce((out, name) => out.split(name).join('[name removed]'), text);
}
