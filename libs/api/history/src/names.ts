/** Surnames (họ) with how many in a hundred bear them, and those that are common on Bắc Giang's hills. */
export const surnames = [
  ['Nguyễn', 36],
  ['Trần', 10],
  ['Lê', 8],
  ['Phạm', 7],
  ['Hoàng', 6],
  ['Vũ', 4],
  ['Đặng', 3],
  ['Bùi', 3],
  ['Đỗ', 3],
  ['Thân', 3],
  ['Giáp', 2],
  ['Ngô', 2],
  ['Dương', 2],
  ['Lý', 1],
  ['Vi', 1],
  ['Nông', 1],
  ['Phan', 3],
  ['Đinh', 1],
  ['Hà', 1],
  ['Chu', 1],
  ['Tạ', 1],
  ['Mai', 1],
] as const;

export const middleNames = {
  male: ['Văn', 'Đức', 'Minh', 'Quang', 'Hữu', 'Công', 'Xuân', 'Ngọc', 'Anh', 'Thành', 'Quốc', 'Tuấn'],
  female: ['Thị', 'Thị', 'Thị Thu', 'Ngọc', 'Thu', 'Thanh', 'Minh', 'Thùy', 'Phương', 'Hồng', 'Thị Kim'],
} as const;

export const givenNames = {
  male: (
    'Hùng Dũng Cường Tuấn Nam Sơn Hải Long Thắng Bình Khánh Hiếu Trung Đạt Phong Quân Kiên Tùng Hoàng Việt ' +
    'Huy Thành Tiến Mạnh Hưng Đông Lâm Phúc Toàn Vinh Bảo Duy Khoa Nghĩa Tài Trường An Giang Hậu Luân'
  ).split(' '),
  female: (
    'Hương Lan Mai Hoa Linh Trang Thảo Hà Hằng Ngân Nga Phương Thủy Yến Hiền Loan Dung Huyền Nhung Oanh ' +
    'Quỳnh Vân Thu Xuân Hạnh Tuyết Ngọc Ánh Chi Diệp Giang Bích Liên Mơ Thơm Uyên Vy Châm Duyên Lệ'
  ).split(' '),
};

/** As passports write them. Families of nations that write alike share a list. */
export const foreignNames = {
  korean: [
    'KIM LEE PARK CHOI JUNG KANG CHO YOON JANG LIM',
    'MINJUN SEOJUN JIHO HYUNWOO DONGHYUN JIYOUNG MINJI SOOJIN EUNJI HYEJIN',
  ],
  chinese: [
    'WANG LI ZHANG LIU CHEN YANG ZHAO HUANG ZHOU WU',
    'WEI FANG MIN JING LEI QIANG YAN JUN TAO XIAOMING',
  ],
  taiwanese: [
    'CHEN LIN HUANG CHANG LEE WANG WU LIU TSAI YANG',
    'CHIH MING CHIEH YU JUNG HSIN WEI YI TING CHUN HAO',
  ],
  japanese: [
    'SATO SUZUKI TAKAHASHI TANAKA WATANABE ITO YAMAMOTO NAKAMURA KOBAYASHI KATO',
    'HIROSHI TAKASHI KENJI YUKI AKIRA NAOKO YOKO HARUKA DAISUKE KEIKO',
  ],
  western: [
    'SMITH MARTIN MUELLER BROWN JONES DUBOIS WILSON SCHMIDT TAYLOR ANDERSON',
    'JOHN MARIE THOMAS ANNA PETER LAURA DAVID EMMA MICHAEL SOPHIE',
  ],
  southern: [
    'KUMAR SINGH SOMCHAI TAN SANTOS RAHMAN SHARMA REDDY WONG PATEL',
    'AMIT PRIYA RAJ MALEE AHMAD MARIA JOSE NUR ANAN VIJAY',
  ],
} as const;

/** Who comes to the industrial parks of Việt Yên and Yên Dũng, alpha-3 with weights. */
export const nations = [
  ['CHN', 36, 'chinese'],
  ['KOR', 27, 'korean'],
  ['TWN', 12, 'taiwanese'],
  ['JPN', 8, 'japanese'],
  ['USA', 3, 'western'],
  ['IND', 3, 'southern'],
  ['THA', 2, 'southern'],
  ['FRA', 2, 'western'],
  ['DEU', 2, 'western'],
  ['AUS', 1, 'western'],
  ['GBR', 1, 'western'],
  ['SGP', 1, 'southern'],
  ['MYS', 1, 'southern'],
  ['PHL', 1, 'southern'],
] as const;

/** Codes of provinces in personal numbers, with how many guests were registered there. */
export const homes = [
  ['024', 'Bắc Giang', 42],
  ['001', 'Hà Nội', 18],
  ['027', 'Bắc Ninh', 8],
  ['020', 'Lạng Sơn', 6],
  ['019', 'Thái Nguyên', 6],
  ['030', 'Hải Dương', 4],
  ['031', 'Hải Phòng', 4],
  ['022', 'Quảng Ninh', 4],
  ['034', 'Thái Bình', 3],
  ['038', 'Thanh Hóa', 3],
  ['040', 'Nghệ An', 2],
  ['079', 'Thành phố Hồ Chí Minh', 2],
  ['048', 'Đà Nẵng', 1],
] as const;
