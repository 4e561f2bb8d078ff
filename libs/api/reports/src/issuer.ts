/** The unit whose police report: the province of the plan, by its code of the statistics office. */
export const reportingUnit = '24';

/**
 * Whose paper a report is, and where it goes. The demo stays in the names of the plan, of October 2023; an installation
 * elsewhere, or after a merger of provinces, has its own here.
 */
export const issuer = {
  /** The body above the issuing one (cơ quan chủ quản). */
  superior: 'Công an tỉnh Bắc Giang',
  name: 'Phòng Cảnh sát QLHC về TTXH',
  /** The issuing body in the sign of a paper: `Số: …/BC-PC06`. */
  sign: 'PC06',
  place: 'Bắc Giang',
  addressee: 'Cơ quan thường trực Tổ công tác Đề án 06 tỉnh Bắc Giang',
  copies: ['Lãnh đạo Công an tỉnh (để báo cáo)', 'Lưu: PC06'],
  signer: { position: 'Trưởng phòng' },
} as const;
