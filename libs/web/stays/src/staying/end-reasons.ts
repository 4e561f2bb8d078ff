import type { StayResponse } from '@luutru/contracts';
import type { EndReason } from '@luutru/domain';

/** How the stay of a patient, and of anybody else, can end; the usual one first. */
const PATIENT: readonly EndReason[] = ['discharged', 'transferred', 'died'];
const GUEST: readonly EndReason[] = ['left', 'noShow'];

export const isPatient = ({ sector, reason }: Pick<StayResponse, 'sector' | 'reason'>): boolean =>
  sector === 'health' && reason !== 'caregiver';

export const endReasonsOf = (stay: Pick<StayResponse, 'sector' | 'reason'>): readonly EndReason[] =>
  isPatient(stay) ? PATIENT : GUEST;
