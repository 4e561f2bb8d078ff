import { FILE_BYTES, judgeFile } from './judge-file';

describe('a file', () => {
  it.each([
    ['khach.xlsx', 10, undefined],
    ['KHACH.XLSX', FILE_BYTES, undefined],
    ['khach.csv', 10, undefined],
    ['khach.xls', 10, 'FILE_TYPE'],
    ['khach.pdf', 10, 'FILE_TYPE'],
    ['khach', 10, 'FILE_TYPE'],
    ['khach.xlsm', 10, 'MACRO_REFUSED'],
    ['khach.xlsx', FILE_BYTES + 1, 'FILE_TOO_LARGE'],
  ])('%s of %i bytes is judged %s', (name, size, code) => {
    expect(judgeFile({ name, size })).toBe(code);
  });
});
