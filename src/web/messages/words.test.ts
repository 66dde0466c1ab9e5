import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { es } from './es.ts';

/**
 * Every text of the pages comes from a message file, and Spanish has each message that English has: same keys, same
 * places to fill, nothing empty. The compiler asks for the keys; tables that are looked up by a key from the server are
 * open to it, so this asks again.
 */
const web = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(web, { recursive: true, encoding: 'utf8' });
const messageFiles = files.filter((file) => /(^|\/)words\.ts$/.test(file));

type Pair = { en: unknown; es: unknown };
const isPair = (value: unknown): value is Pair =>
  typeof value === 'object' && value !== null && 'en' in value && 'es' in value;

async function pairsIn(file: string): Promise<[string, Pair][]> {
  const module = (await import(join(web, file))) as Record<string, unknown>;
  return Object.entries(module)
    .filter((entry): entry is [string, Pair] => isPair(entry[1]))
    .map(([name, pair]) => [`${file} ${name}`, pair]);
}

/** Each message with its path; a list's and a table's members too. */
function messagesOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function' || typeof value === 'number' || typeof value === 'boolean' || value == null)
    return new Map();
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...messagesOf(inner, `${path}.${key}`)]));
}

const placesOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

function faultsOf({ en: english, es: spanish }: Pair): string[] {
  const left = messagesOf(english);
  const right = messagesOf(spanish);
  const faults: string[] = [];
  for (const [path, text] of left) {
    const other = right.get(path);
    if (other === undefined) faults.push(`${path}: no Spanish`);
    else if (text.trim() !== '' && other.trim() === '') faults.push(`${path}: Spanish is empty`);
    else if (placesOf(text).join() !== placesOf(other).join()) faults.push(`${path}: other places to fill: “${other}”`);
    // Whole sentences are never the same in both languages; names, numbers and citations may be.
    else if (text === other && text.split(/\s+/).length > 5 && !/\d/.test(text)) faults.push(`${path}: not translated`);
  }
  // What the server says in English and only Spanish has a table for stands under `inSpanish`.
  for (const path of right.keys())
    if (!left.has(path) && !path.includes('.inSpanish.')) faults.push(`${path}: no English`);
  return faults;
}

describe('every message is there in both languages', () => {
  it('of the whole program', () => {
    expect(faultsOf({ en, es })).toEqual([]);
  });
  it.each(messageFiles)('%s', async (file) => {
    const pairs = await pairsIn(file);
    for (const [name, pair] of pairs) expect(faultsOf(pair), name).toEqual([]);
  });
  it('the test finds what is missing', () => {
    expect(faultsOf({ en: { a: 'x {n}', b: 'y' }, es: { a: 'z {m}' } })).toEqual([
      '.a: other places to fill: “z {m}”',
      '.b: no Spanish',
    ]);
    expect(messageFiles.length).toBeGreaterThan(10);
  });
});

/** Words that a person would read, written in a page instead of a message file. */
function textsIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(web, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label']);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && ['code', 'kbd'].includes(node.openingElement.tagName.getText())) return;
    if (ts.isJsxText(node) && isWords(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      spoken.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer) &&
      isWords(node.initializer.text)
    )
      found.push(`${node.name.getText()}="${node.initializer.text}"`);
    // `language === 'es' ? 'Uno' : 'One'`: a message outside the message files.
    if (ts.isConditionalExpression(node) && /=== '(es|en)'/.test(node.condition.getText())) {
      for (const branch of [node.whenTrue, node.whenFalse])
        if (ts.isStringLiteral(branch) && /\p{L}{3}/u.test(branch.text) && !/^[a-z]{2}-[A-Z]{2}$/.test(branch.text))
          found.push(branch.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Names that are the same in every language; a language's own name is in that language. */
const names = new Set(['OpenIMR', 'PDF', 'CSV', 'CA', 'Atom', 'openapi.json', 'English', 'Español']);

/** Two letters in a row are a word; rule numbers and signs are none. */
const isWords = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/&\w+;/g, '')) && !names.has(text.trim());

describe('no page writes words of its own', () => {
  const pages = files.filter((file) => file.endsWith('.tsx'));
  it.each(pages)('%s', (file) => {
    expect(textsIn(file)).toEqual([]);
  });
});
