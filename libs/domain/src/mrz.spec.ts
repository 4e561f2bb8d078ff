import fc from 'fast-check';
import { parse as oracle } from 'mrz';
import { checkDigit, readMrz } from './mrz-layout.js';
import { parseMrz } from './mrz.js';
import { scan } from './scan.js';

const today = '2026-11-24';
const vietnamese = [
  'P<VNMMAU<<VAN<THU<<<<<<<<<<<<<<<<<<<<<<<<<<<',
  'K0012345<9VNM8506209M3306194<<<<<<<<<<<<<<<6',
] as const;
const korean = [
  'P<KORSAMPLE<<HANEUL<<<<<<<<<<<<<<<<<<<<<<<<<',
  'M001122332KOR7802030M2912305<<<<<<<<<<<<<<<8',
] as const;
/** The specimens printed in Doc 9303, parts 4 and 5. */
const icaoPassport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
] as const;
const icaoCard = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
] as const;
const card = [
  'IDVNM2010000197024201000019<<<',
  '0103048M2603047VNM<<<<<<<<<<<1',
  'MAU<<VAN<AN<<<<<<<<<<<<<<<<<<<',
] as const;

interface Parts {
  code?: string;
  issuer?: string;
  name?: string;
  number?: string;
  state?: string;
  birth?: string;
  sex?: string;
  expiry?: string;
  optional?: string;
}

/** Writes a passport's zone with the check digits it should have. */
function passport(parts: Parts = {}): string[] {
  const { code = 'P<', issuer = 'KOR', name = 'SAMPLE<<HANEUL', number = 'M00112233', state = 'KOR' } = parts;
  const { birth = '780203', sex = 'M', expiry = '291230', optional = '' } = parts;
  const head = number.padEnd(9, '<');
  const tail = optional.padEnd(14, '<');
  const left = `${head}${checkDigit(head)}`;
  const middle = `${birth}${checkDigit(birth)}`;
  const right = `${expiry}${checkDigit(expiry)}${tail}${optional === '' ? '<' : checkDigit(tail)}`;
  return [
    `${code}${issuer}${name}`.padEnd(44, '<').slice(0, 44),
    `${left}${state}${middle}${sex}${right}${checkDigit(left + middle + right)}`,
  ];
}

/** Writes a card's zone; `number` may be longer than nine characters. */
function identityCard(parts: Parts = {}): string[] {
  const { code = 'ID', issuer = 'VNM', name = 'MAU<<VAN<AN', number = '201000019', state = 'VNM' } = parts;
  const { birth = '010304', sex = 'M', expiry = '310304', optional = '024201000019' } = parts;
  const principal = number.slice(0, 9).padEnd(9, '<');
  const rest = number.slice(9);
  const numbered =
    rest === ''
      ? `${principal}${checkDigit(principal)}${optional}`
      : `${principal}<${rest}${checkDigit(number)}`;
  const first = `${code}${issuer}${numbered}`.padEnd(30, '<');
  const middle = `${birth}${checkDigit(birth)}`;
  const right = `${expiry}${checkDigit(expiry)}`;
  const composite = checkDigit(`${first.slice(5)}${middle}${right}${'<'.repeat(11)}`);
  return [
    first,
    `${middle}${sex}${right}${state}${'<'.repeat(11)}${composite}`,
    name.padEnd(30, '<').slice(0, 30),
  ];
}

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

const letters = fc.stringMatching(/^[A-Z]{1,12}$/);
const alphanumeric = fc.stringMatching(/^[A-Z0-9]{5,9}$/);
const sixDigitDate = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(2, 10).replaceAll('-', ''));

const parts = fc.record({
  name: fc.tuple(letters, letters).map(([surname, given]) => `${surname}<<${given}`),
  number: alphanumeric,
  state: fc.constantFrom('KOR', 'FRA', 'USA', 'CHN', 'JPN', 'D<<'),
  birth: sixDigitDate,
  sex: fc.constantFrom('M', 'F', '<'),
  optional: fc.constantFrom('', 'ZE184226B'),
});

