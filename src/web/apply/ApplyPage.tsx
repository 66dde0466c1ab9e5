import { useWords } from '../messages/words.tsx';

export function ApplyPage() {
  const { words } = useWords();
  return <h1>{words.commands.FileApplication}</h1>;
}
