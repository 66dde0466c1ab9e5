import type { Handler } from '../../store/index.ts';
import { type Action, accessTable } from '../access/actions.ts';

/** What background work does, in the words of the access table. */
const actionOf: Record<string, Action> = {
  notice: 'case.do.RecordNotice',
  serve: 'case.do.RecordService',
  proof: 'case.do.RecordNotice',
  news: 'case.do.RecordNotice',
  'read-pages': 'case.file',
  'case-link': 'case.links',
  'credential-changed': 'house.run',
  invariants: 'house.run',
  'prepare-publication': 'publications.run',
  publish: 'publications.run',
  'into-library': 'publications.run',
  'out-of-library': 'publications.run',
  'correct-category': 'publications.run',
  'open-data': 'publications.run',
  'search-mails': 'publications.run',
  'confirm-search': 'publications.run',
};

/** Handlers whose topic the access table opens to the program itself; a topic it does not know is a fault of ours. */
export function permitted<H extends Record<string, Handler>>(handlers: H): H {
  for (const topic of Object.keys(handlers)) {
    const action = actionOf[topic];
    if (!action || !accessTable[action].to.system?.includes('program'))
      throw new Error(`the access table does not open the background work “${topic}” to the program`);
  }
  return handlers;
}
