const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The receipt's number: the stay's UUID in Crockford's base 32, which has no letters that are mistaken for digits.
 * 26 characters after `LT`.
 */
export function receiptNumber(stayId: string): string {
  let rest = BigInt(`0x${stayId.replaceAll('-', '')}`);
  let text = '';
  for (let at = 0; at < 26; at++) {
    text = (crockford[Number(rest & 31n)] ?? '') + text;
    rest >>= 5n;
  }
  return `LT${text}`;
}
