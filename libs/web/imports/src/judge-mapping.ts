import { requiredImportFields } from '@luutru/domain';

/** Heading of a column → path of a field, an empty text for none. */
export type Chosen = Readonly<Record<string, string>>;

export interface MappingFault {
  /** The column that is wrong; none for a field that no column gives. */
  readonly header?: string;
  readonly field: string;
  readonly code: 'COLUMN_REQUIRED' | 'COLUMN_TWICE';
}

/** What is wrong with a choice of columns, as the server judges it. */
export function judgeMapping(chosen: Chosen): readonly MappingFault[] {
  const given = Object.entries(chosen).filter(([, field]) => field !== '');
  const fields = given.map(([, field]) => field);
  const missing = requiredImportFields.filter((field) => !fields.includes(field));
  return [
    ...missing.map((field) => ({ field, code: 'COLUMN_REQUIRED' as const })),
    ...given.flatMap(([header, field], at) =>
      fields.indexOf(field) < at ? [{ header, field, code: 'COLUMN_TWICE' as const }] : [],
    ),
  ];
}
