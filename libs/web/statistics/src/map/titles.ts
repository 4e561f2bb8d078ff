/** The title of a unit (thành phố, huyện, xã…), which a map has no room for. */
const TITLE = /^(?:Thành phố|Thị xã|Thị trấn|Huyện|Phường|Xã) /;

/** `Huyện Yên Thế` as `Yên Thế`; a city keeps a short one, `TP. Bắc Giang`. */
export const withoutTitle = (name: string): string => name.replace(/^Thành phố /, 'TP. ').replace(TITLE, '');

/** The name on two lines: `Yên` and `Thế`, `TP.` and `Bắc Giang`. */
export function linesOf(name: string): readonly string[] {
  const [first = '', ...rest] = withoutTitle(name).split(' ');
  return rest.length === 0 ? [first] : [first, rest.join(' ')];
}
