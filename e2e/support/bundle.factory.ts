type Json = Record<string, unknown>;

/** What the factories make, still open for a test's own changes. */
export interface BundleParts {
  patient: Json;
  encounter: Json;
  location: Json;
  relative?: Json;
  more?: Json[];
}

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** The person of sample V1, admitted ten minutes ago to bed P301-G2; the diagnosis is of nobody's business here. */
export const inpatient = (id: string): BundleParts => ({
  patient: {
    resourceType: 'Patient',
    identifier: [
      { system: 'http://fhir.ehealth.gov.vn/core/sid/cccd', value: '024088000011' },
      { system: 'http://fhir.ehealth.gov.vn/core/sid/insurance_number', value: 'DN4240100000011' },
    ],
    name: [{ use: 'official', family: 'Nguyễn', given: ['Văn', 'Mẫu'] }],
    gender: 'male',
    birthDate: '1988-03-15',
    address: [{ text: 'Tổ 1, Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang' }],
    telecom: [{ system: 'phone', value: '0912 345 678' }],
  },
  encounter: {
    resourceType: 'Encounter',
    identifier: [{ system: 'https://his.example.vn/admission', value: id }],
    status: 'in-progress',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
    subject: { reference: 'urn:uuid:patient' },
    period: { start: minutesAgo(10) },
    location: [{ status: 'active', location: { reference: 'urn:uuid:location' } }],
    diagnosis: [{ condition: { display: 'ZZCANARY gãy xương đùi' } }],
    reasonCode: [{ text: 'ZZCANARY đau chân' }],
  },
  location: { resourceType: 'Location', name: 'P301-G2' },
});

/** The mother of the patient, beside the bed since five minutes ago. */
export const mother = (): Json => ({
  resourceType: 'RelatedPerson',
  identifier: [{ system: 'http://fhir.ehealth.gov.vn/core/sid/cccd', value: '024160000017' }],
  patient: { reference: 'urn:uuid:patient' },
  relationship: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'MTH' }] }],
  name: [{ text: 'Trần Thị Mẫu' }],
  gender: 'female',
  birthDate: '1960-01-02',
  period: { start: minutesAgo(5) },
});

/** A transaction Bundle of the parts: Patient, Location, Encounter, the relative, and whatever else. */
export const bundleOf = ({ patient, encounter, location, relative, more = [] }: BundleParts): Json => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    { fullUrl: 'urn:uuid:patient', resource: patient },
    { fullUrl: 'urn:uuid:location', resource: location },
    { fullUrl: 'urn:uuid:encounter', resource: encounter },
    ...(relative ? [{ fullUrl: 'urn:uuid:relative', resource: relative }] : []),
    ...more.map((resource) => ({ resource })),
  ].map((entry) => ({ ...entry, request: { method: 'POST', url: entry.resource['resourceType'] } })),
});
