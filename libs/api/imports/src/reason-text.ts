import { type FieldError, type ImportField, type Language, message } from '@luutru/domain';
import { fieldHeadings } from './field-headings.js';

const labelOf = (path: string): string => fieldHeadings[path as ImportField]?.label ?? path;

/** Why a row was refused, in words: `Số giấy tờ: Số định danh phải…`, one line a field. */
export const reasonText = (errors: readonly FieldError[], language: Language): string =>
  errors.map(({ path, code }) => `${labelOf(path)}: ${message(code, language)}`).join('\n');
