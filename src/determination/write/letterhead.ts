/**
 * The independent review organization (IMRO) that issues the letters, and the words its readers expect. A deployment
 * gives its own by configuration; the organization here is fictional.
 */
export interface Letterhead {
  organization: string;
  /** Address and telephone, one line each. */
  lines: readonly string[];
  /** The office that answers for the letter; never the reviewer (LC 4610.6(f)). */
  signedBy: string;
  /** The label of the reviewer's basis. The program's letters have borne this one since 2014, and readers look for it. */
  reviewerGuidelineLabel: string;
  /** Where a person signs in to see the case. */
  portal: string;
  /** The state's free help for workers without an attorney (Information and Assistance Unit). */
  assistance: string;
}

export const defaultLetterhead: Letterhead = {
  organization: 'Quail Hollow Independent Review (fictional)',
  lines: ['100 Example Plaza, Suite 200, Sacramento, CA 95899', '555-0100', 'help@quail-hollow.example'],
  signedBy: 'Office of the Medical Director',
  reviewerGuidelineLabel: 'MAXIMUS guideline',
  portal: 'https://imr.quail-hollow.example',
  assistance: '1-800-736-7401',
};
