import type { CatalogueEntry } from './error-catalogue.js';

/** What the rules find wrong with a stay. */
export const stayCodes = {
  NIL_DATE_RANGE: {
    vi: 'Chỉ báo "không có khách" cho hôm nay hoặc 7 ngày vừa qua.',
    en: '"No guests" can be said of today or of the last 7 days.',
  },
  CORRECTION_DUE_PAST: {
    vi: 'Hạn sửa đã qua; hãy cho cơ sở ít nhất 1 giờ, ví dụ 23:00 hôm nay.',
    en: 'The time to mend has passed; give the facility an hour at least, e.g. 23:00 today.',
  },
  FIELD_UNKNOWN: {
    vi: 'Không có mục này trong khai báo; ví dụ guest.document.number.',
    en: 'A declaration has no such field; e.g. guest.document.number.',
  },
  STAY_LATER_CHANGED: {
    vi: 'Giờ đổi phòng phải nằm giữa giờ đến và hiện tại.',
    en: 'The time of the move lies between the arrival and now.',
  },
  ARRIVAL_FUTURE: {
    vi: 'Giờ đến ở tương lai; chỉ khai khi khách đã đến, sớm hơn tối đa 5 phút.',
    en: 'The arrival is in the future; declare a guest who has come, 5 minutes ahead at most.',
  },
  ARRIVAL_TOO_OLD: {
    vi: 'Giờ đến cách nay hơn 5 năm; hãy kiểm tra năm, ví dụ 2026.',
    en: 'The arrival is more than 5 years ago; check the year, e.g. 2026.',
  },
  DEPARTURE_BEFORE_ARRIVAL: {
    vi: 'Giờ đi phải sau giờ đến; ví dụ đến 20/11 14:05, đi 21/11 12:00.',
    en: 'The departure must follow the arrival, e.g. in 20 Nov 14:05, out 21 Nov 12:00.',
  },
  DEPARTURE_FUTURE: {
    vi: 'Giờ trả phòng ở tương lai; hãy nhập giờ khách đã đi, muộn nhất là bây giờ.',
    en: 'The check-out is in the future; give the time the guest left, now at the latest.',
  },
  REASON_TEXT_REQUIRED: {
    vi: 'Lý do "khác" cần ghi rõ, ví dụ "Dự lễ hội Yên Thế".',
    en: 'The reason "other" needs words, e.g. "Visiting the Yên Thế festival".',
  },
  OVERRIDE_REASON_REQUIRED: {
    vi: 'Cần ghi rõ vì sao vẫn khai, ít nhất 3 ký tự, ví dụ "Đã đối chiếu với thẻ".',
    en: 'Say why it is filed all the same, 3 characters or more, e.g. "Checked with the card".',
  },
  NO_DOCUMENT: {
    vi: 'Khách không có giấy tờ; hãy ghi lý do vẫn nhận, ví dụ "Mất ví, đã báo công an".',
    en: 'The guest has no document; say why admitted, e.g. "Wallet lost, police informed".',
  },
  MINOR_ALONE: {
    vi: 'Khách dưới 18 tuổi ở một mình; hãy chọn người giám hộ hoặc ghi lý do.',
    en: 'A guest under 18 is alone; name the guardian, or give a reason.',
  },
  CAREGIVER_LINK_REQUIRED: {
    vi: 'Người chăm sóc cần gắn với lượt nằm viện của người bệnh; hãy chọn người bệnh.',
    en: 'A caregiver belongs to the stay of a patient; choose the patient.',
  },
  LINKED_STAY_UNKNOWN: {
    vi: 'Lượt lưu trú được gắn không có hoặc đã kết thúc; hãy chọn khách đang ở.',
    en: 'The linked stay does not exist or has ended; choose a guest who is present.',
  },
  FACILITY_UNKNOWN: {
    vi: 'Không có cơ sở này; hãy chọn một cơ sở của đơn vị mình.',
    en: 'There is no such facility; choose one of your own.',
  },
  FACILITY_SUSPENDED: {
    vi: 'Cơ sở đang bị tạm dừng; hãy liên hệ công an cấp xã để mở lại.',
    en: 'The facility is suspended; ask the commune police to reopen it.',
  },
} as const satisfies Record<string, CatalogueEntry>;
