import type { Found } from './types.ts';
import type { libraryWords } from './words.ts';

type Words = (typeof libraryWords)['en'];
const shown = [
  'outcome',
  'category',
  'subcategory',
  'region',
  'drug',
  'guideline',
  'reason',
  'specialty',
  'year',
] as const;
const most = 8;

interface Props {
  facets: Found['facets'];
  address: URLSearchParams;
  change: (act: (next: URLSearchParams) => void) => void;
  words: Words;
}

/** What the results can be narrowed down by, with counts; on a phone folded away. */
export function Facets({ facets, address, change, words }: Props) {
  const used = shown.some((facet) => address.has(facet)) || address.has('from') || address.has('to');
  const day = (name: 'from' | 'to') => (
    <div>
      <label htmlFor={`library-${name}`}>{words[name]}</label>
      <input
        id={`library-${name}`}
        type="date"
        className="usa-input"
        defaultValue={address.get(name) ?? ''}
        onChange={({ target: { value } }) => change((next) => (value ? next.set(name, value) : next.delete(name)))}
      />
    </div>
  );
  return (
    <aside className="oi-facets" aria-label={words.filters}>
      <h2>{words.filters}</h2>
      {used && (
        <button
          type="button"
          className="oi-link-button"
          onClick={() =>
            change((next) => {
              for (const name of [...shown, 'from', 'to']) next.delete(name);
            })
          }
        >
          {words.clear}
        </button>
      )}
      {shown.map((facet) => (
        <details key={facet} open={facet === 'outcome' || address.has(facet)}>
          <summary>{words.facets[facet]}</summary>
          <Values facet={facet} counts={facets[facet] ?? []} address={address} change={change} words={words} />
        </details>
      ))}
      {day('from')}
      {day('to')}
    </aside>
  );
}

function Values({
  facet,
  counts,
  address,
  change,
  words,
}: Omit<Props, 'facets'> & { facet: (typeof shown)[number]; counts: { value: string; count: number }[] }) {
  const chosen = address.getAll(facet);
  const listed = [...counts.filter(({ value }, i) => i < most || chosen.includes(value))];
  const toggle = (value: string) =>
    change((next) => {
      next.delete(facet);
      for (const one of chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
        next.append(facet, one);
    });
  return (
    <ul>
      {listed.map(({ value, count }) => (
        <li key={value}>
          <label>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span>{nameOf(facet, value, words)}</span> <span className="oi-count">{count}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

const nameOf = (facet: string, value: string, words: Words): string =>
  facet === 'outcome'
    ? (words.outcome[value as 'upheld'] ?? value)
    : facet === 'reason'
      ? value.replaceAll('-', ' ')
      : value;
