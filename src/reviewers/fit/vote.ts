import { type Answer, granted, refused } from '../../law/refusal.ts';

/** One reviewer's vote on one treatment, by the reviewer's id. */
export interface Vote {
  reviewer: string;
  outcome: 'upheld' | 'overturned';
  analysis?: string;
}

export interface VoteDecided {
  outcome: 'upheld' | 'overturned';
  upheld: number;
  overturned: number;
  isTie: boolean;
  /** Those who voted the other way; each keeps their own analysis (LC 4610.6(f)). */
  dissents: Vote[];
  because: string;
}

/**
 * Counts a panel's votes on one treatment: the majority decides, an even split decides for the treatment (section 8,
 * confidence K). Refuses `no-votes`, and `voted-twice` when one reviewer's vote comes more than once.
 */
export function decideVote(votes: readonly Vote[]): Answer<VoteDecided> {
  if (votes.length === 0) return refused({ code: 'no-votes', because: 'nobody has voted', rule: 'LC 4610.6(f)' });
  if (new Set(votes.map((vote) => vote.reviewer)).size < votes.length) {
    return refused({ code: 'voted-twice', because: 'a reviewer has one vote', rule: 'LC 4610.6(f)' });
  }
  const overturned = votes.filter((vote) => vote.outcome === 'overturned').length;
  const upheld = votes.length - overturned;
  const outcome = overturned >= upheld ? 'overturned' : 'upheld';
  const isTie = overturned === upheld;
  return granted({
    outcome,
    upheld,
    overturned,
    isTie,
    dissents: votes.filter((vote) => vote.outcome !== outcome),
    because: isTie
      ? 'even split: decided for the treatment'
      : `${Math.max(upheld, overturned)} of ${votes.length} votes`,
  });
}
