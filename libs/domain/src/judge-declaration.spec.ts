import fc from 'fast-check';
import { day, formatInstant, minute } from './calendar.js';
import { declarationWith, faultless, filedAt, korean, minor } from './declaration.factory.js';
import { isCode } from './error-catalogue.js';
import { judgeDeclaration, missingFields, requiredFields } from './judge-declaration.js';
import { ruleSets } from './rule-sets.js';

const [before, since] = ruleSets;
const stayId = '01932c07-8b1e-7c3a-9f00-2a6d5e4b7c11';
const hotel = { sector: 'accommodation', remoteArea: false } as const;
const hospital = { sector: 'health', remoteArea: false } as const;

type Changes = Record<string, unknown>;

function judge(changes: Changes, context: object = { facility: hotel }) {
  const { errors, warnings } = judgeDeclaration(declarationWith(changes), {
    now: filedAt,
    ruleSet: since,
    ...context,
  });
  return { errors: errors.map(({ path, code }) => `${path} ${code}`), warnings };
}

const none = { 'guest.document': { type: 'none', number: null } };
const wrongYear = { 'guest.dateOfBirth': '1989-03-15' };
const wrongSex = { 'guest.sex': 'female' };
const pidYear = 'guest.document.number PID_BIRTHYEAR_MISMATCH';
const pidSex = 'guest.document.number PID_SEX_MISMATCH';
const passport = (number: unknown, nationality = 'KOR') => ({
  ...korean,
  'guest.nationality': nationality,
  'guest.document.number': number,
});
const visa = (fields: Changes) => ({ ...korean, 'guest.visa': fields });
const at = (instant: number) => formatInstant(instant);

