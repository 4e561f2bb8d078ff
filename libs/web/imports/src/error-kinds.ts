import type { ImportRowError, ImportRowResponse } from '@luutru/contracts';
import { importFields } from '@luutru/domain';

/** One thing that is wrong in the same way in several rows. */
export interface ErrorKind {
  readonly key: string;
  readonly path: string;
  readonly message: string;
  readonly count: number;
}

const known: readonly string[] = importFields;

/** Whether an error belongs to a cell, or to the row as a whole. */
export const hasCell = ({ path }: Pick<ImportRowError, 'path'>): boolean => known.includes(path);

export const kindOf = ({ path, code }: ImportRowError): string => `${path} ${code}`;

/** What is wrong in these rows, the most frequent first: a person mends one kind after the other. */
export function errorKinds(rows: readonly ImportRowResponse[]): readonly ErrorKind[] {
  const kinds = new Map<string, ErrorKind>();
  for (const { errors } of rows)
    for (const error of errors) {
      const key = kindOf(error);
      const count = (kinds.get(key)?.count ?? 0) + 1;
      kinds.set(key, { key, path: error.path, message: error.message, count });
    }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}
