import { Invalid } from '@luutru/http';

/** The row after which a page of rows goes on. Opaque to the client. */
export const writeRowCursor = (row: number): string => Buffer.from(`row ${row}`).toString('base64url');

/** @throws Invalid with `INVALID_CURSOR` */
export function readRowCursor(text: string | undefined): number {
  if (text === undefined) return 0;
  const row = /^row (\d{1,7})$/.exec(Buffer.from(text, 'base64url').toString('latin1'))?.[1];
  if (!row) throw new Invalid([{ path: 'cursor', code: 'INVALID_CURSOR' }]);
  return Number(row);
}