describe('a declaration', () => {
  it.each<[string, Changes, string[]]>([
    ['without fault', {}, []],
    ['of a foreigner', korean, []],
    ['untidy', { 'guest.fullName': '  Nguyễn  Văn Mẫu', 'guest.document.number': '024 088 000 011' }, []],
    ['with markup in the name', { 'guest.fullName': '<b>Mẫu</b>' }, ['guest.fullName NAME_FORMAT']],
    ['with a blank name', { 'guest.fullName': ' ' }, ['guest.fullName REQUIRED']],
    ['with a blank nationality', { 'guest.nationality': ' ' }, ['guest.nationality REQUIRED']],
    ['with a name that is no text', { 'guest.fullName': 5 }, []],
    [
      'with a control character in the name',
      { 'guest.fullName': 'Mẫu\u0000' },
      ['guest.fullName NAME_FORMAT'],
    ],
    [
      'with 30 February for a birth',
      { 'guest.dateOfBirth': '1988-02-30' },
      ['guest.dateOfBirth DOB_INVALID'],
    ],
    ['with words for a birth', { 'guest.dateOfBirth': '15/03/1988' }, ['guest.dateOfBirth DATE_FORMAT']],
    [
      'born tomorrow',
      { ...korean, 'guest.dateOfBirth': '2026-11-21', 'guest.document.issuedOn': null },
      ['guest.dateOfBirth DOB_FUTURE'],
    ],
    [
      'born 131 years ago',
      { ...korean, 'guest.dateOfBirth': '1895-11-20' },
      ['guest.dateOfBirth DOB_TOO_OLD'],
    ],
    ['born 130 years ago', { ...korean, 'guest.dateOfBirth': '1896-11-20' }, []],
    ['without birth date', { ...korean, 'guest.dateOfBirth': undefined }, ['guest.dateOfBirth REQUIRED']],
    ['with an empty birth date', { ...korean, 'guest.dateOfBirth': '' }, ['guest.dateOfBirth REQUIRED']],
    ['without guest', { guest: undefined }, []],
    [
      'of an unknown nationality',
      { ...korean, 'guest.nationality': 'ZZZ' },
      ['guest.nationality NATIONALITY_UNKNOWN'],
    ],
    [
      'of an unknown nationality with a card',
      { 'guest.nationality': 'ZZZ' },
      ['guest.nationality NATIONALITY_UNKNOWN'],
    ],
    [
      'of a foreigner with a citizen card',
      { 'guest.nationality': 'KOR' },
      ['guest.nationality NATIONALITY_DOCUMENT_MISMATCH'],
    ],
    ['of nobody knows which nationality', { 'guest.nationality': undefined }, []],
    ['with a telephone', { 'guest.phone': '0912 345 678' }, []],
    ['with a foreign telephone', { 'guest.phone': '+82 10-1234-5678' }, []],
    ['with the country code alone', { 'guest.phone': '84912345678' }, []],
    ['with a wrong telephone', { 'guest.phone': '12345' }, ['guest.phone PHONE_FORMAT']],
    ['with eleven digits', { 'guest.document.number': '02408800001' }, ['guest.document.number PID_FORMAT']],
    [
      'of no province',
      { 'guest.document.number': '003088000011' },
      ['guest.document.number PID_PROVINCE_UNKNOWN'],
    ],
    ['with another year', wrongYear, [pidYear]],
    ['with another sex', wrongSex, [pidSex]],
    ['with both', { ...wrongYear, ...wrongSex }, [pidYear, pidSex]],
    ['with an unspecified sex', { 'guest.sex': 'unspecified' }, []],
    ['with a sex we do not know', { 'guest.sex': 'other' }, []],
    [
      'without sex and birth',
      { 'guest.sex': null, 'guest.dateOfBirth': null },
      ['guest.dateOfBirth REQUIRED'],
    ],
    ['without number', { 'guest.document.number': null }, ['guest.document.number DOCUMENT_NUMBER_REQUIRED']],
    [
      'with an empty number',
      { 'guest.document.number': '  ' },
      ['guest.document.number DOCUMENT_NUMBER_REQUIRED'],
    ],
    ['with a number that is no text', { 'guest.document.number': 24088000011 }, []],
    ['without document type', { 'guest.document.type': undefined, 'guest.document.number': 'x' }, []],
    ['with a Vietnamese passport', passport('C1234567', 'VNM'), []],
    ['with a wrong Vietnamese passport', passport('C123', 'VNM'), ['guest.document.number PASSPORT_FORMAT']],
    [
      'with a foreign number as a Vietnamese passport',
      passport('M001122334', 'VNM'),
      ['guest.document.number PASSPORT_FORMAT'],
    ],
    ['with a spaced foreign passport', passport('m 0011 2233'), []],
    ['with a wrong foreign passport', passport('M-1'), ['guest.document.number PASSPORT_FORMAT']],
    ['with no passport number', passport(null), ['guest.document.number DOCUMENT_NUMBER_REQUIRED']],
    ['with a birth certificate', { 'guest.document': { type: 'birthCertificate', number: '123/2015' } }, []],
    ['with a birth certificate without number', { 'guest.document': { type: 'birthCertificate' } }, []],
    ['with a residence card', { 'guest.document': { type: 'residenceCard', number: 'TT 123.456' } }, []],
    [
      'with an odd residence card',
      { 'guest.document': { type: 'residenceCard', number: '<b>' } },
      ['guest.document.number DOCUMENT_NUMBER_FORMAT'],
    ],
    ['with another paper', { 'guest.document': { type: 'other', number: '121000011' } }, []],
    [
      'with another paper without number',
      { 'guest.document': { type: 'other' } },
      ['guest.document.number DOCUMENT_NUMBER_REQUIRED'],
    ],
    [
      'issued tomorrow',
      { 'guest.document.issuedOn': '2026-11-21' },
      ['guest.document.issuedOn ISSUE_FUTURE'],
    ],
    ['issued today', { 'guest.document.issuedOn': '2026-11-20' }, []],
    [
      'issued before birth',
      { 'guest.document.issuedOn': '1988-03-14' },
      ['guest.document.issuedOn ISSUE_BEFORE_BIRTH'],
    ],
    ['issued on the day of birth', { 'guest.document.issuedOn': '1988-03-15' }, []],
    [
      'expiring on the day of issue',
      { 'guest.document.issuedOn': '2026-11-20', 'guest.document.expiresOn': '2026-11-20' },
      [],
    ],
    [
      'issued on 30 February',
      { 'guest.document.issuedOn': '2021-02-30' },
      ['guest.document.issuedOn DATE_FORMAT'],
    ],
    [
      'expired before issue',
      { 'guest.document.expiresOn': '2021-05-09' },
      ['guest.document.expiresOn EXPIRY_BEFORE_ISSUE'],
    ],
    ['expiring on no day', { 'guest.document.expiresOn': 'never' }, ['guest.document.expiresOn DATE_FORMAT']],
    [
      'with a visa',
      visa({ number: 'DA1234567', type: 'DL', expiresOn: '2026-12-31', entryDate: '2026-11-20' }),
      [],
    ],
    ['without visa', visa({ type: 'EXEMPT' }), []],
    ['with a wrong visa number', visa({ number: 'DA-1' }), ['guest.visa.number VISA_FORMAT']],
    [
      'with a visa that ends on no day',
      visa({ expiresOn: '2026-13-01' }),
      ['guest.visa.expiresOn DATE_FORMAT'],
    ],
    [
      'entered after arriving',
      visa({ entryDate: '2026-11-21' }),
      ['guest.visa.entryDate ENTRY_AFTER_ARRIVAL'],
    ],
    ['entered on no day', visa({ entryDate: '20/11/2026' }), ['guest.visa.entryDate DATE_FORMAT']],
    ['arriving in five minutes', { arrivedAt: at(filedAt + 5 * minute) }, []],
    ['arriving later than that', { arrivedAt: at(filedAt + 5 * minute + 1) }, ['arrivedAt ARRIVAL_FUTURE']],
    ['arrived five years ago', { arrivedAt: '2021-11-20T00:00:00+07:00', expectedDepartureAt: null }, []],
    [
      'arrived before that',
      { arrivedAt: '2021-11-19T23:59:59+07:00', expectedDepartureAt: null },
      ['arrivedAt ARRIVAL_TOO_OLD'],
    ],
    ['arrived at no time', { arrivedAt: '2026-11-20T14:05' }, ['arrivedAt INSTANT_FORMAT']],
    ['arrived on 31 November', { arrivedAt: '2026-11-31T14:05:00+07:00' }, ['arrivedAt INSTANT_FORMAT']],
    ['without arrival', { arrivedAt: undefined }, []],
    [
      'leaving before arriving',
      { expectedDepartureAt: '2026-11-20T14:04:59+07:00' },
      ['expectedDepartureAt DEPARTURE_BEFORE_ARRIVAL'],
    ],
    [
      'leaving when arriving',
      { expectedDepartureAt: faultless.arrivedAt },
      ['expectedDepartureAt DEPARTURE_BEFORE_ARRIVAL'],
    ],
    ['leaving a second later', { expectedDepartureAt: '2026-11-20T14:05:01+07:00' }, []],
    [
      'leaving the same instant, written elsewhere',
      { expectedDepartureAt: '2026-11-20T07:05:00Z' },
      ['expectedDepartureAt DEPARTURE_BEFORE_ARRIVAL'],
    ],
    ['leaving at no time', { expectedDepartureAt: 'tomorrow' }, ['expectedDepartureAt INSTANT_FORMAT']],
    ['for another reason, unsaid', { reason: 'other' }, ['reasonText REASON_TEXT_REQUIRED']],
    [
      'for another reason, blank',
      { reason: 'other', reasonText: ' \n' },
      ['reasonText REASON_TEXT_REQUIRED'],
    ],
    ['for another reason, said', { reason: 'other', reasonText: 'Dự lễ hội' }, []],
    ['at a place of 50 characters', { place: 'x'.repeat(50) }, []],
    ['at a place of 51', { place: 'x'.repeat(51) }, ['place TOO_LONG']],
    ['at a place of 50 and white space', { place: ` ${'x'.repeat(50)} ` }, []],
    [
      'with an override written backwards',
      { 'guest.permanentAddress': 'a\u202Eb' },
      ['guest.permanentAddress FORBIDDEN_CHARACTER'],
    ],
    ['with a NUL in the place', { place: '3\u00001' }, ['place FORBIDDEN_CHARACTER']],
  ])('%s: %#', (_case, changes, errors) => {
    expect(judge(changes).errors).toEqual(errors);
  });

  it.each<[string, Changes, string[]]>([
    ['without fault', {}, []],
    ['of a minor with a guardian', { ...minor, 'guardian.stayId': stayId }, ['MINOR']],
    ['of a person of 18', { ...korean, 'guest.dateOfBirth': '2008-11-20' }, []],
    ['of a number registered abroad', { 'guest.document.number': '601088000011' }, ['PID_COUNTRY_CODE']],
    ['with a paper expired yesterday', { 'guest.document.expiresOn': '2026-11-19' }, ['DOCUMENT_EXPIRED']],
    ['with a paper that expires today', { 'guest.document.expiresOn': '2026-11-20' }, []],
    ['with a card issued too long ago', { 'guest.document.issuedOn': '2009-05-10' }, ['CARD_LIKELY_EXPIRED']],
    [
      'with the expiry read off that card',
      { 'guest.document.issuedOn': '2009-05-10', 'guest.document.expiresOn': '2028-03-15' },
      [],
    ],
    [
      'with a passport issued long ago',
      { ...korean, 'guest.document.issuedOn': '1999-05-10', 'guest.document.expiresOn': null },
      [],
    ],
    ['with a visa expired yesterday', visa({ expiresOn: '2026-11-19' }), ['VISA_EXPIRED']],
    ['with a visa that expires today', visa({ expiresOn: '2026-11-20' }), []],
    [
      'of 30 days',
      { expectedDepartureAt: at(Date.parse(faultless.arrivedAt) + 30 * day) },
      ['STAY_OVER_30_DAYS'],
    ],
    ['of almost 30 days', { expectedDepartureAt: at(Date.parse(faultless.arrivedAt) + 30 * day - 1) }, []],
    ['with a reason and no doubt', { overrideReason: 'Đã đối chiếu với thẻ' }, []],
  ])('%s warns', (_case, changes, warnings) => {
    expect(judge(changes)).toEqual({ errors: [], warnings });
  });

  it('judges a declaration filed late by the day of arrival', () => {
    const late = {
      arrivedAt: '2024-11-20T14:05:00+07:00',
      expectedDepartureAt: null,
      'guest.document.expiresOn': '2025-01-01',
    };
    expect(judge(late)).toEqual({ errors: [], warnings: [] });
  });

  it.each([
    [before, []],
    [since, ['guest.dateOfBirth REQUIRED']],
  ])('without birth date under %#', (ruleSet, errors) => {
    expect(judge({ ...korean, 'guest.dateOfBirth': null }, { ruleSet }).errors).toEqual(errors);
  });

  it('names every wrong field at once', () => {
    const changes = {
      'guest.fullName': '<b>',
      'guest.dateOfBirth': '1988-02-30',
      'guest.nationality': 'ZZZ',
      'guest.document.number': '1',
      'guest.document.issuedOn': '2030-01-01',
      'guest.phone': 'x',
      arrivedAt: '2027-01-01T00:00:00+07:00',
      expectedDepartureAt: '2026-12-31T00:00:00+07:00',
      reason: 'other',
      place: 'x'.repeat(51),
    };
    expect(
      judge(changes)
        .errors.map((error) => error.split(' ')[0])
        .sort(),
    ).toEqual([...Object.keys(changes).filter((path) => path !== 'reason'), 'reasonText'].sort());
  });
});

