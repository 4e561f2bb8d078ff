import { judgeMapping } from './judge-mapping';

const RIGHT = {
  A: 'guest.fullName',
  B: 'guest.dateOfBirth',
  C: 'guest.sex',
  D: 'guest.document.number',
  E: 'arrivedAt',
  F: '',
};

describe('a choice of columns', () => {
  it('is right when every required field has its column', () => {
    expect(judgeMapping(RIGHT)).toEqual([]);
  });

  it('names what is missing and what is there twice', () => {
    expect(judgeMapping({ ...RIGHT, C: '', F: 'arrivedAt' })).toEqual([
      { field: 'guest.sex', code: 'COLUMN_REQUIRED' },
      { header: 'F', field: 'arrivedAt', code: 'COLUMN_TWICE' },
    ]);
  });
});
