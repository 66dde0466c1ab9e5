import type { IStylesOptions } from 'docx';
import type { Language } from './content.ts';

const locales = { en: 'en-US', es: 'es-US' };
const navy = '162E51';

/** The looks of a Word document: sizes in half points, distances in twentieths of a point. */
export function docxStyles(language: Language): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: navy },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Arial', size: 21, language: { value: locales[language] } },
        paragraph: { spacing: { after: 140, line: 276 } },
      },
      heading1: heading(32, 200),
      heading2: heading(24, 320),
      heading3: heading(22, 280),
    },
    paragraphStyles: [
      { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 28, color: navy } },
      { id: 'Small', name: 'Small', basedOn: 'Normal', run: { size: 18, color: '3D4551' } },
      { id: 'Credential', name: 'Credential', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
    ],
  };
}
