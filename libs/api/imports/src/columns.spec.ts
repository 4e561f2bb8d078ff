import { type ImportField, importFields } from '@luutru/domain';
import { columnsOf, headingsHash, type Mapping, mappingErrors, missingColumns, namesOf } from './columns.js';
import { fieldHeadings, fieldOfHeading } from './field-headings.js';
import { wordKey } from './word-key.js';

const fieldsOf = (headers: string[], said: Mapping = {}): (ImportField | null)[] =>
  columnsOf(headers, [], said).map(({ field }) => field);

describe('columns', () => {
  it('of the police list are known by their headings', () => {
    const headers = [
      'STT',
      'Họ Tên',
      'Nam/Nữ',
      'Năm sinh',
      'Dân tộc',
      'CCCD',
      'Địa chỉ',
      'Đến',
      'Đi',
      'Phòng',
    ];
    expect(fieldsOf(headers)).toEqual([
      null,
      'guest.fullName',
      'guest.sex',
      'guest.dateOfBirth',
      null,
      'guest.document.number',
      'guest.permanentAddress',
      'arrivedAt',
      'expectedDepartureAt',
      'place',
    ]);
    expect(missingColumns(columnsOf(headers, [], {}))).toEqual([]);
  });

  it.each([
    ['HO VA TEN', 'guest.fullName'],
    ['Ngày sinh (dd/mm/yyyy)', 'guest.dateOfBirth'],
    ['  Số   CCCD/Hộ chiếu (*)', 'guest.document.number'],
    ['Passport No.', 'guest.document.number'],
    ['Check-in', 'arrivedAt'],
    ['guest.visa.entryPort', 'guest.visa.entryPort'],
  ] as const)('headed %s are %s', (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field);
  });

  it('of the template are all known, and no heading means two things', () => {
    expect(importFields.map((field) => fieldOfHeading(fieldHeadings[field].label))).toEqual(importFields);
    const headings = Object.values(fieldHeadings).flatMap(({ label, others }) => [label, ...others]);
    const keys = headings.map(wordKey);
    const owners = new Set(headings.map((heading) => `${wordKey(heading)} ${fieldOfHeading(heading)}`));
    expect(owners.size).toBe(new Set(keys).size);
    for (const [field, { label, others }] of Object.entries(fieldHeadings))
      for (const heading of [label, ...others])
        expect([heading, fieldOfHeading(heading)]).toEqual([heading, field]);
  });

  it('give a field to one column only, and what somebody says wins', () => {
    expect(fieldsOf(['Tên', 'Họ tên'])).toEqual(['guest.fullName', null]);
    expect(fieldsOf(['Tên', 'Họ tên'], { 'Họ tên': 'guest.fullName' })).toEqual([null, 'guest.fullName']);
    expect(fieldsOf(['Tên', 'Phòng'], { Tên: null })).toEqual([null, 'place']);
    expect(fieldsOf(['A', 'A'], { A: 'place' })).toEqual(['place', null]);
  });

  it('without a heading are called by their letter', () => {
    expect(namesOf(['a', undefined, ''])).toEqual(['a', '(B)', '(C)']);
  });

  it('name what is wrong with a mapping', () => {
    const mapping = { A: 'place', B: 'place', C: 'colour', D: null, E: 'kind', toString: 'kind' };
    expect(mappingErrors(mapping, ['A', 'B', 'C', 'D'], 'columns')).toEqual([
      { path: 'columns.B', code: 'COLUMN_TWICE' },
      { path: 'columns.C', code: 'NOT_ONE_OF' },
      { path: 'columns.E', code: 'UNKNOWN_FIELD' },
      { path: 'columns.toString', code: 'UNKNOWN_FIELD' },
    ]);
  });

  it('are remembered whatever their order and accents', () => {
    expect(headingsHash(['Họ tên', 'Đến'])).toEqual(headingsHash(['DEN', 'ho ten']));
    expect(headingsHash(['Họ tên'])).not.toEqual(headingsHash(['Họ tên', 'Đến']));
  });
});
