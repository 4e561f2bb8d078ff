import type { CatalogueEntry } from './error-catalogue.js';

/** What can be wrong with a file of guests (nhập tệp), and with a cell of it. */
export const importCodes = {
  FILE_REQUIRED: {
    vi: 'Chưa có tệp; hãy chọn một tệp .xlsx hoặc .csv.',
    en: 'There is no file; choose an .xlsx or .csv file.',
  },
  FILE_TYPE: {
    status: 415,
    vi: 'Chỉ nhận tệp .xlsx và .csv; hãy mở tệp bằng Excel rồi lưu lại dạng .xlsx.',
    en: 'Only .xlsx and .csv are taken; open the file in Excel and save it as .xlsx.',
  },
  FILE_TOO_LARGE: {
    status: 413,
    vi: 'Tệp quá lớn (tối đa 10 MB); hãy chia thành nhiều tệp nhỏ hơn.',
    en: 'The file is too large (10 MB at most); split it into smaller files.',
  },
  FILE_BROKEN: {
    vi: 'Tệp bị hỏng, không đọc được; hãy mở lại bằng Excel rồi lưu thành tệp mới.',
    en: 'The file is broken; open it in Excel and save it as a new file.',
  },
  FILE_ENCRYPTED: {
    vi: 'Tệp có mật khẩu; hãy bỏ mật khẩu rồi gửi lại.',
    en: 'The file has a password; remove the password and send it again.',
  },
  ZIP_BOMB: {
    vi: 'Tệp giải nén ra lớn bất thường nên bị từ chối; hãy chép dữ liệu sang tệp mới.',
    en: 'The file unpacks to an unusual size; copy the data into a new file.',
  },
  MACRO_REFUSED: {
    vi: 'Tệp có macro nên bị từ chối; hãy lưu lại dạng .xlsx không có macro.',
    en: 'The file holds macros; save it as .xlsx without macros.',
  },
  EXTERNAL_LINK_REFUSED: {
    vi: 'Tệp có liên kết tới tệp khác; hãy chép dữ liệu dạng giá trị sang tệp mới.',
    en: 'The file links to other files; copy its values into a new file.',
  },
  FORMULA_REFUSED: {
    vi: 'Ô này là công thức; hãy thay bằng giá trị, ví dụ 024088000011.',
    en: 'This cell is a formula; replace it by its value, e.g. 024088000011.',
  },
  ENCODING: {
    vi: 'Tệp không phải UTF-8; trong Excel hãy lưu dạng "CSV UTF-8".',
    en: 'The file is not UTF-8; in Excel save it as "CSV UTF-8".',
  },
  TOO_MANY_ROWS: {
    vi: 'Tệp có quá 20.000 dòng; hãy chia thành nhiều tệp.',
    en: 'The file has more than 20,000 rows; split it into several files.',
  },
  TOO_MANY_COLUMNS: {
    vi: 'Tệp có quá 100 cột; hãy xoá các cột không dùng.',
    en: 'The file has more than 100 columns; delete those that are not used.',
  },
  NO_ROWS: {
    vi: 'Tệp không có dòng khách nào dưới dòng tiêu đề.',
    en: 'The file has no guests below its headings.',
  },
  COLUMN_REQUIRED: {
    vi: 'Chưa chọn cột cho mục bắt buộc này, ví dụ cột "Họ tên".',
    en: 'No column is chosen for this required field, e.g. "Full name".',
  },
  COLUMN_TWICE: {
    vi: 'Hai cột được chọn cho cùng một mục; hãy bỏ bớt một cột.',
    en: 'Two columns are chosen for one field; keep one of them.',
  },
  TIME_FORMAT: {
    vi: 'Giờ phải viết dạng HH:mm, ví dụ 14:05.',
    en: 'A time must be written HH:mm, e.g. 14:05.',
  },
  IMPORT_REPEATED: {
    status: 409,
    vi: 'Tệp này đã được gửi cho cơ sở này; nếu vẫn muốn gửi, hãy xác nhận gửi lại.',
    en: 'This very file was sent for this facility before; confirm to send it again.',
  },
  IMPORT_NOT_WAITING: {
    status: 409,
    vi: 'Lần nhập này không chờ ghép cột; hãy tải lại trang để xem tình trạng.',
    en: 'This import is not waiting for its columns; load it again to see its state.',
  },
  IMPORT_ROW_FILED: {
    status: 409,
    vi: 'Dòng này đã được khai; hãy sửa trên lượt lưu trú.',
    en: 'This row is filed already; change the stay itself.',
  },
  LEADING_ZERO_RESTORED: {
    vi: 'Excel đã bỏ số 0 ở đầu; đã thêm lại, ví dụ 024088000011. Hãy đối chiếu.',
    en: 'Excel dropped the leading zero; it was put back, e.g. 024088000011. Check it.',
  },
} as const satisfies Record<string, CatalogueEntry>;
