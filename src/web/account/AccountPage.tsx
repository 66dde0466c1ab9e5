import { useQueryClient } from '@tanstack/react-query';
import { fill } from '../messages/words.tsx';
import { Alert } from '../shell/Alert.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { Authenticator } from './Authenticator.tsx';
import { OtherWays } from './OtherWays.tsx';
import { Passkeys } from './Passkeys.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { useAccount, useAccountWords } from './queries.ts';
import { Sessions } from './Sessions.tsx';

/** How one signs in, and where one is signed in. */
export function AccountPage() {
  const words = useAccountWords();
  const queries = useQueryClient();
  const { data: account, error, refetch } = useAccount();
  if (!account) return <Waiting error={error} retry={refetch} />;
  return (
    <div className="oi-narrow">
      <h1>{words.title}</h1>
      <p>
        {fill(words.signedInAs, { email: account.email })} {account.byOrganization && words.byOrganization}
      </p>
      {account.mustAddSecondFactor && (
        <Alert type="warning" headingLevel="h2" heading={words.needed}>
          {account.mustShowPasskey ? words.showPasskey : words.neededBody}
        </Alert>
      )}
      {account.mustChangePassword && (
        <Alert type="warning" headingLevel="h2" heading={words.mustChange}>
          {words.mustChangeBody}
        </Alert>
      )}
      {account.mustShowPasskey && <OtherWays provider={null} done={async () => void queries.invalidateQueries()} />}
      <div className="oi-grid margin-top-2">
        {account.hasPassword && <Authenticator account={account} />}
        <Passkeys account={account} />
        {account.hasPassword && <PasswordForm account={account} />}
        <Sessions account={account} />
      </div>
    </div>
  );
}
