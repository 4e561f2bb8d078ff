import type { EndReason } from '@luutru/domain';
import type { Draft } from './draft.js';
import type { Element } from './element.js';

/** A stay that an entry of the bundle asks for. */
export interface Admission {
  /** Position of the entry. */
  at: number;
  draft: Draft;
  /** What the sender calls it, `system|value`; by it a later bundle finds the stay again. */
  identity: string | undefined;
  /** The identifiers that may name the facility. */
  facilities: Element[];
  /** Set where the guest has left. */
  end?: { departedAt: string; reason: EndReason };
  /** Set where the encounter was entered by mistake or called off: a stay that is known ends as cancelled. */
  calledOff?: boolean;
  /** Of a relative: the entry of the patient's encounter, and the relation to the patient. */
  caregiver?: { patientAt: number; relation: string };
}