describe('machine readable zone, at random', () => {
  it('reads what is written, and agrees with the package mrz', () => {
    fc.assert(
      fc.property(parts, (written) => {
        const lines = passport(written);
        const reading = read(lines);
        const { valid, fields } = oracle(lines);
        expect(valid).toBe(true);
        if (!reading.ok) throw new Error(reading.codes.join());
        const { surname, givenNames, guest } = reading.value;
        expect([surname, givenNames, guest.document.number]).toEqual([
          fields.lastName,
          fields.firstName,
          fields.documentNumber,
        ]);
        expect(guest.dateOfBirth?.slice(2).replaceAll('-', '')).toBe(written.birth);
      }),
    );
  });

  it('judges check digits as the package mrz does when a character is changed', () => {
    const change = fc.tuple(fc.nat({ max: 43 }), fc.constantFrom(...'0123456789ABCXYZ<'));
    fc.assert(
      fc.property(parts, change, (written, [position, character]) => {
        const [names = '', line = ''] = passport(written);
        const changed = line.slice(0, position) + character + line.slice(position + 1);
        const details = oracle([names, changed]).details.filter(({ field }) => field?.endsWith('CheckDigit'));
        const digitsValid = details.every(({ valid }) => valid);
        expect(readMrz(`${names}\n${changed}`)?.checked).toBe(digitsValid);
      }),
    );
  });

  it('round-trips cards', () => {
    fc.assert(
      fc.property(parts, fc.stringMatching(/^[A-Z0-9]{5,14}$/), (written, number) => {
        const state = written.state === 'D<<' ? 'DEU' : written.state;
        const lines = identityCard({ ...written, issuer: written.state, optional: '', number });
        expect(read(lines)).toMatchObject({
          ok: true,
          value: { guest: { nationality: state, document: { number } } },
        });
      }),
    );
  });
});

describe('scan', () => {
  const qr = '024088000011|121000011|Nguyễn Văn Mẫu|15031988|Nam|Bắc Giang|10052021';

  it.each([
    [qr, 'cccdQr', 'Nguyễn Văn Mẫu'],
    [korean.join('\r\n'), 'mrz', 'SAMPLE HANEUL'],
    [card.join('\n'), 'mrz', 'MAU VAN AN'],
  ])('knows %j as %s', (payload, captureMethod, fullName) => {
    expect(scan(payload, today)).toMatchObject({ captureMethod, guest: { fullName } });
  });

  it.each([
    ['hello', ['QR_FIELD_COUNT']],
    ['', ['QR_FIELD_COUNT']],
    ['P<VNM', ['MRZ_FORMAT']],
    [qr.replace('Mẫu', '<b>'), ['NAME_FORMAT']],
    [qr.replace('Nam|', 'M|').replace('15031988', '30021988'), ['DOB_INVALID', 'SEX_INVALID']],
  ])('refuses %j with %p', (payload, codes) => {
    expect(scan(payload, today)).toEqual({ errors: codes.map((code) => ({ path: 'payload', code })) });
  });

  it('gives a guest or errors for any text', () => {
    const fragment = fc.constantFrom(qr, ...korean, ...card, '|', '<', '\n');
    const text = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fragment), { maxLength: 5 });
    fc.assert(
      fc.property(text, (pieces) => {
        const result = scan(pieces.join(''), today);
        expect('guest' in result || result.errors.length > 0).toBe(true);
      }),
    );
  });

  it.each(['<', 'P<', '<\n', '< ', 'A<9', '|', '<|'])('refuses 100 kB of %j at once', (unit) => {
    const started = performance.now();
    expect(scan(unit.repeat(100_000 / unit.length), today)).toHaveProperty('errors');
    expect(performance.now() - started).toBeLessThan(250);
  });
});
