/** What the API takes, in bytes; a file beyond it is not sent in vain. */
export const FILE_BYTES = 10 * 1024 * 1024;

/** What is plainly wrong with a file before it is sent, as a code of the catalogue; the server judges the rest. */
export function judgeFile({ name, size }: Pick<File, 'name' | 'size'>): string | undefined {
  if (/\.(xlsm|xltm|xlsb)$/i.test(name)) return 'MACRO_REFUSED';
  if (!/\.(xlsx|csv)$/i.test(name)) return 'FILE_TYPE';
  return size > FILE_BYTES ? 'FILE_TOO_LARGE' : undefined;
}