describe('a doubt', () => {
  const reason = { overrideReason: 'Đã đối chiếu với thẻ' };

  it.each<[string, Changes, string[], string[]]>([
    ['another year', wrongYear, [pidYear], ['PID_BIRTHYEAR_MISMATCH']],
    ['another sex', wrongSex, [pidSex], ['PID_SEX_MISMATCH']],
    [
      'both',
      { ...wrongYear, ...wrongSex },
      [pidYear, pidSex],
      ['PID_BIRTHYEAR_MISMATCH', 'PID_SEX_MISMATCH'],
    ],
    ['no paper', none, ['guest.document.type NO_DOCUMENT'], ['NO_DOCUMENT']],
    [
      'no paper, no birth date',
      { ...none, 'guest.dateOfBirth': null },
      ['guest.document.type NO_DOCUMENT'],
      ['NO_DOCUMENT'],
    ],
    ['a minor alone', minor, ['guardian MINOR_ALONE'], ['MINOR', 'MINOR_ALONE']],
    [
      'a minor alone for nobody is named',
      { ...minor, guardian: { stayId: '' } },
      ['guardian MINOR_ALONE'],
      ['MINOR', 'MINOR_ALONE'],
    ],
    [
      'a minor alone without a paper',
      { ...minor, ...none },
      ['guardian MINOR_ALONE', 'guest.document.type NO_DOCUMENT'],
      ['MINOR', 'MINOR_ALONE', 'NO_DOCUMENT'],
    ],
  ])('of %s is an error, and a warning with a reason', (_case, changes, errors, warnings) => {
    expect(judge(changes).errors).toEqual(errors);
    expect(judge({ ...changes, ...reason })).toEqual({ errors: [], warnings: [...warnings, 'OVERRIDDEN'] });
  });

  it.each(['x', 'ok', ' x  '])('is not explained by %j', (overrideReason) => {
    expect(judge({ ...wrongSex, overrideReason }).errors).toEqual([
      'overrideReason OVERRIDE_REASON_REQUIRED',
    ]);
  });

  it.each(['', ' \n '])('is not explained by %j, which is no reason', (overrideReason) => {
    expect(judge({ ...wrongSex, overrideReason }).errors).toEqual([pidSex]);
  });

  it.each([
    ['manual', true],
    ['import', true],
    ['api', true],
    ['fhir', true],
    [undefined, true],
    ['cccdQr', false],
    ['mrz', false],
    ['chip', false],
    ['vneid', false],
  ])('of a number captured by %s yields to a reason: %p', (captureMethod, yields) => {
    const { errors, warnings } = judge({ ...wrongYear, ...reason, captureMethod });
    expect(errors).toEqual(yields ? [] : [pidYear]);
    expect(warnings).toEqual(yields ? ['PID_BIRTHYEAR_MISMATCH', 'OVERRIDDEN'] : []);
  });

  it.each<[string, Changes]>([
    ['a number of eleven digits', { 'guest.document.number': '02408800001' }],
    ['a number of no province', { 'guest.document.number': '003088000011' }],
    ['a passport of no pattern', passport('M-1')],
    ['a name with markup', { 'guest.fullName': '<b>' }],
    ['a future arrival', { arrivedAt: '2027-01-01T00:00:00+07:00', expectedDepartureAt: null }],
    ['a missing birth date', { ...korean, 'guest.dateOfBirth': null }],
  ])('is not what %s is: the reason does not help', (_case, changes) => {
    expect(judge({ ...changes, ...reason }).errors).toHaveLength(1);
  });

  it('of a child without a paper yields to a guardian', () => {
    expect(judge({ ...minor, ...none, 'guardian.stayId': stayId })).toEqual({
      errors: [],
      warnings: ['MINOR', 'NO_DOCUMENT'],
    });
  });

  it('of an adult without a paper does not', () => {
    expect(judge({ ...none, 'guardian.stayId': stayId }).errors).toEqual(['guest.document.type NO_DOCUMENT']);
  });
});

