import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import vietnamese from 'i18n-iso-countries/langs/vi.json' with { type: 'json' };

type Names = Readonly<Record<string, string | readonly string[]>>;

/** The package keys names by alpha-2 and gives some several; ours are keyed by alpha-3, one each. */
function byAlpha3(names: Names): Record<string, string> {
  return Object.fromEntries(
    codes.flatMap(([alpha2 = '', alpha3 = '']) => {
      const name = names[alpha2];
      const first = typeof name === 'string' ? name : name?.[0];
      return first === undefined ? [] : [[alpha3, first]];
    }),
  );
}

/** Of a person of whom nobody knows it (ICAO Doc 9303-3, section 5). */
const UNSPECIFIED = 'XXX';

export const en = { ...byAlpha3(english.countries), [UNSPECIFIED]: 'Unspecified' };
export const vi = { ...byAlpha3(vietnamese.countries), [UNSPECIFIED]: 'Không rõ' };
