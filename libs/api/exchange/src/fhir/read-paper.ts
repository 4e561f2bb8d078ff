import { addYears, isCalendarDate } from '@luutru/domain';
import type { Draft } from './draft.js';
import type { Element } from './element.js';

/** Codes of HL7 v2 table 0203 that say which paper an identifier is of. */
const paperOfCode: Readonly<Record<string, Paper>> = {
  NI: 'citizenId',
  NNVNM: 'citizenId',
  CZ: 'citizenId',
  PPN: 'passport',
  PRC: 'residenceCard',
};

type Paper = 'citizenId' | 'passport' | 'residenceCard' | 'insurance';

/** The last word of an identifier's system, as VN Core (fhir.ehealth.gov.vn/core/sid/…) and hospitals name them. */
const paperOfSystem: readonly (readonly [RegExp, Paper])[] = [
  [/passport|ho-?chieu/, 'passport'],
  [/insurance|bhyt/, 'insurance'],
  [/residence-?card|the-?tam-?tru|the-?thuong-?tru/, 'residenceCard'],
  [/cccd|citizen|can-?cuoc|national-?id|personal-?(?:number|id)|dinh-?danh/, 'citizenId'],
];

/** `http://hl7.org/fhir/sid/passport-KOR` names the state that issued the passport (HL7 Terminology). */
const passportSystem = /^http:\/\/hl7\.org\/fhir\/sid\/passport-([A-Z]{3})$/;

/** Up to this age a newborn or child shows a birth certificate, whose number need not be known. */
const certificateYears = 14;

/**
 * Reads the paper, the health insurance and the nationality out of a person's identifiers. A citizen number comes
 * before a residence card and a passport; systems that are not known are no papers.
 */
export function readPaper(person: Element, draft: Draft, today: string): void {
  const known = new Map<Paper, Element>();
  for (const identifier of person.items('identifier')) {
    const paper = paperOf(identifier);
    if (paper && identifier.child('value').text && !known.has(paper)) known.set(paper, identifier);
  }
  const type = (['citizenId', 'residenceCard', 'passport'] as const).find((paper) => known.has(paper));
  const identifier = type && known.get(type);
  draft.set('guest.document.type', type ?? certificateOr(person, today), person.child('identifier'));
  if (identifier)
    draft.set('guest.document.number', identifier.child('value').text, identifier.child('value'));
  if (identifier) readValidity(identifier.child('period'), draft);
  const insurance = known.get('insurance')?.child('value');
  if (insurance) draft.set('guest.healthInsuranceNumber', insurance.text, insurance);
  const issuer = passportSystem.exec(known.get('passport')?.child('system').text ?? '')?.[1];
  const told = nationalityOf(person);
  const assumed = type === 'citizenId' ? 'VNM' : issuer;
  draft.set('guest.nationality', told?.text ?? assumed, told ?? person.child('extension'));
}

/** From when to when the paper is valid: days, whatever else the date-time says. */
function readValidity(period: Element, draft: Draft): void {
  for (const [name, path] of [
    ['start', 'guest.document.issuedOn'],
    ['end', 'guest.document.expiresOn'],
  ] as const) {
    const moment = period.child(name);
    if (moment.value !== undefined) draft.set(path, moment.text?.slice(0, 10) ?? moment.value, moment);
  }
}

function paperOf(identifier: Element): Paper | undefined {
  const coded = identifier
    .child('type')
    .items('coding')
    .map((coding) => paperOfCode[coding.child('code').text ?? ''])
    .find((paper) => paper !== undefined);
  if (coded) return coded;
  const system = identifier.child('system').text?.toLowerCase() ?? '';
  const name = system.split(/[/:#]/).pop() ?? '';
  return paperOfSystem.find(([pattern]) => pattern.test(name))?.[1];
}

function certificateOr(person: Element, today: string): 'birthCertificate' | 'none' {
  const birth = person.child('birthDate').text;
  const isChild = birth !== undefined && isCalendarDate(birth) && birth > addYears(today, -certificateYears);
  return isChild ? 'birthCertificate' : 'none';
}

/** The core extension patient-nationality of FHIR R4: an ISO 3166-1 alpha-3 code in its part `code`. */
function nationalityOf(person: Element): Element | undefined {
  const extension = person
    .items('extension')
    .find((one) => one.child('url').text === 'http://hl7.org/fhir/StructureDefinition/patient-nationality');
  const part = extension?.items('extension').find((one) => one.child('url').text === 'code');
  return part
    ?.child('valueCodeableConcept')
    .items('coding')
    .map((coding) => coding.child('code'))
    .find((code) => code.text?.length === 3);
}
