import type { CitizenAnswer, CitizenQuestion, ComparedField } from '@luutru/population-wire';

/** What the register says of one number. */
export interface RegisteredCitizen {
  fullName: string;
  /** `YYYY-MM-DD` */
  dateOfBirth: string;
  sex: string;
  deceased: boolean;
}

/** Case and runs of blanks do not matter; accents and tone marks do. */
const nameKey = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

const differences = (question: CitizenQuestion, citizen: RegisteredCitizen): ComparedField[] => {
  const differ: Record<ComparedField, boolean> = {
    fullName: nameKey(question.fullName) !== nameKey(citizen.fullName),
    dateOfBirth: question.dateOfBirth !== citizen.dateOfBirth,
    sex: question.sex !== 'unspecified' && question.sex !== citizen.sex,
  };
  return (['fullName', 'dateOfBirth', 'sex'] as const).filter((field) => differ[field]);
};

/** Answers one question; a death is told even when something differs. */
export const matchCitizen = (
  question: CitizenQuestion,
  citizen: RegisteredCitizen | undefined,
): CitizenAnswer => {
  const { ref } = question;
  if (!citizen) return { ref, result: 'notFound', mismatched: [] };
  const mismatched = differences(question, citizen);
  if (citizen.deceased) return { ref, result: 'deceased', mismatched };
  return { ref, result: mismatched.length > 0 ? 'mismatch' : 'match', mismatched };
};