describe('a hospital', () => {
  it.each([
    ['a minor as in-patient there', { ...minor, reason: 'inpatient' }, hospital, []],
    ['a minor as in-patient, trade not known', { ...minor, reason: 'inpatient' }, undefined, []],
    ['a minor as in-patient of a hotel', { ...minor, reason: 'inpatient' }, hotel, ['guardian MINOR_ALONE']],
    [
      'a minor as caregiver',
      { ...minor, reason: 'caregiver', caregiverOf: { stayId } },
      hospital,
      ['guardian MINOR_ALONE'],
    ],
    [
      'a caregiver with a patient',
      { reason: 'caregiver', caregiverOf: { stayId, relation: 'con' } },
      hospital,
      [],
    ],
    [
      'a caregiver without patient',
      { reason: 'caregiver' },
      hospital,
      ['caregiverOf CAREGIVER_LINK_REQUIRED'],
    ],
    ['a caregiver without patient, trade not known', { reason: 'caregiver' }, undefined, []],
    ['a caregiver in a hotel', { reason: 'caregiver' }, hotel, []],
  ])('%s', (_case, changes, facility, errors) => {
    expect(judge(changes, { facility }).errors).toEqual(errors);
  });
});

describe('any draft', () => {
  const context = { now: filedAt, ruleSet: since, facility: hospital };
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      null,
      undefined,
      7,
      true,
      [],
      {},
      '2026-02-30',
      '2026-11-20',
      '__proto__',
      '024088000011',
    ),
  );
  const paths = fc.constantFrom(
    ...requiredFields,
    ...[
      'guest',
      'guest.document',
      'guest.visa',
      'guest.visa.number',
      'guest.dateOfBirth',
      'guest.document.number',
    ],
    ...[
      'guest.document.issuedOn',
      'expectedDepartureAt',
      'guardian',
      'caregiverOf.stayId',
      'overrideReason',
      'place',
    ],
  );

  it('is judged without a throw, by known codes', () => {
    fc.assert(
      fc.property(fc.dictionary(paths, odd, { maxKeys: 5 }), (changes) => {
        const sorted = Object.fromEntries(Object.entries(changes).sort(([a], [b]) => b.length - a.length));
        const { errors, warnings } = judgeDeclaration(declarationWith(sorted), context);
        expect([...errors.map(({ code }) => code), ...warnings].every(isCode)).toBe(true);
        expect(new Set(warnings).size).toBe(warnings.length);
      }),
    );
  });

  it.each([
    {},
    { guest: null },
    { guest: 'x' },
    { guest: [] },
    { guest: { document: 5, visa: 'x' } },
    { arrivedAt: 5 },
  ])('of no shape, %j, is judged without a throw', (draft) => {
    expect(judgeDeclaration(draft, { ...context, ruleSet: before })).toEqual({ errors: [], warnings: [] });
  });

  it.each(['<', ' ', 'ẫ', '\u0316\u0301', '0'])('with 100 kB of %j everywhere is judged at once', (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const everywhere = [
      'guest.fullName',
      'guest.document.number',
      'guest.phone',
      'guest.permanentAddress',
      'place',
    ];
    const draft = declarationWith(Object.fromEntries(everywhere.map((path) => [path, text])));
    const started = performance.now();
    judgeDeclaration(draft, context);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('missing fields', () => {
  it('are none of a faultless declaration', () => {
    expect(missingFields(faultless)).toEqual([]);
  });

  it.each(requiredFields)('%s', (path) => {
    for (const empty of [undefined, null, '', ' ']) {
      expect(missingFields(declarationWith({ [path]: empty }))).toEqual([{ path, code: 'REQUIRED' }]);
    }
  });

  it('are all of nothing', () => {
    expect(missingFields({})).toHaveLength(requiredFields.length);
  });
});
