/** The 249 alpha-3 codes of ISO 3166-1, a line for each initial. */
const iso3166 = `
ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE
BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA
CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE
DEU DJI DMA DNK DOM DZA
ECU EGY ERI ESH ESP EST ETH
FIN FJI FLK FRA FRO FSM
GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY
HKG HMD HND HRV HTI HUN
IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA
JAM JEY JOR JPN
KAZ KEN KGZ KHM KIR KNA KOR KWT
LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA
MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT
NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL
OMN
PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF
QAT
REU ROU RUS RWA
SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR
TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA
UGA UKR UMI URY USA UZB
VAT VCT VEN VGB VIR VNM VUT
WLF WSM
YEM
ZAF ZMB ZWE
`;

/**
 * Nationalities that a paper can state and ISO 3166-1 does not list (ICAO Doc 9303-3, section 5): Kosovo, persons
 * without a nationality (XXA), refugees (XXB, XXC) and persons of unspecified nationality (XXX).
 */
const beyondIso = ['XKX', 'XXA', 'XXB', 'XXC', 'XXX'] as const;

/** Every nationality (quốc tịch) a guest can be declared with. */
export const nationalities: readonly string[] = [...iso3166.trim().split(/\s+/), ...beyondIso];

/** Issuers of the machine readable zone under another code than ISO's, and the code we store. */
const storedAs: Readonly<Record<string, string>> = {
  D: 'DEU',
  RKS: 'XKX',
  GBD: 'GBR',
  GBN: 'GBR',
  GBO: 'GBR',
  GBP: 'GBR',
  GBS: 'GBR',
};

/** Organisations that issue travel documents, and Utopia, the state of ICAO's specimens; none is a nationality. */
const issuers = [
  'EUE',
  'UNO',
  'UNA',
  'UNK',
  'XBA',
  'XCC',
  'XCE',
  'XCO',
  'XEC',
  'XIM',
  'XMP',
  'XOM',
  'XPO',
  'XSA',
  'UTO',
];

const nationalitySet: ReadonlySet<string> = new Set(nationalities);
const issuerSet: ReadonlySet<string> = new Set(issuers);

export function isNationality(code: string): boolean {
  return nationalitySet.has(code);
}

/**
 * The alpha-3 code for the three characters of a machine readable zone (`D<<` gives DEU, `GBN` gives GBR), or
 * undefined when no state or organisation has that code. `UTO` and organisations come back as they are: a specimen
 * can be read, but not declared.
 */
export function stateOfMrz(field: string): string | undefined {
  const code = field.replaceAll('<', '');
  if (Object.hasOwn(storedAs, code)) return storedAs[code];
  return nationalitySet.has(code) || issuerSet.has(code) ? code : undefined;
}
