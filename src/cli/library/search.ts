import Table from 'cli-table3';
import { Command } from 'commander';
import {
  type Facet,
  Library,
  requestOf,
  type SearchAnswer,
  type SearchRequest,
  searchQuerySchema,
  withLooseTreatment,
} from '../../library/index.ts';
import { say, WrongUse, writeLine } from '../streams.ts';

type Options = Record<string, string | string[] | boolean | undefined> & { library: string };

const many = (value: string, before: string[] = []): string[] => [...before, value];

export function searchCommand(): Command {
  return new Command('search')
    .description(
      'Finds determinations. Words (all of them), "phrases", OR, -without, ( ), field:word with the fields treatment,\n' +
        'guideline, summary, rationale, begin*. Names of the field and misspellings are understood.',
    )
    .argument('[words]', 'what to look for', '')
    .option('--outcome <outcome>', 'upheld or overturned', many)
    .option('--treatment <words>', 'category, drug, or words of the treatment', many)
    .option('--guideline <name>', 'guideline, or a part of its name', many)
    .option('--specialty <name>', 'certification of the reviewer', many)
    .option('--region <name>', 'region of the body', many)
    .option('--drug <name>', 'generic name of a drug', many)
    .option('--reason <kind>', 'kind of reason', many)
    .option('--from <date>', 'decided on this day or later')
    .option('--to <date>', 'decided on this day or earlier')
    .option('--sort <order>', 'relevance, newest, oldest, longest')
    .option('--limit <n>', 'letters a page', '10')
    .option('--cursor <cursor>', 'go on after the page that gave it')
    .option('--facets', 'count the letters found by outcome, treatment, guideline, …')
    .option('--json', 'one JSON value')
    .option('--ndjson', 'one JSON object a letter')
    .addHelpText(
      'after',
      '\nExample:\n  openimr library search "physical therapy" --outcome overturned --from 2016-01-01 --facets',
    )
    .action(run);
}

async function run(words: string, options: Options): Promise<void> {
  const { library: folder, json, ndjson, facets, treatment, ...rest } = options;
  const parsed = searchQuerySchema.safeParse({ q: words, ...rest, facets: facets ? 'true' : 'false' });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new WrongUse(`--${issue?.path.join('.')} ${issue?.message}`);
  }
  const library = Library.open(folder);
  try {
    const request = withLooseTreatment(requestOf(parsed.data), (treatment as string[] | undefined) ?? [], library);
    const answer = library.search(request);
    if (json) await writeLine(JSON.stringify(answer));
    else if (ndjson) for (const hit of answer.hits) await writeLine(JSON.stringify(hit));
    else await print(answer, request, library.size());
  } finally {
    library.close();
  }
}

async function print(answer: SearchAnswer, request: SearchRequest, size: number): Promise<void> {
  for (const { word, instead } of answer.spelled)
    say(`“${word}” stands in no letter; looked for ${instead.join(', ')}`);
  if (answer.someWords) say('No letter has all of these words; these have some of them.');
  say(`${answer.total} of ${size} determinations`);
  for (const { key, entry, highlights } of answer.hits) {
    await writeLine(`${key}  ${entry.dates.decision ?? 'no date'}  ${entry.specialties.join(', ')}`);
    for (const item of entry.items)
      await writeLine(`  ${(item.outcome ?? 'not read').padEnd(10)} ${item.treatment.slice(0, 110)}`);
    const found = highlights.find(({ field, marks }) => field !== 'treatment' && marks.length > 0);
    if (found && request.words) await writeLine(`  … ${emphasised(found.text, found.marks)} …`);
  }
  if (answer.next) say(`more: --cursor ${answer.next}`);
  for (const [facet, counts] of Object.entries(answer.facets) as [Facet, { value: string; count: number }[]][]) {
    if (counts.length === 0) continue;
    const table = new Table({ head: [facet, 'letters'], style: { head: [], border: [] } });
    table.push(...counts.slice(0, 10).map(({ value, count }) => [value, count]));
    await writeLine(table.toString());
  }
}

function emphasised(text: string, marks: [number, number][]): string {
  const [on, off] = process.stdout.isTTY ? ['\u001b[1m', '\u001b[0m'] : ['*', '*'];
  let out = '';
  let at = 0;
  for (const [start, end] of marks) {
    out += `${text.slice(at, start)}${on}${text.slice(start, end)}${off}`;
    at = end;
  }
  return out + text.slice(at);
}
