import { readVerifyRequest } from '@luutru/population-wire';
import { guestSnapshot } from '../testing/journal-content.factory.js';
import { citizenQuestion, touchesIdentity, verifiedBy } from './identity.js';

const card = guestSnapshot().document;

describe('citizenQuestion', () => {
  it('asks about a citizen with a number', () => {
    const question = citizenQuestion('s1', guestSnapshot());
    expect(question).toEqual({
      ref: 's1',
      personalNumber: '024088000011',
      fullName: 'Nguyễn Văn Mẫu',
      dateOfBirth: '1988-03-15',
      sex: 'male',
    });
    expect(readVerifyRequest({ items: [question] })).toMatchObject({ ok: true });
  });

  it.each([
    ['another nationality', { nationality: 'LAO' }],
    ['a passport', { document: { ...card, type: 'passport' } }],
    ['no number', { document: { ...card, number: null } }],
    ['an old number of nine digits', { document: { ...card, number: '121000111' } }],
    ['a number with something after it', { document: { ...card, number: '024088000011\n' } }],
    ['no date of birth', { dateOfBirth: null }],
  ])('does not ask about %s', (_, overrides) => {
    expect(citizenQuestion('s1', guestSnapshot(overrides))).toBeNull();
  });
});

describe('verifiedBy', () => {
  it.each([
    ['match', [], 'verified', []],
    ['mismatch', ['sex', 'fullName'], 'mismatch', ['sex', 'fullName']],
    ['notFound', [], 'notFound', []],
    ['deceased', [], 'mismatch', ['deceased']],
    ['deceased', ['sex'], 'mismatch', ['deceased', 'sex']],
  ] as const)('%s %j is %s %j', (result, differs, expected, mismatched) => {
    expect(verifiedBy({ ref: 's1', result, mismatched: [...differs] })).toEqual({
      result: expected,
      mismatched,
    });
  });
});

describe('touchesIdentity', () => {
  it.each([
    [[], false],
    [['departedAt', 'place', 'guest.phone', 'guest.document.expiresOn'], false],
    [['place', 'guest.fullName'], true],
    [['guest.dateOfBirth'], true],
    [['guest.sex'], true],
    [['guest.nationality'], true],
    [['guest.document.type'], true],
    [['guest.document.number'], true],
  ])('%j: %j', (paths, expected) => {
    expect(touchesIdentity(paths.map((path) => ({ path, from: null, to: 'x' })))).toBe(expected);
  });
});
