import { type ImportRowStatus, importRowStatuses, type ImportStatus, importStatuses } from '@luutru/domain';
import { Id, Instant, ListOf, OneOf, Text, TextMap, Whole } from './fields.js';
import { PageQuery } from './paging.js';

/** `POST /imports?facilityId=` */
export class StartImportQuery {
  @Id()
  facilityId!: string;

  @OneOf(['true', 'false'], {
    name: 'Again',
    optional: true,
    description: 'true files a file once more that was filed before',
  })
  again?: 'true' | 'false';
}

/** 202: the file is kept and will be filed. */
export class ImportStarted {
  @Id()
  id!: string;
}

/** A column of the file: its heading, what it is taken for, and a value from it. */
export class ImportColumn {
  @Text({ max: 1000, min: 0 })
  header!: string;

  @Text({ max: 60, optional: true, description: 'path of the field; null when the column is not used' })
  field!: string | null;

  @Text({ max: 1000, min: 0 })
  sample!: string;
}

/** One file of guests and how far it is. */
export class ImportResponse {
  @Id()
  id!: string;

  @OneOf(importStatuses, { name: 'ImportStatus' })
  status!: ImportStatus;

  @Whole({ min: 0, max: 100_000, description: 'rows with a guest' })
  total!: number;

  @Whole({ min: 0, max: 100_000 })
  accepted!: number;

  @Whole({ min: 0, max: 100_000 })
  rejected!: number;

  @Text({ max: 255, min: 0 })
  fileName!: string;

  @Id()
  facilityId!: string;

  @Instant()
  createdAt!: string;

  @ListOf(() => ImportColumn)
  columns!: ImportColumn[];

  @Text({ max: 60, optional: true, description: 'why it failed' })
  code!: string | null;
}

export class ImportList {
  @ListOf(() => ImportResponse)
  items!: ImportResponse[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

/** `POST /imports/{id}/mapping`: which column is which field, by heading. */
export class MapImportRequest {
  @TextMap({ max: 60, description: 'heading of a column → path of a field, or null for none' })
  columns!: Record<string, string | null>;
}

export class ListImportRowsQuery extends PageQuery {
  @OneOf(importRowStatuses, { name: 'ImportRowStatus', optional: true })
  status?: ImportRowStatus;
}

export class ImportRowError {
  @Text({ max: 200, min: 0 })
  path!: string;

  @Text({ max: 60 })
  code!: string;

  @Text({ max: 200 })
  message!: string;
}

export class ImportRowResponse {
  @Whole({ min: 1, max: 2_000_000, description: 'number of the row in the sheet' })
  row!: number;

  @OneOf(importRowStatuses, { name: 'ImportRowStatus' })
  status!: ImportRowStatus;

  @TextMap({
    max: 1000,
    description: 'what stands in each column that is used; empty for a row that is filed',
  })
  values!: Record<string, string | null>;

  @ListOf(() => ImportRowError)
  errors!: ImportRowError[];

  @ListOf('string')
  warnings!: string[];

  @Id({ optional: true })
  stayId!: string | null;
}

export class ImportRowList {
  @ListOf(() => ImportRowResponse)
  items!: ImportRowResponse[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

/** `PATCH /imports/{id}/rows/{row}`: what is changed; the other values stay. */
export class MendImportRowRequest {
  @TextMap({ max: 1000, description: 'path of a field → its new text, as it would stand in the sheet' })
  values!: Record<string, string | null>;
}
