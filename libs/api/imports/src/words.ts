import type { DocumentType, Reason, Sex, StayKind } from '@luutru/domain';
import { wordKey } from './word-key.js';

type Words<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** Words of a closed list as people write them; the first of each is the template's. */
export const sexWords: Words<Sex> = {
  male: ['Nam', 'male', 'm', 'trai'],
  female: ['Nữ', 'female', 'f', 'gái'],
  unspecified: ['Khác', 'unspecified', 'x'],
};

export const documentWords: Words<DocumentType> = {
  citizenId: ['CCCD', 'căn cước', 'căn cước công dân', 'thẻ căn cước', 'citizenId', 'citizen id', 'id card'],
  passport: ['Hộ chiếu', 'passport', 'HC'],
  birthCertificate: ['Giấy khai sinh', 'khai sinh', 'birthCertificate', 'birth certificate'],
  residenceCard: ['Thẻ tạm trú', 'thẻ thường trú', 'residenceCard', 'residence card'],
  other: ['Giấy tờ khác', 'khác', 'other', 'CMND', 'giấy phép lái xe', 'GPLX', 'driving licence'],
  none: ['Không có', 'không', 'none', 'không có giấy tờ'],
};

export const reasonWords: Words<Reason> = {
  tourism: ['Du lịch', 'tourism', 'tham quan', 'nghỉ dưỡng'],
  business: ['Công tác', 'business', 'kinh doanh'],
  family: ['Thăm thân', 'family', 'gia đình', 'thăm gia đình', 'thăm người thân'],
  study: ['Học tập', 'study', 'học'],
  work: ['Làm việc', 'work', 'lao động'],
  inpatient: ['Điều trị nội trú', 'inpatient', 'điều trị', 'chữa bệnh', 'nội trú'],
  caregiver: ['Chăm sóc người bệnh', 'caregiver', 'người chăm sóc', 'chăm người bệnh'],
  transit: ['Quá cảnh', 'transit', 'đi đường', 'trung chuyển'],
  conference: ['Hội nghị', 'conference', 'hội thảo'],
  other: ['Khác', 'other', 'lý do khác'],
};

export const kindWords: Words<StayKind> = {
  overnight: ['Qua đêm', 'overnight'],
  dayUse: ['Nghỉ giờ', 'dayUse', 'day use', 'theo giờ', 'trong ngày'],
};

/** Looks words up without accents and case. */
export function dictionaryOf<Value extends string>(words: Words<Value>): (text: string) => Value | undefined {
  const values = new Map(
    (Object.entries(words) as [Value, readonly string[]][]).flatMap(([value, spellings]) =>
      spellings.map((spelling) => [wordKey(spelling), value] as const),
    ),
  );
  return (text) => values.get(wordKey(text));
}
