import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { post } from '../api/client.ts';
import { Alert } from '../shell/Alert.tsx';
import { useAccountWords } from './queries.ts';

/** Where a link of a mail leads. Nothing happens until the button is pressed: programs that read mails press none. */
export function OpenLinkPage() {
  const words = useAccountWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [token] = useState(() => location.hash.slice(1));
  const [state, setState] = useState<'ready' | 'busy' | 'bad' | 'asked'>('ready');
  const open = async () => {
    setState('busy');
    try {
      const { caseNumber } = await post<{ caseNumber: string }>('/api/links/open', { token });
      queries.clear();
      await navigate({ to: '/cases/$number', params: { number: caseNumber }, replace: true });
    } catch {
      setState('bad');
    }
  };
  const renew = async () => {
    await post('/api/links/renew', { token }).catch(() => {});
    setState('asked');
  };
  return (
    <div className="oi-narrow">
      <h1>{words.open}</h1>
      {token.length < 20 ? (
        <p>{words.openNone}</p>
      ) : (
        <>
          <p>{words.openBody}</p>
          <p>{words.openOnce}</p>
          {state === 'bad' && (
            <Alert type="error" headingLevel="h2" slim role="alert">
              {words.openBad}{' '}
              <button type="button" className="usa-button usa-button--unstyled" onClick={() => void renew()}>
                {words.renew}
              </button>
            </Alert>
          )}
          {state === 'asked' && (
            <Alert type="info" headingLevel="h2" slim role="status">
              {words.renewed}
            </Alert>
          )}
          <button
            type="button"
            className="usa-button usa-button--big margin-top-2"
            disabled={state === 'busy'}
            onClick={() => void open()}
          >
            {words.openGo}
          </button>
        </>
      )}
    </div>
  );
}
