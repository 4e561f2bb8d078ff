/** Parts that synthetic persons are named from; common ones stand first and are drawn more often. */
const list = (words: string): readonly string[] => words.split(' ').map((word) => word.replaceAll('_', ' '));

export const surnames = list(
  'Nguyễn Trần Lê Phạm Hoàng Thân Giáp Vũ Đỗ Ngô Dương Đặng Bùi Nông Vi Hà Hứa Đào Lý Đoàn Trịnh Mai Phan ' +
    'Tạ Chu Lương La Hồ Võ Tô Khổng Leo Lục Ong Từ Quách Lâm Tống Triệu Trương Nghiêm Diêm',
);

export const middleNames = {
  male: list(
    'Văn Đức Minh Quang Hữu Xuân Ngọc Thành Công Đình Thế Tuấn Duy Anh Trọng Bá Gia Hoàng Khắc Viết',
  ),
  female: list(
    'Thị Thị_Thu Thị_Ngọc Ngọc Thanh Thị_Hồng Thị_Kim Minh Thu Phương Thị_Lan Thuỳ Khánh Bảo Diệu Thị_Mỹ Quỳnh Hà',
  ),
} as const;

export const givenNames = {
  male: list(
    'Hùng Dũng Tuấn Hải Nam Sơn Long Cường Thắng Hiếu Quân Huy Đạt Phúc Kiên Khoa Lâm Bình Tùng Vinh Thịnh Trung ' +
      'Toàn Hoà Chiến Khánh Đông Hậu Nghĩa Thái Lộc Phong Quyết Tiến Việt Bách Duy Giang Hưng Tâm Thuỷ Ước',
  ),
  female: list(
    'Hương Lan Hoa Mai Linh Trang Hà Thảo Ngân Hằng Nhung Yến Oanh Dung Hạnh Thuý Nga Huệ Loan Hiền Phượng Chi ' +
      'My Vân Quỳnh Anh Ánh Bích Châu Diệp Giang Khuê Liên Ngọc Nguyệt Nhàn Thắm Thơ Tuyết Uyên Xuyến Như',
  ),
} as const;

/** Where people of a commune say they live. */
export const hamlets = {
  urban: list('Tổ_1 Tổ_2 Tổ_3 Tổ_4 Tổ_5 Tổ_6 Tổ_7 Tổ_8 Số_12 Số_27 Số_35 Số_48'),
  rural: list(
    'Thôn_Đông Thôn_Đoài Thôn_Nam Thôn_Trung Thôn_Thượng Thôn_Hạ Thôn_Chùa Thôn_Mới Thôn_Giữa Thôn_Núi Thôn_Cầu ' +
      'Bản_Ven Bản_Mậu Thôn_Ngò Thôn_Am Thôn_Bến',
  ),
} as const;

/** First three digits of a personal number: province of birth registration, Bắc Giang first. */
export const birthProvinces = list('024 027 001 019 020 022 026 030 031 033 034 036 038 040 079');
