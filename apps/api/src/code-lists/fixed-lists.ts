import { type CodeListItem, codeWords, facilityKindWords, type Words } from '@luutru/contracts';
import { type FacilityKind, facilityKindsBySector, nationalities } from '@luutru/domain';
import countries from 'i18n-iso-countries';

/** Nationalities that a paper states and no country list names (ICAO Doc 9303-3, section 5). */
const beyondCountries: Readonly<Record<string, Words>> = {
  XKX: ['Kosovo', 'Kosovo'],
  XXA: ['Không quốc tịch', 'Stateless'],
  XXB: ['Người tị nạn (Công ước 1951)', 'Refugee (1951 Convention)'],
  XXC: ['Người tị nạn khác', 'Other refugee'],
  XXX: ['Không rõ', 'Unspecified'],
};

/** In force since then: the Law on Residence 68/2020/QH14, and for vehicles Law 118/2025/QH15. */
const residenceLaw = '2021-07-01';
const vehiclesLaw = '2026-07-01';
const ofVehicles = new Set(['transport', 'coachFirm']);

/** The lists that the product is made with. */
export function fixedLists(): Record<string, CodeListItem[]> {
  return {
    nationalities: nationalities.map((code) =>
      item(
        code,
        beyondCountries[code] ?? [
          countries.getName(code, 'vi') ?? code,
          countries.getName(code, 'en') ?? code,
        ],
      ),
    ),
    ...Object.fromEntries(
      Object.entries(codeWords).map(([name, list]) => [
        name,
        Object.entries<Words>(list).map(([code, words]) => item(code, words)),
      ]),
    ),
    facilityKinds: Object.entries<readonly FacilityKind[]>(facilityKindsBySector).flatMap(([sector, kinds]) =>
      kinds.map((kind) => item(kind, facilityKindWords[kind], sector)),
    ),
  };
}

const item = (code: string, [vi, en]: Words, parentCode: string | null = null): CodeListItem => ({
  code,
  vi,
  en,
  validFrom: ofVehicles.has(code) || ofVehicles.has(parentCode ?? '') ? vehiclesLaw : residenceLaw,
  validTo: null,
  parentCode,
});
