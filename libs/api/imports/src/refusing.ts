import { Refused } from '@luutru/http';
import { FileRefused } from '@luutru/spreadsheet';

/** Runs what reads a file; what the reader refuses is refused to the client under the same code. */
export async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof FileRefused ? new Refused(error.status, error.code) : error;
  }
}
