import { type Code, statusOf } from '@luutru/domain';

/** A file that is not read, or not read on; the code says why in the user's words. */
export class FileRefused extends Error {
  constructor(
    readonly code: Code,
    readonly status: number = statusOf(code),
  ) {
    super(code);
  }
}
