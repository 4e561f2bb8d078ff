export { officialHeading, pageFooter } from './heading.js';
export { type Printed, printPdf } from './print-pdf.js';
export type { Content, TableCell } from 'pdfmake/interfaces.js';
