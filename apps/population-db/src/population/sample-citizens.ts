import type { Citizen } from './citizen.js';

type Sample = readonly [
  personalNumber: string,
  fullName: string,
  dateOfBirth: string,
  sex: Citizen['sex'],
  permanentAddress: string,
  deceasedOn?: string,
];

/** Persons made by hand, the holders of the sample cards among them. None of them exists. */
const samples: readonly Sample[] = [
  [
    '024088000011',
    'Nguyễn Văn Mẫu',
    '1988-03-15',
    'male',
    'Tổ 1, Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang',
  ],
  [
    '024303000012',
    'Trần Thị Thử Nghiệm',
    '2003-09-02',
    'female',
    'Thôn Mẫu, Xã Tam Tiến, Huyện Yên Thế, Bắc Giang',
  ],
  ['027206000013', 'Lê Minh Thí Dụ', '2006-02-28', 'male', 'Khu Mẫu, Phường Kinh Bắc, Bắc Ninh'],
  ['024190000014', 'Phạm Thị Ví Dụ', '1990-01-01', 'female', 'Phường Nếnh, Bắc Ninh'],
  ['001078000015', 'Hoàng Văn Thử', '1978-12-31', 'male', 'Phố Mẫu, Phường Cửa Nam, Quận Hoàn Kiếm, Hà Nội'],
  ['024210000016', 'Đỗ Gia Mẫu', '2010-05-12', 'male', 'Xã Lục Sơn, Bắc Ninh'],
  ['024055000017', 'Vi Văn Mẫu', '1955-10-20', 'male', 'Thôn Mẫu, Xã Vân Sơn, Huyện Sơn Động, Bắc Giang'],
  [
    '024300000018',
    'Thân Thị Mẫu Hết Hạn',
    '2000-01-10',
    'female',
    'Thôn Mẫu, Xã Ngọc Châu, Huyện Tân Yên, Bắc Giang',
  ],
  [
    '024088000019',
    'Nguyễn Văn Mẫu',
    '1988-03-15',
    'male',
    'Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang',
  ],
  [
    '024201000019',
    'Mẫu Văn An',
    '2001-03-04',
    'male',
    'Tổ 2, Phường Xương Giang, Thành phố Bắc Giang, Bắc Giang',
  ],
  [
    '024145000031',
    'Hoàng Thị Cố',
    '1945-07-01',
    'female',
    'Xã Hoàng Vân, Huyện Hiệp Hòa, Bắc Giang',
    '2024-02-29',
  ],
];

export const sampleCitizens: readonly Citizen[] = samples.map(
  ([personalNumber, fullName, dateOfBirth, sex, permanentAddress, deceasedOn = null]) => ({
    personalNumber,
    fullName,
    dateOfBirth,
    sex,
    permanentAddress,
    deceasedOn,
  }),
);
