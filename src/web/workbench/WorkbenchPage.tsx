import './workbench.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCase, useSession } from '../api/queries.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { takeTab } from './keep/tab.ts';
import { Workbench } from './Workbench.tsx';

/** The file and the determination side by side: for the reviewer to write, for quality review to read. */
export function WorkbenchPage() {
  const { number } = useParams({ strict: false }) as { number: string };
  const { data: page, error, refetch } = useCase(number);
  const { data: session } = useSession();
  const { data: tab } = useQuery({
    queryKey: ['tab'],
    queryFn: async () => {
      await takeTab();
      return true;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!page || !session?.person || !tab) return <Waiting error={error} retry={refetch} />;
  return <Workbench key={number} page={page} person={session.person.id} today={session.today} />;
}
