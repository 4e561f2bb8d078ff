import { type Code, localDate } from '@luutru/domain';
import type { Admission } from './admission.js';
import type { Wrong } from './draft.js';
import { Element } from './element.js';
import { readEncounter } from './read-encounter.js';
import { readRelative } from './read-relative.js';
import { References } from './references.js';

/** A bundle holds no more entries than this. */
const mostEntries = 500;

/** What a bundle asks for. Patients and places are read through the encounters that name them. */
export interface Reading {
  /** How many entries were sent; each is answered. */
  entries: number;
  patients: Admission[];
  caregivers: Admission[];
  /** Why an entry became nothing. */
  notes: Map<number, Code>;
  wrong: Wrong[];
}

const read = new Set(['Patient', 'Location', 'Organization']);

/**
 * Reads a transaction Bundle (FHIR R4, https://hl7.org/fhir/R4/http.html#transaction). Reads only what a declaration
 * needs: diagnoses, observations and texts never leave this function's argument.
 * @param now the database's clock
 */
export function readBundle(payload: unknown, now: number): Reading {
  const bundle = new Element(payload, 'Bundle');
  const entries = bundle.items('entry');
  const reading: Reading = {
    entries: entries.length,
    patients: [],
    caregivers: [],
    notes: new Map(),
    wrong: [],
  };
  const isTransaction =
    bundle.child('resourceType').text === 'Bundle' && bundle.child('type').text === 'transaction';
  if (!isTransaction || !entries.length || entries.length > mostEntries) {
    reading.wrong.push({ code: 'FHIR_BUNDLE_EXPECTED', expression: 'Bundle' });
    return reading;
  }
  const resources = entries.map((entry) => entry.child('resource'));
  const references = new References(resources, entries);
  const today = localDate(now);
  const patientOf = new Map<Admission, number | undefined>();
  for (const [at, resource] of resources.entries()) {
    const type = resource.child('resourceType').text;
    if (!type) reading.wrong.push({ code: 'REQUIRED', expression: `${resource.expression}.resourceType` });
    else if (type === 'Encounter') {
      const met = readEncounter(resource, at, { resources, references, today });
      if ('note' in met) reading.notes.set(at, met.note);
      else if ('wrong' in met) reading.wrong.push(...met.wrong);
      else {
        reading.patients.push(met.admission);
        patientOf.set(met.admission, references.indexOf(resource.child('subject'), 'Patient'));
      }
    } else if (type !== 'RelatedPerson' && !read.has(type)) reading.notes.set(at, 'RESOURCE_IGNORED');
  }
  for (const [at, resource] of resources.entries()) {
    if (resource.child('resourceType').text !== 'RelatedPerson') continue;
    const beside = references.indexOf(resource.child('patient'), 'Patient');
    const patient = reading.patients.find((one) => beside !== undefined && patientOf.get(one) === beside);
    const relative = patient && readRelative(resource, at, { patient, now, today });
    if (relative) reading.caregivers.push(relative);
    else reading.notes.set(at, 'NOT_LODGING');
  }
  return reading;
}
