import type { Facts } from './facts.js';
import { doubt, error, type Findings, warning } from './findings.js';
import { isName } from './names.js';
import { isNationality } from './nationalities.js';
import { isMinor, judgeBirthDate } from './persons.js';

/** International with a plus, or as dialled within Vietnam; ranges are not checked, for operators get new ones. */
const phonePattern = /^(?:\+\d{7,15}|0\d{9,10}|84\d{9,10})$/;

/** A card's 15 characters, the ten digits of social insurance, or the citizen number that replaces the card. */
const insurancePattern = /^(?:[A-Z]{2}[1-5]\d{12}|\d{10}|\d{12})$/;

/** Who the guest is: name, birth, nationality, telephone. */
export function judgeGuest(facts: Facts): Findings {
  const fullName = facts.text('guest.fullName');
  const birth = facts.date('guest.dateOfBirth');
  const wrongBirth = birth === undefined ? undefined : judgeBirthDate(birth, facts.today);
  const nationality = facts.text('guest.nationality');
  const phone = facts.text('guest.phone');
  const insurance = facts.text('guest.healthInsuranceNumber');
  return [
    facts.blank('guest.fullName') && error('guest.fullName', 'REQUIRED'),
    fullName !== undefined && !isName(fullName) && error('guest.fullName', 'NAME_FORMAT'),
    wrongBirth && error('guest.dateOfBirth', wrongBirth),
    lacksBirthDate(facts) && error('guest.dateOfBirth', 'REQUIRED'),
    facts.blank('guest.nationality') && error('guest.nationality', 'REQUIRED'),
    nationality !== undefined &&
      !isNationality(nationality) &&
      error('guest.nationality', 'NATIONALITY_UNKNOWN'),
    phone !== undefined && !phonePattern.test(phone) && error('guest.phone', 'PHONE_FORMAT'),
    insurance !== undefined &&
      !insurancePattern.test(insurance) &&
      error('guest.healthInsuranceNumber', 'INSURANCE_FORMAT'),
    ...judgeAge(facts, wrongBirth === undefined ? birth : undefined),
  ];
}

/** An unknown person without a paper has no known birth date either: the reason given for the one covers both. */
function lacksBirthDate(facts: Facts): boolean {
  const known =
    facts.has('guest.dateOfBirth') || !facts.has('guest') || facts.text('guest.document.type') === 'none';
  return facts.ruleSet.birthDateMandatory && !known;
}

/** A minor in hospital is in the hospital's care; elsewhere a guardian stays with them, or a reason is given. */
function judgeAge(facts: Facts, birth: string | undefined): Findings {
  if (birth === undefined || !isMinor(birth, facts.arrivalDate)) return [];
  const inCare = facts.text('reason') === 'inpatient' && (facts.facility?.sector ?? 'health') === 'health';
  const alone = !inCare && facts.text('guardian.stayId') === undefined;
  return [warning('MINOR'), alone && doubt('guardian', 'MINOR_ALONE')];
}
