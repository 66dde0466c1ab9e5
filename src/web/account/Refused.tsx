import { fill } from '../messages/words.tsx';
import { Alert } from '../shell/Alert.tsx';
import { useAccountWords } from './queries.ts';

/** What was refused, said aloud; nothing where nothing was. */
export function Refused({ because }: { because: string | null }) {
  const words = useAccountWords();
  if (!because) return null;
  return (
    <Alert type="error" headingLevel="h3" slim role="alert">
      {fill(words.failed, { because })}
    </Alert>
  );
}
