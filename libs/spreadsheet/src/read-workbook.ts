import { FileRefused } from './file-refused.js';
import type { Archive } from './open-archive.js';
import { readWholeXml } from './read-xml.js';

/** Where a workbook's first sheet is, and from when it counts its days. */
export interface Workbook {
  sheet: string;
  /** Days count from 1904, as old Macintosh files do. */
  from1904: boolean;
}

const macroTypes = /macroEnabled/i;

/**
 * @throws FileRefused `MACRO_REFUSED` by the content type, `EXTERNAL_LINK_REFUSED`, `FILE_BROKEN` without a sheet
 */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  await readWholeXml(archive.read('[Content_Types].xml'), {
    open(_, { ContentType = '' }) {
      if (macroTypes.test(ContentType)) throw new FileRefused('MACRO_REFUSED');
    },
  });
  const targets = new Map<string, string>();
  await readWholeXml(archive.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Target, Type = '' }) {
      if (/externalLink$/.test(Type)) throw new FileRefused('EXTERNAL_LINK_REFUSED');
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target);
    },
  });
  let from1904 = false;
  let first: string | undefined;
  await readWholeXml(archive.read('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      const visible = name === 'sheet' && !/hidden/i.test(attributes['state'] ?? '');
      if (visible) first ??= Object.entries(attributes).find(([key]) => /^[\w-]+:id$/.test(key))?.[1];
    },
  });
  const sheet = partOf(targets.get(first ?? ''));
  if (sheet === undefined || !archive.has(sheet)) throw new FileRefused('FILE_BROKEN');
  return { sheet, from1904 };
}

/** A target is relative to `xl/`, or absolute within the archive. */
const partOf = (target: string | undefined): string | undefined =>
  target?.startsWith('/') ? target.slice(1) : target && `xl/${target}`;
