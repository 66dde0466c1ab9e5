import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { post } from '../api/client.ts';
import { fill, useWords } from '../messages/words.tsx';
import { moreWords } from './words-more.ts';

/** Where the links of a mail lead. A button does it, not the opening: mail programs open links by themselves. */
function MailLink({ act }: { act: 'confirm' | 'stop' }) {
  const words = moreWords[useWords().language];
  const token = new URLSearchParams(useLocation().searchStr).get('token') ?? '';
  const done = useMutation({
    mutationFn: () => post<{ title?: string }>(`/api/library/searches/${act}?token=${encodeURIComponent(token)}`, {}),
  });
  const said = {
    confirm: [words.confirmTitle, words.confirmLead, words.confirmButton],
    stop: [words.stopTitle, words.stopLead, words.stopButton],
  }[act];
  return (
    <>
      <h1>{said[0]}</h1>
      {done.data ? (
        <p role="status">
          {act === 'confirm' ? fill(words.confirmed, { title: done.data.title ?? '' }) : words.stopped}
        </p>
      ) : (
        <>
          <p>{said[1]}</p>
          <button type="button" className="usa-button" disabled={done.isPending} onClick={() => done.mutate()}>
            {said[2]}
          </button>
          {done.error && (
            <p role="alert" className="usa-error-message">
              {done.error.message}
            </p>
          )}
        </>
      )}
    </>
  );
}

export const ConfirmSearchPage = () => <MailLink act="confirm" />;
export const StopSearchPage = () => <MailLink act="stop" />;
