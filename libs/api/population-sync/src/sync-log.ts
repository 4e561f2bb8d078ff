type Write = (facts: object, message: string) => void;

/** Where it is written what happened: ids, codes and counts, never anything of a person. */
export interface SyncLog {
  info: Write;
  warn: Write;
  error: Write;
}
