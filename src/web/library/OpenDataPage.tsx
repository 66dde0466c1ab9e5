import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask, Problem } from '../api/client.ts';
import { fill, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import './library.css';
import { libraryWords } from './words.ts';
import { moreWords } from './words-more.ts';

interface Files {
  letters: number;
  until: number;
  files: { name: string; bytes: number; sha256: string }[];
}

const sizeOf = (bytes: number): string =>
  bytes < 100_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The bulk files with their checksums, the changes, and how a program reads the library. */
export function OpenDataPage() {
  const { language } = useWords();
  const words = moreWords[language];
  const { data, error, refetch } = useQuery({
    queryKey: ['library', 'open-data'],
    queryFn: () => ask<Files>('/api/library/open-data'),
    retry: false,
  });
  const none = error instanceof Problem && error.code === 'not-found';
  if (!data && !none) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <Link to="/library">{libraryWords[language].back}</Link>
      <h1>{libraryWords[language].openData}</h1>
      <p>{words.openDataLead}</p>
      {!data && <p>{words.openDataNone}</p>}
      {data && (
        <>
          <p>{fill(words.letters, { count: data.letters, until: data.until })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is moved with the keys */}
          <section className="oi-table-wrap" aria-label={libraryWords[language].openData} tabIndex={0}>
            <table className="oi-table">
              <thead>
                <tr>
                  {[words.file, words.size, words.checksum].map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.files.map(({ name, bytes, sha256 }) => (
                  <tr key={name}>
                    <th scope="row">
                      <a href={`/api/library/open-data/${name}`}>{name}</a>
                    </th>
                    <td>{sizeOf(bytes)}</td>
                    <td className="oi-hash">{sha256}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
      <ul>
        <li>
          <a href={`/api/library/changes?after=${data?.until ?? 0}`}>{words.changes}</a>
        </li>
        <li>
          <a href="/api/library/feed.atom">{words.changesFeed}</a>
        </li>
        <li>
          {words.api}: <a href="/api/openapi.json">openapi.json</a>
        </li>
      </ul>
    </>
  );
}
