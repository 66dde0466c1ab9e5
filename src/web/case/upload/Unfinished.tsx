import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import { fill, useWords } from '../../messages/words.tsx';
import type { UploadShown } from './sendFile.ts';
import type { Sending } from './useUploads.ts';
import { uploadWords } from './words.ts';

/** Files of an earlier visit that broke off: chosen again, they go on where they were. */
export function Unfinished({ number, sending }: { number: string; sending: readonly Sending[] }) {
  const { language } = useWords();
  const words = uploadWords[language];
  const { data } = useQuery({
    queryKey: ['case', number, 'uploads'],
    queryFn: () => ask<{ uploads: UploadShown[] }>(`/api/cases/${number}/uploads`),
    retry: false,
  });
  const here = new Set(sending.map(({ name, size }) => `${name}/${size}`));
  const left = (data?.uploads ?? []).filter((one) => one.offset > 0 && !here.has(`${one.name}/${one.size}`));
  if (left.length === 0) return null;
  return (
    <div className="margin-top-2">
      <p className="margin-bottom-0">{words.left}</p>
      <ul className="usa-list">
        {left.map((one) => (
          <li key={one.id}>
            {fill(words.leftOne, { name: one.name, percent: String(Math.floor((one.offset / one.size) * 100)) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
