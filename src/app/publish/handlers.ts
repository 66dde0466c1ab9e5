import type { Handler } from '../../store/index.ts';
import type { App } from '../app.ts';
import type { Post } from '../background/post.ts';
import { lookAtInvariants } from '../invariants/index.ts';
import { eachNight, makeOpenData } from './nightly.ts';
import { preparePublication } from './prepare.ts';
import { releasePublication } from './release.ts';
import { confirmSearch, mailSearches } from './search-mails.ts';
import { shared } from './shared-library.ts';
import { correctInLibrary, putIntoLibrary, takeOutOfLibrary } from './shelve.ts';

/** What is done in the background for publications, the library and those who keep a search. */
export function publicationHandlers(app: App, post: Post): Record<string, Handler> {
  return {
    'prepare-publication': (message) => preparePublication(app, message),
    publish: (message) => releasePublication(app, message),
    'into-library': shared(app, (message) => putIntoLibrary(app, message)),
    'out-of-library': shared(app, (message) => takeOutOfLibrary(app, message), { forget: true }),
    'correct-category': shared(app, (message) => correctInLibrary(app, message)),
    'open-data': shared(app, eachNight(app, makeOpenData)),
    invariants: eachNight(app, lookAtInvariants),
    'search-mails': eachNight(app, () => mailSearches(app, post)),
    'confirm-search': (message) => confirmSearch(app, post, message),
  };
}
