/**
 * The machine readable zone of travel documents, ICAO Doc 9303: TD3 (passport, part 4) has 2 lines of 44 characters,
 * TD1 (card, part 5) 3 lines of 30. This file knows positions and check digits; `mrz.ts` gives them meaning.
 */

/** The parts of a zone, fillers kept. */
export interface MrzFields {
  readonly format: 'TD1' | 'TD3';
  readonly documentCode: string;
  readonly issuer: string;
  readonly names: string;
  readonly documentNumber: string;
  readonly nationality: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly expiryDate: string;
  readonly optional: string;
  /** Whether every check digit fits, the composite one included. */
  readonly checked: boolean;
}

const weights = [7, 3, 1] as const;
const digits = /^\d+$/;

function valueOf(character: string): number {
  if (character === '<') return 0;
  return Number.parseInt(character, 36);
}

/**
 * The check digit of a run of `A`–`Z`, `0`–`9` and `<` (Doc 9303-3, section 4.9): weights 7, 3, 1 repeating, `A` is
 * 10, `<` is 0, modulo 10. NaN for any other character.
 */
export function checkDigit(run: string): number {
  return (
    [...run].reduce((sum, character, index) => sum + valueOf(character) * (weights[index % 3] ?? 0), 0) % 10
  );
}

function fits(run: string, digit: string): boolean {
  return digits.test(digit) && checkDigit(run) === Number(digit);
}

/** An empty optional part may carry a filler in place of its check digit. */
function fitsOptional(run: string, digit: string): boolean {
  return fits(run, digit) || (digit === '<' && /^<*$/.test(run));
}

function readTd3(line1: string, line2: string): MrzFields {
  const documentNumber = line2.slice(0, 9);
  const birthDate = line2.slice(13, 19);
  const expiryDate = line2.slice(21, 27);
  const optional = line2.slice(28, 42);
  const composite = line2.slice(0, 10) + line2.slice(13, 20) + line2.slice(21, 43);
  return {
    format: 'TD3',
    documentCode: line1.slice(0, 2),
    issuer: line1.slice(2, 5),
    names: line1.slice(5),
    documentNumber,
    nationality: line2.slice(10, 13),
    birthDate,
    sex: line2.slice(20, 21),
    expiryDate,
    optional,
    checked:
      fits(documentNumber, line2.slice(9, 10)) &&
      fits(birthDate, line2.slice(19, 20)) &&
      fits(expiryDate, line2.slice(27, 28)) &&
      fitsOptional(optional, line2.slice(42, 43)) &&
      fits(composite, line2.slice(43)),
  };
}

/**
 * The number of a card with its check digit. One longer than nine characters has a filler for check digit and goes
 * on in the optional part, with the check digit behind its last character (Doc 9303-5, section 4.2.2).
 */
function readCardNumber(line1: string): { number: string; digit: string; optional: string } {
  const principal = line1.slice(5, 14);
  const digit = line1.slice(14, 15);
  const optional = line1.slice(15);
  const end = optional.indexOf('<');
  if (digit !== '<' || end < 2) return { number: principal, digit, optional };
  return {
    number: principal + optional.slice(0, end - 1),
    digit: optional.slice(end - 1, end),
    optional: optional.slice(end),
  };
}

function readTd1(line1: string, line2: string, line3: string): MrzFields {
  const { number, digit, optional } = readCardNumber(line1);
  const birthDate = line2.slice(0, 6);
  const expiryDate = line2.slice(8, 14);
  const composite = line1.slice(5) + line2.slice(0, 7) + line2.slice(8, 15) + line2.slice(18, 29);
  return {
    format: 'TD1',
    documentCode: line1.slice(0, 2),
    issuer: line1.slice(2, 5),
    names: line3,
    documentNumber: number,
    nationality: line2.slice(15, 18),
    birthDate,
    sex: line2.slice(7, 8),
    expiryDate,
    optional,
    checked:
      fits(number, digit) &&
      fits(birthDate, line2.slice(6, 7)) &&
      fits(expiryDate, line2.slice(14, 15)) &&
      fits(composite, line2.slice(29)),
  };
}

/** Longest text looked at: three lines, with room for the spaces of a paste. */
const maxLength = 400;
const zoneCharacters = /^[A-Z0-9<]+$/;

/** Fillers that a paste may have lost at the end of a line of names or of optional data. */
const lostFillers = 2;

function refill(line: string, length: number): string {
  const missing = length - line.length;
  return line.endsWith('<') && missing > 0 && missing <= lostFillers ? line + '<'.repeat(missing) : line;
}

/** The lines of a paste without spaces, in capitals, lost fillers put back, joined. */
function zoneOf(text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .toUpperCase()
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/gu, ''))
    .filter((line) => line !== '');
  const [first = '', second = '', third = ''] = lines;
  if (lines.length === 2) return refill(first, 44) + second;
  if (lines.length === 3) return refill(first, 30) + second + refill(third, 30);
  return lines.join('');
}

/**
 * Takes a zone apart, in whatever way it was pasted or typed by a reader: on lines, on one line, with spaces, in
 * small letters. Undefined when it is neither a passport's nor a card's.
 */
export function readMrz(text: string): MrzFields | undefined {
  if (text.length > maxLength) return undefined;
  const zone = zoneOf(text);
  if (!zoneCharacters.test(zone)) return undefined;
  if (zone.length === 88 && zone.startsWith('P')) return readTd3(zone.slice(0, 44), zone.slice(44));
  if (zone.length === 90 && /^[ACI]/.test(zone))
    return readTd1(zone.slice(0, 30), zone.slice(30, 60), zone.slice(60));
  return undefined;
}
