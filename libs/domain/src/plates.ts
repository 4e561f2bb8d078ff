import { tidyText } from './text.js';

/**
 * Number plates of motor vehicles (biển số) as Circular 79/2024/TT-BCA lays them out: province 11–99, one series
 * letter of twenty (no I, J, O, Q, R, W) or a special pair, then four or five digits.
 */
const platePattern = /^(1[1245-9]|[2-9]\d)(?:[A-HK-NPS-VXYZ]|LD|KT|NG|NN|QT)\d?(?:\d{5}|\d{4})$/;

/** As typed, with the hyphen and the dot where people write them. */
const writtenPattern = /^(1[1245-9]|[2-9]\d)(?:[A-HK-NPS-VXYZ]|LD|KT|NG|NN|QT)\d?-?(?:\d{3}\.?\d{2}|\d{4})$/;

const tidy = (text: string): string => tidyText(text).replace(/\s+/gu, '').toUpperCase();

/** Whether a text is a plate, however it is punctuated: `98B-012.34`, `98b01234`. */
export function isPlate(text: string): boolean {
  return writtenPattern.test(tidy(text));
}

/** The plate as it is stored and compared: `98B01234`. What is no plate comes back tidied. */
export function normalisePlate(text: string): string {
  return tidy(text).replace(/[-.]/g, '');
}

/** The plate as it is painted: `98B-012.34`, `29LD-1234`. What is no plate comes back as it is. */
export function formatPlate(plate: string): string {
  if (!platePattern.test(plate)) return plate;
  // A series may end in a digit, which only the count of the digits after it can tell: five are one number.
  const [, series = '', digits = ''] = /^(\d{2}[A-Z]+(?:\d(?=\d{5}$))?)(\d{4,5})$/.exec(plate) ?? [];
  return `${series}-${digits.length === 5 ? `${digits.slice(0, 3)}.${digits.slice(3)}` : digits}`;
}
