import { Invalid } from './problem.js';

/** The place after which a page of a list goes on: the sort key and the id of the last row shown. */
export interface Cursor {
  at: Date;
  id: string;
}

const shape = /^(\d{1,16})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** Opaque to the client; it grants nothing, for row-level security judges the page anyway. */
export const writeCursor = ({ at, id }: Cursor): string =>
  Buffer.from(`${at.getTime()}.${id}`).toString('base64url');

/** @throws Invalid with `INVALID_CURSOR` */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const [, at, id] = shape.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? [];
  const date = new Date(Number(at));
  if (!id || Number.isNaN(date.getTime())) throw new Invalid([{ path: 'cursor', code: 'INVALID_CURSOR' }]);
  return { at: date, id };
}

/** A page of `limit` rows from a query that asked for one more. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  cursorOf: (row: Row) => Cursor,
  itemOf: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(itemOf),
    nextCursor: rows.length > limit && last ? writeCursor(cursorOf(last)) : null,
  };
}

export const defaultLimit = 50;
