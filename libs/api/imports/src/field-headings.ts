import type { ImportField } from '@luutru/domain';
import { wordKey } from './word-key.js';

/** A field as the template names it, an example of it, and the headings under which others write it. */
export interface FieldHeading {
  label: string;
  example: string;
  others: readonly string[];
}

/** In the order of the template. Headings are compared without accents and case. */
export const fieldHeadings: Readonly<Record<ImportField, FieldHeading>> = {
  'guest.fullName': {
    label: 'Họ tên',
    example: 'Nguyễn Văn Mẫu',
    others: ['họ và tên', 'tên khách', 'họ tên khách', 'tên', 'full name', 'name', 'guest name', 'guest'],
  },
  'guest.dateOfBirth': {
    label: 'Ngày sinh',
    example: '15/03/1988',
    others: [
      'năm sinh',
      'ngày tháng năm sinh',
      'sinh ngày',
      'date of birth',
      'birth date',
      'dob',
      'birthday',
    ],
  },
  'guest.sex': { label: 'Giới tính', example: 'Nam', others: ['nam/nữ', 'giới', 'phái', 'sex', 'gender'] },
  'guest.nationality': {
    label: 'Quốc tịch',
    example: 'Việt Nam',
    others: ['quốc gia', 'nationality', 'country', 'citizenship'],
  },
  'guest.document.type': {
    label: 'Loại giấy tờ',
    example: 'CCCD',
    others: [
      'giấy tờ',
      'loại giấy tờ tuỳ thân',
      'loại giấy tờ tùy thân',
      'document type',
      'id type',
      'document',
    ],
  },
  'guest.document.number': {
    label: 'Số giấy tờ',
    example: '024088000011',
    others: [
      'CCCD',
      'số CCCD',
      'căn cước',
      'số căn cước',
      'CCCD/hộ chiếu',
      'số CCCD/hộ chiếu',
      'CMND/CCCD',
      'CCCD/CMND',
      'CMND',
      'số CMND',
      'hộ chiếu',
      'số hộ chiếu',
      'số định danh',
      'số định danh cá nhân',
      'số giấy tờ tuỳ thân',
      'số giấy tờ tùy thân',
      'document number',
      'id number',
      'id no',
      'passport',
      'passport number',
      'passport no',
    ],
  },
  'guest.document.issuedOn': {
    label: 'Ngày cấp',
    example: '10/05/2021',
    others: ['issued on', 'issue date', 'date of issue'],
  },
  'guest.document.expiresOn': {
    label: 'Ngày hết hạn',
    example: '',
    others: ['có giá trị đến', 'hết hạn', 'expires on', 'expiry date', 'date of expiry'],
  },
  'guest.permanentAddress': {
    label: 'Địa chỉ',
    example: 'Tổ 1, Phường Thọ Xương, Bắc Giang',
    others: ['địa chỉ thường trú', 'nơi thường trú', 'thường trú', 'hộ khẩu', 'address', 'permanent address'],
  },
  'guest.phone': {
    label: 'Điện thoại',
    example: '0912345678',
    others: ['số điện thoại', 'SĐT', 'phone', 'phone number', 'telephone', 'mobile'],
  },
  'guest.visa.number': {
    label: 'Số thị thực',
    example: '',
    others: ['thị thực', 'số visa', 'visa', 'visa number', 'visa no'],
  },
  'guest.visa.type': { label: 'Loại thị thực', example: '', others: ['loại visa', 'visa type'] },
  'guest.visa.expiresOn': {
    label: 'Thị thực hết hạn',
    example: '',
    others: ['hạn thị thực', 'ngày hết hạn thị thực', 'visa hết hạn', 'visa expiry', 'visa expires on'],
  },
  'guest.visa.entryDate': {
    label: 'Ngày nhập cảnh',
    example: '',
    others: ['nhập cảnh', 'entry date', 'date of entry'],
  },
  'guest.visa.entryPort': {
    label: 'Cửa khẩu',
    example: '',
    others: ['cửa khẩu nhập cảnh', 'nơi nhập cảnh', 'entry port', 'port of entry'],
  },
  arrivedAt: {
    label: 'Đến',
    example: '20/11/2026 14:05',
    others: [
      'ngày đến',
      'ngày giờ đến',
      'thời gian đến',
      'nhận phòng',
      'ngày nhận phòng',
      'check in',
      'checkin',
      'arrival',
      'arrival date',
      'arrived at',
    ],
  },
  arrivalTime: {
    label: 'Giờ đến',
    example: '',
    others: ['giờ nhận phòng', 'arrival time', 'check in time'],
  },
  expectedDepartureAt: {
    label: 'Đi',
    example: '22/11/2026',
    others: [
      'ngày đi',
      'ngày giờ đi',
      'thời gian đi',
      'dự kiến đi',
      'ngày đi dự kiến',
      'trả phòng',
      'ngày trả phòng',
      'check out',
      'checkout',
      'departure',
      'departure date',
      'expected departure',
    ],
  },
  departureTime: {
    label: 'Giờ đi',
    example: '',
    others: ['giờ trả phòng', 'departure time', 'check out time'],
  },
  reason: {
    label: 'Lý do',
    example: 'Du lịch',
    others: ['lí do', 'lý do lưu trú', 'mục đích', 'reason', 'purpose'],
  },
  place: {
    label: 'Phòng',
    example: '301',
    others: ['số phòng', 'buồng', 'giường', 'phòng/giường', 'ghế', 'room', 'room number', 'room no'],
  },
  kind: {
    label: 'Hình thức',
    example: 'Qua đêm',
    others: ['hình thức lưu trú', 'loại lưu trú', 'kind', 'stay type'],
  },
  overrideReason: {
    label: 'Giải trình',
    example: '',
    others: ['lý do vẫn khai', 'override reason'],
  },
};

const byHeading: ReadonlyMap<string, ImportField> = new Map(
  (Object.entries(fieldHeadings) as [ImportField, FieldHeading][]).flatMap(([field, { label, others }]) =>
    [label, field, ...others].map((heading) => [wordKey(heading), field] as const),
  ),
);

/** The field that a heading names by itself. */
export const fieldOfHeading = (heading: string): ImportField | undefined => byHeading.get(wordKey(heading));
