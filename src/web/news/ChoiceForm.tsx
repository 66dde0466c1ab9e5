import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewsChoice } from '../../app/news/choices.ts';
import { ask } from '../api/client.ts';
import { useWords } from '../messages/words.tsx';
import { newsWords } from './words.ts';

/** At once, once a day, or not at all; mails come in the language of the page on which it was saved. */
export function ChoiceForm() {
  const { language } = useWords();
  const words = newsWords[language];
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: ['news', 'choice'], queryFn: () => ask<NewsChoice>('/api/news/choice') });
  const [picked, setPicked] = useState<NewsChoice['mail'] | null>(null);
  const [saved, setSaved] = useState(false);
  if (!data) return null;
  const mail = picked ?? data.mail;
  const save = async () => {
    await ask('/api/news/choice', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mail, language }),
    });
    setSaved(true);
    await queries.invalidateQueries({ queryKey: ['news', 'choice'] });
  };
  return (
    <section className="oi-card margin-top-4">
      <fieldset className="news-choice">
        <legend>
          <h2 className="margin-top-0">{words.choiceTitle}</h2>
        </legend>
        <p className="oi-hint">{words.choiceLead}</p>
        {(['at-once', 'daily', 'none'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="mail"
              value={one}
              checked={mail === one}
              onChange={() => {
                setPicked(one);
                setSaved(false);
              }}
            />
            {words.choices[one]}
          </label>
        ))}
      </fieldset>
      <button type="button" className="usa-button" onClick={() => void save()}>
        {words.save}
      </button>{' '}
      <span role="status">{saved && words.saved}</span>
    </section>
  );
}
