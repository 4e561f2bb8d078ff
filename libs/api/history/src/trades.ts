import type { FacilityKind } from '@luutru/domain';

/** What facilities of a kind are like. Nights are the median. */
export interface Trade {
  kind: FacilityKind;
  /** How many of a hundred of its sector. */
  share: number;
  title: string;
  rooms: readonly [least: number, most: number];
  nights: number;
  /** Guests a room and day, in an ordinary week. */
  perRoom: number;
  dayUse: number;
  foreign: number;
}

export const lodgingTrades: readonly Trade[] = [
  {
    kind: 'hotel',
    share: 30,
    title: 'Khách sạn',
    rooms: [6, 14],
    nights: 1.3,
    perRoom: 0.55,
    dayUse: 0.1,
    foreign: 0.14,
  },
  {
    kind: 'guestHouse',
    share: 38,
    title: 'Nhà nghỉ',
    rooms: [3, 7],
    nights: 0.9,
    perRoom: 0.5,
    dayUse: 0.35,
    foreign: 0.02,
  },
  {
    kind: 'homestay',
    share: 12,
    title: 'Homestay',
    rooms: [2, 5],
    nights: 1.4,
    perRoom: 0.5,
    dayUse: 0,
    foreign: 0.08,
  },
  {
    kind: 'apartment',
    share: 6,
    title: 'Căn hộ',
    rooms: [6, 14],
    nights: 16,
    perRoom: 0.06,
    dayUse: 0,
    foreign: 0.6,
  },
  {
    kind: 'villa',
    share: 2,
    title: 'Biệt thự',
    rooms: [2, 4],
    nights: 1.6,
    perRoom: 0.6,
    dayUse: 0,
    foreign: 0.1,
  },
  {
    kind: 'campsite',
    share: 2,
    title: 'Khu cắm trại',
    rooms: [4, 8],
    nights: 1,
    perRoom: 0.5,
    dayUse: 0.1,
    foreign: 0.03,
  },
  {
    kind: 'dormitory',
    share: 4,
    title: 'Ký túc xá',
    rooms: [8, 16],
    nights: 12,
    perRoom: 0.1,
    dayUse: 0,
    foreign: 0.01,
  },
  {
    kind: 'rentedRoom',
    share: 6,
    title: 'Nhà trọ',
    rooms: [5, 12],
    nights: 14,
    perRoom: 0.07,
    dayUse: 0,
    foreign: 0.02,
  },
];

export const healthTrades: readonly Trade[] = [
  {
    kind: 'hospital',
    share: 20,
    title: 'Bệnh viện',
    rooms: [20, 32],
    nights: 5,
    perRoom: 0.22,
    dayUse: 0,
    foreign: 0.01,
  },
  {
    kind: 'healthCentre',
    share: 50,
    title: 'Trung tâm Y tế',
    rooms: [8, 16],
    nights: 4,
    perRoom: 0.22,
    dayUse: 0,
    foreign: 0.005,
  },
  {
    kind: 'clinic',
    share: 20,
    title: 'Phòng khám',
    rooms: [3, 6],
    nights: 1.5,
    perRoom: 0.25,
    dayUse: 0,
    foreign: 0.03,
  },
  {
    kind: 'maternityHome',
    share: 10,
    title: 'Nhà hộ sinh',
    rooms: [3, 5],
    nights: 2.5,
    perRoom: 0.25,
    dayUse: 0,
    foreign: 0,
  },
];

/** What a house may be called, with its commune behind it. */
export const houseNames = (
  'Hoàng Gia,Hương Giang,Bình Minh,Thanh Bình,Phương Nam,Hải Đăng,Sao Mai,Ngọc Lan,Hoa Sen,Đồi Thông,Bạch Dương,' +
  'An Phú,Thiên Đường,Kim Liên,Tân Mỹ,Minh Quang,Quê Hương,Mường Xanh,Vải Thiều,Đại Dương,Hồng Ngọc,Thu Hà'
).split(',');

export const wardNames = ['Khoa Nội', 'Khoa Ngoại', 'Khoa Sản', 'Khoa Nhi'];

/** Lines to the south and the centre: far enough to be declared. */
export const lineNames = [
  {
    destination: 'Bến xe Trung tâm Đà Nẵng',
    distanceKm: 820,
    takesHours: 15,
    stops: ['Bến xe Vinh', 'Bến xe Phía Bắc Huế'],
  },
  {
    destination: 'Bến xe Vinh',
    distanceKm: 350,
    takesHours: 7,
    stops: ['Bến xe Nước Ngầm', 'Bến xe Thanh Hóa'],
  },
  { destination: 'Bến xe Móng Cái', distanceKm: 310, takesHours: 7, stops: ['Bến xe Bãi Cháy'] },
  { destination: 'Bến xe Điện Biên', distanceKm: 540, takesHours: 12, stops: ['Bến xe Sơn La'] },
  {
    destination: 'Bến xe Miền Đông',
    distanceKm: 1720,
    takesHours: 36,
    stops: ['Bến xe Vinh', 'Bến xe Đà Nẵng'],
  },
] as const;
