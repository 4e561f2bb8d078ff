import { card, icaoCard, icaoPassport, identityCard, korean, passport, vietnamese } from './mrz.factory.js';
import { checkDigit } from './mrz-layout.js';
import { parseMrz } from './mrz.js';

const today = '2026-11-24';
const read = (lines: readonly string[], on = today) => parseMrz(lines.join('\n'), on);

describe('check digit', () => {
  it.each([
    ['520727', 3],
    ['AB2134<<<', 5],
    ['L898902C3', 6],
    ['740812', 2],
    ['<<<<<<', 0],
    ['', 0],
  ])('of %j is %i', (run, digit) => {
    expect(checkDigit(run)).toBe(digit);
  });

  it('is no number for other characters', () => {
    expect(checkDigit('AB-1')).toBeNaN();
  });
});

describe('machine readable zone', () => {
  it.each([
    [
      'Vietnamese passport',
      vietnamese,
      'MAU VAN THU',
      '1985-06-20',
      'male',
      'VNM',
      'passport',
      'K0012345',
      '2033-06-19',
      [],
    ],
    [
      'Korean passport',
      korean,
      'SAMPLE HANEUL',
      '1978-02-03',
      'male',
      'KOR',
      'passport',
      'M00112233',
      '2029-12-30',
      [],
    ],
    [
      'specimen passport',
      icaoPassport,
      'ERIKSSON ANNA MARIA',
      '1974-08-12',
      'female',
      'UTO',
      'passport',
      'L898902C3',
      '2012-04-15',
      ['DOCUMENT_EXPIRED'],
    ],
    [
      'specimen card',
      icaoCard,
      'ERIKSSON ANNA MARIA',
      '1974-08-12',
      'female',
      'UTO',
      'other',
      'D23145890',
      '2012-04-15',
      ['DOCUMENT_EXPIRED'],
    ],
    [
      'Vietnamese card',
      card,
      'MAU VAN AN',
      '2001-03-04',
      'male',
      'VNM',
      'citizenId',
      '024201000019',
      '2026-03-04',
      ['DOCUMENT_EXPIRED'],
    ],
  ] as const)(
    'of a %s',
    (_name, lines, fullName, dateOfBirth, sex, nationality, type, number, expiresOn, warnings) => {
      expect(read(lines)).toMatchObject({
        ok: true,
        value: {
          guest: {
            fullName,
            dateOfBirth,
            sex,
            nationality,
            document: { type, number, issuedOn: null, expiresOn },
            permanentAddress: null,
            phone: null,
          },
          warnings,
        },
      });
    },
  );

  it.each([
    ['CRLF', vietnamese.join('\r\n')],
    ['a byte order mark, blank lines and spaces', `\uFEFF\n ${vietnamese[0]} \n\n\t${vietnamese[1]}\n`],
    ['one line', vietnamese.join('')],
    ['a space between the lines', vietnamese.join(' ')],
    ['spaces every few characters', vietnamese.map((line) => line.replace(/(.{5})/g, '$1 ')).join('\n')],
    ['small letters', vietnamese.join('\n').toLowerCase()],
    ['two fillers lost at the end of the names', `${vietnamese[0].slice(0, 42)}\n${vietnamese[1]}`],
  ])('pasted with %s', (_how, text) => {
    expect(parseMrz(text, today)).toEqual(read(vietnamese));
  });

  it('puts back the fillers that a card has lost', () => {
    expect(read([card[0].slice(0, 29), card[1], card[2].slice(0, 28)])).toEqual(read(card));
  });

  it.each([
    ['this century', passport({ birth: '261124' }), '2026-11-24'],
    ['the last, for a day after today', passport({ birth: '261125' }), '1926-11-25'],
    ['the last', passport({ birth: '780203' }), '1978-02-03'],
    [
      'that of the personal number',
      identityCard({ birth: '010304', optional: '024001000019' }),
      '1901-03-04',
    ],
    ['hidden day', passport({ birth: '7802<<' }), null],
    ['hidden date', passport({ birth: '<<<<<<' }), null],
  ])('birth in %s', (_case, lines, dateOfBirth) => {
    expect(read(lines)).toMatchObject({ ok: true, value: { guest: { dateOfBirth } } });
  });

  it.each([
    ['no expiry', passport({ expiry: '<<<<<<' }), { guest: { document: { expiresOn: null } }, warnings: [] }],
    ['expiry today', passport({ expiry: '261124' }), { warnings: [] }],
    ['expiry yesterday', passport({ expiry: '261123' }), { warnings: ['DOCUMENT_EXPIRED'] }],
    ['a minor', passport({ birth: '081125' }), { warnings: ['MINOR'] }],
    ['sex not stated', passport({ sex: '<' }), { guest: { sex: 'unspecified' } }],
    ['sex X', passport({ sex: 'X' }), { guest: { sex: 'unspecified' } }],
    ['a woman', passport({ sex: 'F' }), { guest: { sex: 'female' } }],
    ['Germany', passport({ issuer: 'D<<', state: 'D<<' }), { issuer: 'DEU', guest: { nationality: 'DEU' } }],
    [
      'a British overseas citizen',
      passport({ issuer: 'GBO', state: 'GBO' }),
      { guest: { nationality: 'GBR' } },
    ],
    ['Kosovo', passport({ issuer: 'RKS', state: 'RKS' }), { guest: { nationality: 'XKX' } }],
    [
      'a refugee',
      passport({ issuer: 'FRA', state: 'XXB' }),
      { issuer: 'FRA', guest: { nationality: 'XXB' } },
    ],
    [
      'one name only',
      passport({ name: 'SUKARNO' }),
      { surname: 'SUKARNO', givenNames: '', guest: { fullName: 'SUKARNO' } },
    ],
    [
      'a compound surname',
      passport({ name: 'DE<LA<CRUZ<<ANA' }),
      { surname: 'DE LA CRUZ', givenNames: 'ANA' },
    ],
    [
      'a name as long as the line',
      passport({ name: 'A'.repeat(20).concat('<<', 'B'.repeat(30)) }),
      { warnings: ['NAME_TRUNCATED'] },
    ],
    [
      'optional data with its digit',
      passport({ optional: 'ZE184226B' }),
      { guest: { document: { number: 'M00112233' } } },
    ],
    [
      'a foreign card',
      identityCard({ issuer: 'KOR', state: 'KOR' }),
      { guest: { document: { type: 'other', number: '201000019' } } },
    ],
    ['a residence card', identityCard({ state: 'KOR' }), { guest: { document: { type: 'residenceCard' } } }],
    [
      'a long card number',
      identityCard({ issuer: 'BEL', state: 'BEL', number: '591234567812' }),
      { guest: { document: { number: '591234567812' } } },
    ],
    [
      'a Vietnamese registered abroad',
      identityCard({ optional: '601201000019' }),
      { warnings: ['PID_COUNTRY_CODE'] },
    ],
  ])('with %s', (_case, lines, expected) => {
    expect(read(lines)).toMatchObject({ ok: true, value: expected });
  });

  it.each([
    ['a changed number', ['MRZ_CHECK_DIGIT'], [vietnamese[0], vietnamese[1].replace('12345', '12346')]],
    ['a changed birth', ['MRZ_CHECK_DIGIT'], [vietnamese[0], vietnamese[1].replace('850620', '850621')]],
    ['a changed expiry', ['MRZ_CHECK_DIGIT'], [vietnamese[0], vietnamese[1].replace('330619', '330618')]],
    ['a changed composite digit', ['MRZ_CHECK_DIGIT'], [vietnamese[0], `${vietnamese[1].slice(0, 43)}5`]],
    [
      'a filler for a composite digit',
      ['MRZ_CHECK_DIGIT'],
      [vietnamese[0], `${vietnamese[1].slice(0, 43)}<`],
    ],
    [
      'optional data without its digit',
      ['MRZ_CHECK_DIGIT'],
      [icaoPassport[0], icaoPassport[1].replace('<<<<<10', '<<<<<<0')],
    ],
    [
      'a changed card number',
      ['MRZ_CHECK_DIGIT'],
      [card[0].replace('201000019', '201000018'), card[1], card[2]],
    ],
    ['a changed card birth', ['MRZ_CHECK_DIGIT'], [card[0], card[1].replace('010304', '010305'), card[2]]],
    ['a changed card expiry', ['MRZ_CHECK_DIGIT'], [card[0], card[1].replace('260304', '260305'), card[2]]],
    ['changed card options', ['MRZ_CHECK_DIGIT'], [card[0].replace('024201', '024202'), card[1], card[2]]],
    [
      'changed options at the end of the second line of a card',
      ['MRZ_CHECK_DIGIT'],
      [card[0], card[1].replace('<1', '11'), card[2]],
    ],
    ['an unknown issuer', ['MRZ_STATE_UNKNOWN'], passport({ issuer: 'ZZZ' })],
    ['an unknown nationality', ['MRZ_STATE_UNKNOWN'], passport({ state: 'ZZZ' })],
    ['no state', ['MRZ_STATE_UNKNOWN'], passport({ state: '<<<' })],
    ['an impossible birth', ['DOB_INVALID'], passport({ birth: '850230' })],
    ['letters for a birth', ['DOB_INVALID'], passport({ birth: 'ABCDEF' })],
    ['an impossible expiry', ['MRZ_FORMAT'], passport({ expiry: '290230' })],
    ['letters for an expiry', ['MRZ_FORMAT'], passport({ expiry: 'ABCDEF' })],
    ['an unknown sex', ['MRZ_FORMAT'], passport({ sex: 'Z' })],
    ['no name', ['MRZ_FORMAT'], passport({ name: '' })],
    ['a digit in the name', ['MRZ_FORMAT'], passport({ name: 'SAMPL3<<HANEUL' })],
    ['no number', ['MRZ_FORMAT'], passport({ number: '' })],
    ['a citizen without personal number', ['PID_FORMAT'], identityCard({ optional: '' })],
    ['a citizen of no province', ['PID_PROVINCE_UNKNOWN'], identityCard({ optional: '003201000019' })],
    ['a number of another sex', ['PID_SEX_MISMATCH'], identityCard({ sex: 'F' })],
    ['a number of another year', ['PID_BIRTHYEAR_MISMATCH'], identityCard({ birth: '020304' })],
    ['a number of a century to come', ['DOB_FUTURE'], identityCard({ optional: '024401000019' })],
    ['a visa', ['MRZ_FORMAT'], passport({ code: 'V<' })],
    ['another kind of card', ['MRZ_FORMAT'], identityCard({ code: 'XX' })],
    ['a line short of three', ['MRZ_FORMAT'], [vietnamese[0].slice(0, 41), vietnamese[1]]],
    ['a second line short of one', ['MRZ_FORMAT'], [vietnamese[0], vietnamese[1].slice(0, 43)]],
    ['one line only', ['MRZ_FORMAT'], [vietnamese[1]]],
    ['a strange character', ['MRZ_FORMAT'], [vietnamese[0].replace('MAU', 'M-U'), vietnamese[1]]],
    ['a letter with an accent', ['MRZ_FORMAT'], [vietnamese[0].replace('MAU', 'MẪU'), vietnamese[1]]],
    ['nothing', ['MRZ_FORMAT'], ['']],
  ])('with %s is refused: %p', (_case, codes, lines) => {
    expect(read(lines)).toEqual({ ok: false, codes });
  });
});
