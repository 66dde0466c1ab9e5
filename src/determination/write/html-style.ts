/** The look of a document on a screen and on paper; the same colors as its PDF. */
export const htmlStyle = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1.25rem 3rem; color: #1b1b1b; background: #fff;
  font: 1.0625rem/1.5 "Public Sans", system-ui, "Segoe UI", Roboto, sans-serif; }
header p { margin-bottom: 1.25rem; }
header p, footer p { color: #565c65; font-size: .875rem; margin-top: 0; }
header strong { color: #162e51; }
footer { border-top: 1px solid #a9aeb1; margin-top: 2.5rem; padding-top: .5rem; }
h1, h2, h3 { color: #162e51; line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.75rem; margin: 1.5rem 0 1rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .5rem; }
p { margin: 0 0 .9rem; overflow-wrap: anywhere; }
li { margin-bottom: .4rem; }
a { color: #005ea2; }
.lead { color: #162e51; font-size: 1.35rem; margin-bottom: .4rem; }
.small { color: #3d4551; font-size: .9rem; }
.credential { margin-bottom: .2rem; }
.callout { background: #f0f4f8; border-left: .4rem solid #162e51; margin: 1.4rem 0; padding: .9rem 1rem .1rem; break-inside: avoid; }
.callout.notice { background: #faf3d1; border-left-color: #ffbe2e; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1.2rem; font-size: .95rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { border-bottom: 1px solid #a9aeb1; padding: .35rem .5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { background: #f0f4f8; border-bottom: 2px solid #162e51; color: #162e51; }
thead { display: table-header-group; }
.facts th { background: #f0f4f8; border: 1px solid #a9aeb1; overflow-wrap: normal; }
.facts td { border: 1px solid #a9aeb1; }
hr.new-page { border: 0; border-top: 3px double #a9aeb1; margin: 2.5rem 0; }
@media (max-width: 34rem) {
  .facts, .facts tbody, .records, .records tbody { display: block; }
  .facts tr { display: grid; grid-template-columns: minmax(7rem, 2fr) 3fr; }
  .facts th, .facts td { border-width: 0 0 1px; }
  .records thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .records tr { display: block; border: 1px solid #a9aeb1; margin-bottom: .75rem; padding: .35rem .6rem; }
  .records td { display: grid; grid-template-columns: minmax(5rem, 1fr) 2fr; gap: .5rem; border: 0; padding: .15rem 0; }
  .records td::before { content: attr(data-label); color: #162e51; font-weight: 600; }
}
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; } hr.new-page { border: 0; margin: 0; break-after: page; } @page { size: letter; margin: .85in 1in; } }
`;
