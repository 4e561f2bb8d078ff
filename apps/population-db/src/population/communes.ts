/** Communes of Bắc Giang by district, as they were in October 2023: 10 districts, 209 communes. */
const communesByDistrict: readonly (readonly [district: string, communes: string])[] = [
  [
    'Thành phố Bắc Giang',
    'Phường Thọ Xương, Phường Trần Nguyên Hãn, Phường Ngô Quyền, Phường Hoàng Văn Thụ, ' +
      'Phường Trần Phú, Phường Mỹ Độ, Phường Lê Lợi, Xã Song Mai, Phường Xương Giang, Phường Đa Mai, ' +
      'Phường Dĩnh Kế, Xã Dĩnh Trì, Xã Tân Mỹ, Xã Đồng Sơn, Xã Tân Tiến, Xã Song Khê',
  ],
  [
    'Huyện Yên Thế',
    'Xã Đồng Tiến, Xã Canh Nậu, Xã Xuân Lương, Xã Tam Tiến, Xã Đồng Vương, Xã Đồng Hưu, ' +
      'Xã Đồng Tâm, Xã Tam Hiệp, Xã Tiến Thắng, Xã Hồng Kỳ, Xã Đồng Lạc, Xã Đông Sơn, Xã Tân Hiệp, ' +
      'Xã Hương Vĩ, Xã Đồng Kỳ, Xã An Thượng, Thị trấn Phồn Xương, Xã Tân Sỏi, Thị trấn Bố Hạ',
  ],
  [
    'Huyện Tân Yên',
    'Xã Lan Giới, Thị trấn Nhã Nam, Xã Tân Trung, Xã Đại Hóa, Xã Quang Tiến, Xã Phúc Sơn, ' +
      'Xã An Dương, Xã Phúc Hòa, Xã Liên Sơn, Xã Hợp Đức, Xã Lam Cốt, Xã Cao Xá, Thị trấn Cao Thượng, ' +
      'Xã Việt Ngọc, Xã Song Vân, Xã Ngọc Châu, Xã Ngọc Vân, Xã Việt Lập, Xã Liên Chung, ' +
      'Xã Ngọc Thiện, Xã Ngọc Lý, Xã Quế Nham',
  ],
  [
    'Huyện Lạng Giang',
    'Thị trấn Vôi, Xã Nghĩa Hòa, Xã Nghĩa Hưng, Xã Quang Thịnh, Xã Hương Sơn, Xã Đào Mỹ, ' +
      'Xã Tiên Lục, Xã An Hà, Thị trấn Kép, Xã Mỹ Hà, Xã Hương Lạc, Xã Dương Đức, Xã Tân Thanh, ' +
      'Xã Yên Mỹ, Xã Tân Hưng, Xã Mỹ Thái, Xã Xương Lâm, Xã Xuân Hương, Xã Tân Dĩnh, Xã Đại Lâm, ' +
      'Xã Thái Đào',
  ],
  [
    'Huyện Lục Nam',
    'Thị trấn Đồi Ngô, Xã Đông Hưng, Xã Đông Phú, Xã Tam Dị, Xã Bảo Sơn, Xã Bảo Đài, Xã Thanh Lâm, ' +
      'Xã Tiên Nha, Xã Trường Giang, Thị trấn Phương Sơn, Xã Chu Điện, Xã Cương Sơn, Xã Nghĩa Phương, ' +
      'Xã Vô Tranh, Xã Bình Sơn, Xã Lan Mẫu, Xã Yên Sơn, Xã Khám Lạng, Xã Huyền Sơn, Xã Trường Sơn, ' +
      'Xã Lục Sơn, Xã Bắc Lũng, Xã Vũ Xá, Xã Cẩm Lý, Xã Đan Hội',
  ],
  [
    'Huyện Lục Ngạn',
    'Thị trấn Chũ, Xã Cấm Sơn, Xã Tân Sơn, Xã Phong Minh, Xã Phong Vân, Xã Xa Lý, Xã Hộ Đáp, ' +
      'Xã Sơn Hải, Xã Thanh Hải, Xã Kiên Lao, Xã Biên Sơn, Xã Kiên Thành, Xã Hồng Giang, Xã Kim Sơn, ' +
      'Xã Tân Hoa, Xã Giáp Sơn, Xã Biển Động, Xã Quý Sơn, Xã Trù Hựu, Xã Phì Điền, Xã Tân Quang, ' +
      'Xã Đồng Cốc, Xã Tân Lập, Xã Phú Nhuận, Xã Mỹ An, Xã Nam Dương, Xã Tân Mộc, Xã Đèo Gia, ' +
      'Xã Phượng Sơn',
  ],
  [
    'Huyện Sơn Động',
    'Thị trấn An Châu, Thị trấn Tây Yên Tử, Xã Vân Sơn, Xã Hữu Sản, Xã Đại Sơn, Xã Phúc Sơn, ' +
      'Xã Giáo Liêm, Xã Cẩm Đàn, Xã An Lạc, Xã Vĩnh An, Xã Yên Định, Xã Lệ Viễn, Xã An Bá, ' +
      'Xã Tuấn Đạo, Xã Dương Hưu, Xã Long Sơn, Xã Thanh Luận',
  ],
  [
    'Huyện Yên Dũng',
    'Thị trấn Nham Biền, Thị trấn Tân An, Xã Lão Hộ, Xã Hương Gián, Xã Quỳnh Sơn, Xã Nội Hoàng, ' +
      'Xã Tiền Phong, Xã Xuân Phú, Xã Tân Liễu, Xã Trí Yên, Xã Lãng Sơn, Xã Yên Lư, Xã Tiến Dũng, ' +
      'Xã Đức Giang, Xã Cảnh Thụy, Xã Tư Mại, Xã Đồng Việt, Xã Đồng Phúc',
  ],
  [
    'Huyện Việt Yên',
    'Xã Thượng Lan, Xã Việt Tiến, Xã Nghĩa Trung, Xã Minh Đức, Xã Hương Mai, Xã Tự Lạn, ' +
      'Thị trấn Bích Động, Xã Trung Sơn, Xã Hồng Thái, Xã Tiên Sơn, Xã Tăng Tiến, Xã Quảng Minh, ' +
      'Thị trấn Nếnh, Xã Ninh Sơn, Xã Vân Trung, Xã Vân Hà, Xã Quang Châu',
  ],
  [
    'Huyện Hiệp Hòa',
    'Xã Đồng Tân, Xã Thanh Vân, Xã Hoàng Lương, Xã Hoàng Vân, Xã Hoàng Thanh, Xã Hoàng An, ' +
      'Xã Ngọc Sơn, Xã Thái Sơn, Xã Hòa Sơn, Thị trấn Thắng, Xã Quang Minh, Xã Lương Phong, ' +
      'Xã Hùng Sơn, Xã Đại Thành, Xã Thường Thắng, Xã Hợp Thịnh, Xã Danh Thắng, Xã Mai Trung, ' +
      'Xã Đoan Bái, Thị trấn Bắc Lý, Xã Xuân Cẩm, Xã Hương Lâm, Xã Đông Lỗ, Xã Châu Minh, Xã Mai Đình',
  ],
];

/** Full names, such as `Xã Tam Tiến, Huyện Yên Thế, Bắc Giang`. */
export const communes: readonly string[] = communesByDistrict.flatMap(([district, names]) =>
  names.split(', ').map((name) => `${name}, ${district}, Bắc Giang`),
);
