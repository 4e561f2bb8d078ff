import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

const { resolve } = createRequire(import.meta.url);
const font = (name: string): string => resolve(`@expo-google-fonts/be-vietnam-pro/${name}.ttf`);

/** Be Vietnam Pro (OFL 1.1), which has every Vietnamese letter. */
const fonts = {
  BeVietnamPro: {
    normal: font('400Regular/BeVietnamPro_400Regular'),
    bold: font('700Bold/BeVietnamPro_700Bold'),
    italics: font('400Regular_Italic/BeVietnamPro_400Regular_Italic'),
    bolditalics: font('700Bold_Italic/BeVietnamPro_700Bold_Italic'),
  },
};
const fontFiles = new Set(Object.values(fonts.BeVietnamPro));

pdfmake.setFonts(fonts);
// A document is text that others wrote: nothing in one may reach the network, nor a file but the fonts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path));

/** What is printed: the content of pdfmake, without fonts, which are the product's own. */
export type Printed = Omit<TDocumentDefinitions, 'defaultStyle'>;

/**
 * Pages as PDF, A4 where the document names no other size. A hundred lines of a table take some tens of milliseconds
 * of this process.
 * @throws Error when the document names a picture or a file
 */
export function printPdf(document: Printed): Promise<Buffer> {
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [40, 40, 40, 48],
      defaultStyle: { font: 'BeVietnamPro', fontSize: 9.5, lineHeight: 1.2 },
      language: 'vi-VN',
      ...document,
    } as TDocumentDefinitions)
    .getBuffer();
}
