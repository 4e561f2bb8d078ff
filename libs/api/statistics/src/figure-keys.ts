import countries from 'i18n-iso-countries';
import { codeWords, facilityKindWords, type Words } from '@luutru/contracts';
import type { Grouping, Sex } from '@luutru/domain';
import type { Language } from '@luutru/http';

const sexes: Record<Sex, Words> = {
  male: ['Nam', 'Male'],
  female: ['Nữ', 'Female'],
  unspecified: ['Không xác định', 'Unspecified'],
};

/** What the key of a row is called in a file; a key that has no words stands for itself. */
export function keyWords(by: Grouping, key: string, language: Language): string {
  const of = (words: Readonly<Record<string, Words>>, code: string): string =>
    words[code]?.[language === 'vi' ? 0 : 1] ?? code;
  const age = (group: string): string =>
    of({ unknown: ['Không rõ tuổi', 'Age unknown'] }, group.replace('-', '–'));
  const [group = '', sex = ''] = key.split('/');
  if (by === 'day') return key.split('-').reverse().join('/');
  if (by === 'facilityKind') return of(facilityKindWords, key);
  if (by === 'nationality') return countries.getName(key, language) ?? key;
  if (by === 'ageGroup') return age(key);
  if (by === 'ageGroupSex') return `${age(group)}, ${of(sexes, sex)}`;
  if (by === 'sex') return of(sexes, key);
  return by === 'reason' ? of(codeWords.reasons, key) : key;
}
