import { useWords } from '../messages/words.tsx';

/** What a record can be, as choices of a list; none chosen leaves it to the records desk. */
export function KindOptions() {
  const { words } = useWords();
  return (
    <>
      <option value="">{words.form.choose}</option>
      {Object.entries(words.documentKinds)
        .filter(([key]) => key !== 'not-yet-known')
        .map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
    </>
  );
}
