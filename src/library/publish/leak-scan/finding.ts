import { decide, defaultPolicy, detect, type KnownParties } from '../../../privacy/index.ts';

/** Where in a finished file something was found. */
export type Place =
  | 'text'
  | 'under-box'
  | 'invisible-text'
  | 'outside-page'
  | 'properties'
  | 'xmp'
  | 'attachment'
  | 'annotation'
  | 'hidden-layer'
  | 'javascript'
  | 'bookmark'
  | 'earlier-version'
  | 'comment'
  | 'tracked-change'
  | 'hidden-text'
  | 'header-or-footer'
  | 'link'
  | 'not-read';

/** One thing that must not leave the house, or that a person must look at, in a finished file. */
export interface LeakFinding {
  place: Place;
  /** `block`: the file may not be published. `confirm`: a person must look. */
  severity: 'block' | 'confirm';
  message: string;
  quote: string;
  page?: number;
}

/** A stretch of text and where it stands. */
export interface Part {
  place: Place;
  text: string;
  page?: number;
}

export interface ScanOptions {
  known?: KnownParties;
  /** The text as it was published before: what identifies now and did not stand there is named as new. */
  published?: string;
}

const places: Record<Place, string> = {
  text: 'the text of a page',
  'under-box': 'text under a box or picture',
  'invisible-text': 'invisible text',
  'outside-page': 'text outside the page',
  properties: 'the document properties',
  xmp: 'the XMP metadata',
  attachment: 'an attachment',
  annotation: 'an annotation',
  'hidden-layer': 'a hidden layer',
  javascript: 'a script',
  bookmark: 'a bookmark',
  'earlier-version': 'an earlier version kept in the file',
  comment: 'a comment',
  'tracked-change': 'a tracked change',
  'hidden-text': 'hidden text',
  'header-or-footer': 'a header or footer',
  link: 'a link',
  'not-read': 'a part that could not be read',
};

export const nameOfPlace = (place: Place): string => places[place];

/** What in a part identifies somebody. Kept dates may stand in a determination; birth dates may not. */
export function identifying(part: Part, { known, published }: ScanOptions): LeakFinding[] {
  const decided = decide(detect(part.text, known), { ...defaultPolicy, dates: 'keep' });
  return decided.flatMap((span) => {
    if (span.action === 'stay') return [];
    const isNew = published !== undefined && !published.includes(span.text);
    return [
      {
        place: part.place,
        severity: span.action === 'replace' ? ('block' as const) : ('confirm' as const),
        message: `${span.kind} in ${places[part.place]} (${span.reason})${isNew ? ', not in what was published before' : ''}`,
        quote: span.text,
        ...(part.page === undefined ? {} : { page: part.page }),
      },
    ];
  });
}
