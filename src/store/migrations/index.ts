import type { Migration } from 'kysely';
import * as ledger from './0001-ledger.ts';
import * as files from './0002-files-and-settings.ts';
import * as identity from './0003-identity.ts';
import * as draws from './0004-draws.ts';
import * as countedDraws from './0005-counted-draws.ts';
import * as access from './0006-access.ts';
import * as publications from './0007-publications.ts';
import * as desks from './0008-desks.ts';
import * as news from './0009-news.ts';
import * as mailAndAside from './0010-mail-and-aside.ts';
import * as trust from './0011-trust.ts';
import * as seats from './0012-seats.ts';
import * as representatives from './0013-representatives.ts';
import * as earnedReviews from './0014-earned-reviews.ts';
import * as countedQueue from './0015-counted-queue.ts';
import * as derivedDuties from './0016-derived-duties.ts';
import * as derivedReviews from './0017-derived-reviews.ts';
import * as proofs from './0018-proofs.ts';
import * as uploadDays from './0019-upload-days.ts';
import * as partedLedger from './0020-parted-ledger.ts';
import * as whomToTell from './0021-whom-to-tell.ts';

/** All migrations in order. A migration that was released is never edited; a change is a new one. */
export const migrations: Record<string, Migration> = {
  '0001-ledger': ledger,
  '0002-files-and-settings': files,
  '0003-identity': identity,
  '0004-draws': draws,
  '0005-counted-draws': countedDraws,
  '0006-access': access,
  '0007-publications': publications,
  '0008-desks': desks,
  '0009-news': news,
  '0010-mail-and-aside': mailAndAside,
  '0011-trust': trust,
  '0012-seats': seats,
  '0013-representatives': representatives,
  '0014-earned-reviews': earnedReviews,
  '0015-counted-queue': countedQueue,
  '0016-derived-duties': derivedDuties,
  '0017-derived-reviews': derivedReviews,
  '0018-proofs': proofs,
  '0019-upload-days': uploadDays,
  '0020-parted-ledger': partedLedger,
  '0021-whom-to-tell': whomToTell,
};
