import type { Code, EndReason } from '@luutru/domain';
import type { Admission } from './admission.js';
import { Draft, type Wrong } from './draft.js';
import type { Element } from './element.js';
import { readPerson } from './read-person.js';
import type { References } from './references.js';

const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const overrideReason = 'urn:luutru:override-reason';

/** How a hospital's discharge disposition is said here; any other is a discharge. */
const endOf: Readonly<Record<string, EndReason>> = { exp: 'died', 'other-hcf': 'transferred' };

const calledOff = new Set(['cancelled', 'entered-in-error']);

/** What an Encounter is to us: an admission, a reason why it is none, or what is wrong with it. */
export type Encountered = { admission: Admission } | { note: Code } | { wrong: Wrong[] };

/** Reads an Encounter (R4) of class IMP. Diagnoses, participants, reasons and notes are not looked at. */
export function readEncounter(
  encounter: Element,
  at: number,
  bundle: { resources: readonly Element[]; references: References; today: string },
): Encountered {
  const code = encounter.child('class').child('code');
  if (!code.text) return { wrong: [{ code: 'REQUIRED', expression: code.expression }] };
  const system = encounter.child('class').child('system').text ?? actCode;
  if (code.text !== 'IMP' || system !== actCode) return { note: 'NOT_INPATIENT' };
  const status = encounter.child('status');
  if (!status.text) return { wrong: [{ code: 'REQUIRED', expression: status.expression }] };
  if (status.text === 'planned') return { note: 'ENCOUNTER_NOT_STARTED' };
  const draft = new Draft(encounter.expression);
  const admission: Admission = { at, draft, identity: identityOf(encounter), facilities: [] };
  if (calledOff.has(status.text)) return { admission: { ...admission, calledOff: true } };
  const subject = encounter.child('subject');
  const patient = bundle.references.indexOf(subject, 'Patient');
  if (patient === undefined)
    return { wrong: [{ code: 'FHIR_REFERENCE_UNRESOLVED', expression: `${subject.expression}.reference` }] };
  readPerson(bundle.resources[patient] as Element, draft, bundle.today);
  readPlace(encounter, admission, bundle);
  const period = encounter.child('period');
  draft.set('arrivedAt', period.child('start').value, period.child('start'));
  draft.set('expectedDepartureAt', period.child('end').value, period.child('end'));
  const override = encounter.items('extension').find((one) => one.child('url').text === overrideReason);
  if (override) draft.set('overrideReason', override.child('valueString').text, override);
  if (status.text !== 'finished') return { admission };
  return ended(encounter, admission);
}

function ended(encounter: Element, admission: Admission): Encountered {
  const end = encounter.child('period').child('end');
  if (!end.text) return { wrong: [{ code: 'REQUIRED', expression: end.expression }] };
  const disposition = encounter
    .child('hospitalization')
    .child('dischargeDisposition')
    .items('coding')
    .map((coding) => endOf[coding.child('code').text ?? ''])
    .find((reason) => reason !== undefined);
  admission.draft.set('departedAt', undefined, end);
  return { admission: { ...admission, end: { departedAt: end.text, reason: disposition ?? 'discharged' } } };
}

/** The bed where the patient is now: the last active location, else the last; its name, else how it is displayed. */
function readPlace(
  encounter: Element,
  { draft, facilities }: Admission,
  { resources, references }: { resources: readonly Element[]; references: References },
): void {
  const list = encounter.items('location');
  const now = list.findLast((one) => one.child('status').text === 'active') ?? list.at(-1);
  const reference = now?.child('location');
  const at = reference && references.indexOf(reference, 'Location');
  const location = at === undefined ? undefined : resources[at];
  const label = location?.child('name').text ? location.child('name') : reference?.child('display');
  if (label) draft.set('place', label.text, label);
  const provider = encounter.child('serviceProvider');
  const organisation = references.indexOf(provider, 'Organization');
  facilities.push(
    provider.child('identifier'),
    ...(organisation === undefined ? [] : (resources[organisation]?.items('identifier') ?? [])),
    ...(location?.items('identifier') ?? []),
  );
  draft.set('facilityId', undefined, provider);
}

/** `system|value` of the official identifier, else of the first that has a value. */
export function identityOf(resource: Element): string | undefined {
  const known = resource.items('identifier').filter((one) => one.child('value').text);
  const one = known.find((identifier) => identifier.child('use').text === 'official') ?? known[0];
  return one && `${one.child('system').text ?? ''}|${one.child('value').text}`;
}
