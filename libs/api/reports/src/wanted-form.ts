import { NotFound } from '@luutru/http';
import { xlsxType } from '@luutru/spreadsheet';

export const pdfType = 'application/pdf';

export const reportForms = ['json', 'pdf', 'xlsx'] as const;
export type ReportForm = (typeof reportForms)[number];

const named = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\.(json|pdf|xlsx))?$/i;

/**
 * Which report, and in which form: what is written after the id goes before `Accept` (RFC 9110 §12.5.1), and JSON
 * where neither asks for a file.
 * @throws NotFound for what cannot be an id
 */
export function wantedForm(name: string, accept = ''): { id: string; form: ReportForm } {
  const [, id, suffix] = named.exec(name) ?? [];
  if (!id) throw new NotFound();
  const bySuffix = reportForms.find((form) => form === suffix?.toLowerCase());
  const byAccept = accept.includes('application/json')
    ? 'json'
    : accept.includes(pdfType)
      ? 'pdf'
      : accept.includes(xlsxType)
        ? 'xlsx'
        : 'json';
  return { id: id.toLowerCase(), form: bySuffix ?? byAccept };
}
