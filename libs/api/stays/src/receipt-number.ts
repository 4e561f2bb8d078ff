const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The receipt's number: the stay's UUID in Crockford's base 32, which has no letters that are mistaken for digits.
 * 26 characters after `LT`.
 */
export function receiptNumber(stayId: string): string {
  let text = 'LT';
  // 26 digits of five bits hold two more than a UUID has: they come first, and are zero.
  let bits = 2;
  let rest = 0;
  for (const digit of stayId) {
    if (digit === '-') continue;
    rest = (rest << 4) | Number.parseInt(digit, 16);
    bits += 4;
    if (bits < 5) continue;
    bits -= 5;
    text += crockford[rest >> bits] ?? '';
    rest &= (1 << bits) - 1;
  }
  return text;
}
