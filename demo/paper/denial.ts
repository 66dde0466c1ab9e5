/**
 * The denial that Clementine Harrowgate, an invented person, photographs when she applies: a page of HTML for the pictures of
 * the tour and the browser tests, which photograph it as a phone would. `decidedOn` is written as on paper, MM/DD/YYYY.
 */
export function denialPage(decidedOn: string): string {
  const lines = [
    'Employee: Clementine Harrowgate',
    'Claim Number: MB-77-1234',
    'Date of Injury: 03/02/2026',
    'Employer: Fictionville Paper Mill',
    'Claims Administrator: Make-Believe Claims',
    'Requesting Physician: Ann Inkwell, MD',
    `Date of Decision: ${decidedOn}`,
    'Treatment Requested: Twelve sessions of physical therapy for the right shoulder',
    'Determination: Denied',
    'The request is not medically necessary.',
  ];
  return `<body style="font:17px/1.6 serif;margin:60px"><h2>Utilization Review Decision</h2><p>${lines.join('<br>')}</p></body>`;
}
