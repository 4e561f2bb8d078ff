export { columnName } from './column-name.js';
export { limits } from './limits.js';
export { readSheet } from './read-sheet.js';
export type { SheetCell, SheetRow } from './sheet-row.js';
export { FileRefused } from './file-refused.js';
export { type CellValue, type Sheet, writeWorkbook, type WrittenRow } from './write-workbook.js';
export { xlsxType } from './media-types.js';
