import { basename } from 'node:path';
import { bound, readFrom, sizeOf } from './log-file.ts';
import { say } from './say.ts';

const everyMs = 2000;
/** Pino's levels 50 and 60. */
const errorLine = /"level":[56]0\b/g;

/** Mentions on the console that a log has new errors, and keeps the logs bounded. */
export function watchLogs(files: string[]): void {
  const read = new Map(files.map((file) => [file, sizeOf(file)]));
  const timer = setInterval(() => {
    for (const [file, start] of read) {
      const size = sizeOf(file);
      const errors = readFrom(file, Math.min(start, size)).match(errorLine)?.length ?? 0;
      if (errors > 0) {
        const name = basename(file, '.log');
        say(`${name}: ${errors} lỗi mới trong ${file} | ${errors} new errors in its log`);
      }
      read.set(file, bound(file) ? 0 : size);
    }
  }, everyMs);
  timer.unref();
}
