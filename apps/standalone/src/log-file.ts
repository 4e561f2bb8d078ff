import { closeSync, copyFileSync, openSync, readSync, renameSync, statSync, truncateSync } from 'node:fs';

const limit = 50_000_000;

/** Opens a log for appending; a long one of earlier runs is put aside first. */
export function openLog(file: string): number {
  if (sizeOf(file) > limit / 5) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** Size in bytes; 0 when there is none. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** What was written after byte `start`, at most its last megabyte. */
export function readFrom(file: string, start: number): string {
  const size = sizeOf(file);
  const from = Math.max(0, start, size - 1_000_000);
  const buffer = Buffer.alloc(Math.max(0, size - from));
  if (buffer.length === 0) return '';
  const handle = openSync(file, 'r');
  try {
    return buffer.subarray(0, readSync(handle, buffer, 0, buffer.length, from)).toString();
  } finally {
    closeSync(handle);
  }
}

/** The newest line that looks like an error, else the newest at all: below it a stack may follow. */
export function lastComplaint(text: string): string {
  const lines = text.trim().split('\n');
  const complaint = lines.findLast((line) => /"level":[56]0|^\S*Error\b/.test(line)) ?? lines.at(-1) ?? '';
  return complaint.slice(0, 500);
}

/** Keeps a log from filling the disk: past 50 MB it goes on from the start, the old part under `….1`. */
export function bound(file: string): boolean {
  if (sizeOf(file) < limit) return false;
  // The programs append, so the next line lands at the new start.
  copyFileSync(file, `${file}.1`);
  truncateSync(file, 0);
  return true;
}
