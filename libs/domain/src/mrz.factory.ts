import { checkDigit } from './mrz-layout.js';

export const vietnamese = [
  'P<VNMMAU<<VAN<THU<<<<<<<<<<<<<<<<<<<<<<<<<<<',
  'K0012345<9VNM8506209M3306194<<<<<<<<<<<<<<<6',
] as const;
export const korean = [
  'P<KORSAMPLE<<HANEUL<<<<<<<<<<<<<<<<<<<<<<<<<',
  'M001122332KOR7802030M2912305<<<<<<<<<<<<<<<8',
] as const;
/** The specimens printed in Doc 9303, parts 4 and 5. */
export const icaoPassport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
] as const;
export const icaoCard = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
] as const;
export const card = [
  'IDVNM2010000197024201000019<<<',
  '0103048M2603047VNM<<<<<<<<<<<1',
  'MAU<<VAN<AN<<<<<<<<<<<<<<<<<<<',
] as const;

export interface Parts {
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
export function passport(parts: Parts = {}): string[] {
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
export function identityCard(parts: Parts = {}): string[] {
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
