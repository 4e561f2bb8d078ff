import { addDays, localDate } from '../calendar.js';
import type { VerificationResult } from '../vocabulary.js';
import { type Finding, findingOf, type JudgedStay } from './judged-stay.js';
import type { ThresholdsOf } from './signal-defaults.js';

/** What the population database answered. */
export interface Verification {
  readonly result: VerificationResult;
  /** Fields that differ from the register, `deceased` among them. */
  readonly mismatched: readonly string[];
}

/** Why a guest of a cancelled stay is not judged: nobody was there. */
const wasThere = ({ status }: JudgedStay): boolean => status !== 'cancelled';

/** A citizen's number that the register does not have. It knows no foreigner, so that none is missing from it. */
export function notInPopulation(stay: JudgedStay, { result }: Verification): Finding | undefined {
  const citizen = stay.nationality === 'VNM' && stay.documentType === 'citizenId';
  return wasThere(stay) && citizen && result === 'notFound' ? findingOf(stay) : undefined;
}

/** Name, birth date or sex are not those of the register. */
export function populationMismatch(
  stay: JudgedStay,
  { result, mismatched }: Verification,
): Finding | undefined {
  const deceased = mismatched.includes('deceased');
  return wasThere(stay) && result === 'mismatch' && !deceased
    ? findingOf(stay, { differs: mismatched.join(' ') })
    : undefined;
}

/** The card of a person who is dead by the register. */
export function populationDeceased(
  stay: JudgedStay,
  { result, mismatched }: Verification,
): Finding | undefined {
  return wasThere(stay) && result === 'mismatch' && mismatched.includes('deceased')
    ? findingOf(stay)
    : undefined;
}

const contradicting = ['PID_BIRTHYEAR_MISMATCH', 'PID_SEX_MISMATCH'];

/** A number at odds with birth year or sex, let through with a reason. */
export function inconsistentNumber(stay: JudgedStay): Finding | undefined {
  const found = stay.warnings.filter((code) => contradicting.includes(code));
  return wasThere(stay) && found.length ? findingOf(stay, { warnings: found.join(' ') }) : undefined;
}

/** Declared without any paper. A newborn with a guardian has none yet. */
export function noDocument(
  stay: JudgedStay,
  { newbornDays }: ThresholdsOf<'NO_DOCUMENT_GUEST'>,
): Finding | undefined {
  if (!wasThere(stay) || stay.documentType !== 'none') return undefined;
  const { dateOfBirth: birth, guardian } = stay;
  const newborn =
    birth !== null && guardian !== null && addDays(birth, newbornDays) >= localDate(stay.arrivedAt);
  return newborn ? undefined : findingOf(stay);
}
