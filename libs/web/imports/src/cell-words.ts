import type { ImportRowError } from '@luutru/contracts';

/**
 * Key of the words that help at a cell of a sheet where the catalogue's speak to those who call the API; undefined
 * where the catalogue's do.
 */
export function cellWords({ path, code }: Pick<ImportRowError, 'path' | 'code'>): string | undefined {
  if (code === 'NOT_ONE_OF' && path === 'guest.sex') return 'imports.cells.sex';
  return code === 'DATE_FORMAT' ? 'imports.cells.date' : undefined;
}
