import type { CitizenAnswer, CitizenQuestion } from '@luutru/population-wire';
import { matchCitizen, type RegisteredCitizen } from './match-citizen.js';

const question: CitizenQuestion = {
  ref: 'q',
  personalNumber: '024190000014',
  fullName: 'Phạm Thị Ví Dụ',
  dateOfBirth: '1990-01-01',
  sex: 'female',
};
const citizen: RegisteredCitizen = {
  fullName: 'Phạm Thị Ví Dụ',
  dateOfBirth: '1990-01-01',
  sex: 'female',
  deceased: false,
};

const cases: [string, Partial<CitizenQuestion>, Partial<RegisteredCitizen>, Omit<CitizenAnswer, 'ref'>][] = [
  ['the same person', {}, {}, { result: 'match', mismatched: [] }],
  [
    'decomposed letters',
    { fullName: 'Phạm Thị Ví Dụ'.normalize('NFD') },
    {},
    { result: 'match', mismatched: [] },
  ],
  ['capital letters', { fullName: 'PHẠM THỊ VÍ DỤ' }, {}, { result: 'match', mismatched: [] }],
  ['blanks', { fullName: '  Phạm  Thị\u00a0Ví Dụ ' }, {}, { result: 'match', mismatched: [] }],
  ['no tone mark', { fullName: 'Phạm Thị Ví Du' }, {}, { result: 'mismatch', mismatched: ['fullName'] }],
  ['no accents', { fullName: 'PHAM THI VI DU' }, {}, { result: 'mismatch', mismatched: ['fullName'] }],
  ['Đ for D', { fullName: 'Phạm Thị Ví Đụ' }, {}, { result: 'mismatch', mismatched: ['fullName'] }],
  ['another day', { dateOfBirth: '1990-01-02' }, {}, { result: 'mismatch', mismatched: ['dateOfBirth'] }],
  ['another sex', { sex: 'male' }, {}, { result: 'mismatch', mismatched: ['sex'] }],
  ['no sex claimed', { sex: 'unspecified' }, {}, { result: 'match', mismatched: [] }],
  [
    'all different',
    { fullName: 'Ai Đó', dateOfBirth: '1980-05-05', sex: 'male' },
    {},
    { result: 'mismatch', mismatched: ['fullName', 'dateOfBirth', 'sex'] },
  ],
  ['a dead person', {}, { deceased: true }, { result: 'deceased', mismatched: [] }],
  [
    "a dead person's number",
    { fullName: 'Ai Đó' },
    { deceased: true },
    { result: 'deceased', mismatched: ['fullName'] },
  ],
];

describe('matchCitizen', () => {
  it.each(cases)('%s', (_, asked, registered, answer) => {
    expect(matchCitizen({ ...question, ...asked }, { ...citizen, ...registered })).toEqual({
      ref: 'q',
      ...answer,
    });
  });

  it('a number that nobody has', () => {
    expect(matchCitizen(question, undefined)).toEqual({ ref: 'q', result: 'notFound', mismatched: [] });
  });
});
