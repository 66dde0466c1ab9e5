import { strFromU8, unzipSync } from 'fflate';
import { identifying, type LeakFinding, nameOfPlace, type Part, type Place, type ScanOptions } from './finding.ts';

/** A letter unpacks to some 100 kB; more was made to do harm. */
const MOST_BYTES = 40_000_000;

/** Every part of a DOCX that can bear words; comments, tracked changes, hidden text and embedded files are findings by themselves. */
export function scanDocx(bytes: Uint8Array, options: ScanOptions): LeakFinding[] {
  let files: Record<string, string>;
  let names: string[];
  try {
    ({ files, names } = unpack(bytes));
  } catch (error) {
    return [
      {
        place: 'not-read',
        severity: 'block',
        message: `the DOCX cannot be read: ${(error as Error).message}`,
        quote: '',
      },
    ];
  }
  const parts = Object.entries(files).flatMap(([name, xml]) => partsOf(name, xml));
  const unwanted = parts.filter((part) => hidden.has(part.place)).map(unwantedPart);
  const embedded = names.filter(
    (name) =>
      /^(?:word\/(?:embeddings|activeX|attachedToolbars)\/|customXml\/|word\/vbaProject)/.test(name) &&
      !/(?:rels|itemProps\d*\.xml)$/.test(name),
  );
  return [
    ...unwanted,
    ...embedded.map((name) => ({
      place: 'attachment' as const,
      severity: 'block' as const,
      message: 'a file is embedded',
      quote: name,
    })),
    ...parts.flatMap((part) => identifying(part, options)),
  ];
}

const hidden: ReadonlySet<Place> = new Set<Place>(['comment', 'tracked-change', 'hidden-text']);

const unwantedPart = ({ place, text }: Part): LeakFinding => ({
  place,
  severity: 'block',
  message: `${nameOfPlace(place)} is still in the file`,
  quote: text.slice(0, 200),
});

function unpack(bytes: Uint8Array): { files: Record<string, string>; names: string[] } {
  const names: string[] = [];
  let size = 0;
  const raw = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      const isRead = /\.(?:xml|rels)$/.test(name);
      if (isRead) size += originalSize;
      if (size > MOST_BYTES) throw new Error('it unpacks to more than 40 MB');
      return isRead;
    },
  });
  if (!('word/document.xml' in raw)) throw new Error('it has no main part');
  return { files: Object.fromEntries(Object.entries(raw).map(([name, data]) => [name, strFromU8(data)])), names };
}

function partsOf(name: string, xml: string): Part[] {
  const all: Part[] = [];
  if (name === 'word/document.xml' || /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/.test(name)) {
    all.push({
      place: name === 'word/document.xml' ? 'text' : 'header-or-footer',
      text: words(xml.replace(deleted, '')),
    });
    all.push({ place: 'tracked-change', text: trackedIn(xml) }, { place: 'hidden-text', text: hiddenIn(xml) });
  } else if (/^word\/(?:comments\w*|people)\.xml$/.test(name)) {
    all.push({ place: 'comment', text: [...attributes(xml, 'w(?:15)?:(?:author|initials)'), words(xml)].join('\n') });
  } else if (/^docProps\/(?:core|app|custom)\.xml$/.test(name)) {
    all.push({ place: 'properties', text: propertiesIn(xml) });
  } else if (name.endsWith('.rels')) {
    all.push({
      place: 'link',
      text: attributes(xml.replace(/<Relationship (?![^>]*TargetMode="External")[^>]*>/g, ''), 'Target').join('\n'),
    });
  }
  return all.filter((part) => part.text.trim() !== '');
}

const deleted = /<w:del\b[^>]*>(?:(?!<\/w:del>)[\s\S])*<\/w:del>/g;

/** The words of a part, a line for a paragraph. */
const words = (xml: string): string =>
  plain(
    xml
      .replace(/<w:(?:tab|br)\b[^>]*\/>/g, ' ')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]{0,4000}>/g, ''),
  );

function trackedIn(xml: string): string {
  const authors = [
    ...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange)\b[^>]*\bw:author="([^"]*)"/g),
  ].map((match) => match[1]!);
  const struck = [...xml.matchAll(/<w:delText\b[^>]*>([^<]*)<\/w:delText>/g)].map((match) => match[1]!);
  return plain([...new Set(authors), struck.join('')].filter(Boolean).join('\n'));
}

/** Runs marked `w:vanish`. */
const hiddenIn = (xml: string): string =>
  xml
    .split('<w:r>')
    .flatMap((piece) => piece.split('<w:r '))
    .filter((run) =>
      /<w:(?:vanish|specVanish)(?:\/>| w:val="(?:1|true|on)"\/>)/.test(
        run.slice(0, run.indexOf('</w:r>') + 1 || undefined),
      ),
    )
    .map((run) => words(`<r ${run.slice(0, run.indexOf('</w:r>') + 6)}`.replace(/^<r [^<]*(?=<)/, '')))
    .join(' ');

function propertiesIn(xml: string): string {
  const named = [
    ...xml.matchAll(
      /<(?:[\w]+:)?(creator|lastModifiedBy|title|subject|description|keywords|category|Manager|Company|HyperlinkBase|lpwstr)\b[^>]*>([^<]+)</g,
    ),
  ];
  return plain(
    named
      .map(([, key, value]) => `${key === 'creator' || key === 'lastModifiedBy' ? 'Author' : key}: ${value}`)
      .join('\n'),
  );
}

const attributes = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`\\b${name}="([^"]*)"`, 'g'))].map((match) => match[1]!);

const plain = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&amp;/g, '&');
