import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An archive of these files. */
export function archiveOf(files: Record<string, string | Buffer | Readable>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) {
    if (content instanceof Readable) zip.addReadStream(content, path);
    else zip.addBuffer(Buffer.from(content), path);
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** The parts of a workbook as other programs write one, with this inside its `<sheetData>`. */
export const partsOf = (rows: string, changes: Record<string, string | Buffer | Readable> = {}) => ({
  '[Content_Types].xml': '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="[Red]0.0&quot;d&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  ...changes,
});

/** A stream of so many bytes of rows, for a file that is small until it is unpacked. */
export const endlessRows = (bytes: number): Readable => {
  const piece = Buffer.from(`<row><c t="str"><v>${' '.repeat(65_536)}</v></c></row>`);
  return Readable.from(
    (function* () {
      yield '<worksheet><sheetData>';
      for (let sent = 0; sent < bytes; sent += piece.length) yield piece;
      yield '</sheetData></worksheet>';
    })(),
    { objectMode: false },
  );
};
