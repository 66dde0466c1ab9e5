/** A node of a PDF's structure tree as pdf.js gives it. */
interface Node {
  role?: string;
  type?: string;
  alt?: string;
  lang?: string;
  children?: Node[];
}

/** The structure of a tagged PDF as indented text, a role a line, so that a lost heading is a line in a diff. */
export async function tagTree(pdf: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const texts = await textsByMark(page);
    lines.push(`page ${number}`);
    walk((await page.getStructTree()) as Node | null, 1, texts, lines);
  }
  await document.destroy();
  return `${lines.join('\n')}\n`;
}

/** The words of each marked part of a page. */
async function textsByMark(page: { getTextContent: (options: object) => Promise<{ items: unknown[] }> }) {
  const texts = new Map<string, string>();
  let mark: string | undefined;
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items as {
    type?: string;
    id?: string;
    str?: string;
  }[]) {
    if (item.type?.startsWith('beginMarkedContent')) mark = item.id;
    else if (item.type === 'endMarkedContent') mark = undefined;
    else if (mark && item.str) texts.set(mark, `${texts.get(mark) ?? ''}${item.str}`);
  }
  return texts;
}

function walk(node: (Node & { id?: string }) | null, depth: number, texts: Map<string, string>, lines: string[]): void {
  if (!node) return;
  const indent = '  '.repeat(depth);
  if (node.type === 'content') lines.push(`${indent}“${(texts.get(node.id ?? '') ?? '').slice(0, 40)}”`);
  else
    lines.push(
      `${indent}${node.role ?? '?'}${node.lang ? ` lang=${node.lang}` : ''}${node.alt ? ` alt=${node.alt}` : ''}`,
    );
  for (const child of node.children ?? []) walk(child, depth + 1, texts, lines);
}
