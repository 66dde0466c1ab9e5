import { actOnPublication } from '../../src/app/publish/desk.ts';
import { publicationPage } from '../../src/app/publish/list.ts';
import type { Teller } from './teller.ts';

/** After the letter: the quality desk looks at what is uncertain, the cooling period passes, the letter is published. */
export async function publishLetter(teller: Teller): Promise<void> {
  const { app, story, caseNumber } = teller;
  teller.at(16, '15:00');
  for (let left = 200; left > 0; left--) {
    const page = await publicationPage(app, caseNumber);
    const span = page?.open[0];
    if (!page || !span) break;
    const replacement = story.identifies?.[span.words] ?? null;
    const answer = await actOnPublication(app, teller.person('quality'), {
      key: caseNumber,
      command: { type: 'DecideSpan', id: span.id, choice: replacement ? 'replace' : 'harmless', replacement },
      expectedVersion: page.version,
      idempotencyKey: `demo:${story.key}:${teller.days.on(0)}:span:${span.id}`,
    });
    if (!answer.ok) throw new Error(`${story.key}: ${answer.refusal.code}: ${answer.refusal.because}`);
  }
  teller.at(18, '10:00');
  await teller.settle();
  const published = await publicationPage(app, caseNumber);
  if (published?.status !== 'published')
    throw new Error(
      `${story.key} is ${published?.status}: ${JSON.stringify(published?.blocked)} ${JSON.stringify(published?.open)}`,
    );
}
