import type { CatalogueEntry } from './error-catalogue.js';

/** What the rules of long-distance coaches find wrong or doubtful. */
export const tripCodes = {
  PLATE_FORMAT: {
    vi: 'Biển số không đúng; ví dụ 98B-012.34.',
    en: 'This is no number plate; e.g. 98B-012.34.',
  },
  PLATE_KNOWN: {
    status: 409,
    vi: 'Xe mang biển số này đã có trong danh sách; hãy sửa xe đó.',
    en: 'A vehicle of this plate is in the register; change that one.',
  },
  ROUTE_KNOWN: {
    status: 409,
    vi: 'Mã tuyến này đã có; hãy chọn mã khác.',
    en: 'This code of a route is in use; choose another.',
  },
  CREW_FORMAT: {
    vi: 'Ghi 1 đến 4 người theo xe, mỗi người có họ tên, ví dụ {"fullName":"Nguyễn Văn Tài"}.',
    en: 'Name 1 to 4 of the crew, each with a name, e.g. {"fullName":"Nguyễn Văn Tài"}.',
  },
  STOPS_FORMAT: {
    vi: 'Điểm dừng là tối đa 50 tên khác nhau theo thứ tự, ví dụ ["Bến xe Mỹ Đình"].',
    en: 'Stops are up to 50 different names in order, e.g. ["Mỹ Đình station"].',
  },
  STOP_UNKNOWN: {
    vi: 'Điểm này không nằm trong lộ trình; hãy chọn điểm đi, điểm đến hoặc điểm dừng.',
    en: 'The route has no such point; choose its start, end or one of its stops.',
  },
  ALIGHTING_BEFORE_BOARDING: {
    vi: 'Điểm xuống phải sau điểm lên trên lộ trình.',
    en: 'The point of getting off follows that of getting on.',
  },
  TRIP_ARRIVAL_BEFORE_DEPARTURE: {
    vi: 'Giờ đến dự kiến của chuyến phải sau giờ xuất bến.',
    en: 'The expected arrival of the trip must follow its departure.',
  },
  TRIP_TIME_OUT_OF_RANGE: {
    vi: 'Giờ phải nằm giữa giờ chuyến xe bắt đầu và hiện tại.',
    en: 'The time lies between the start of the trip and now.',
  },
  FACILITY_NOT_TRANSPORT: {
    vi: 'Chỉ đơn vị vận tải mới lập chuyến xe; hãy chọn cơ sở loại nhà xe.',
    en: 'Only a coach firm has trips; choose a facility of the transport trade.',
  },
  SEAT_TAKEN: {
    status: 409,
    vi: 'Ghế hoặc giường này đã có khách; hãy chọn chỗ khác.',
    en: 'This seat or berth is taken; choose another.',
  },
  OVER_CAPACITY: {
    status: 409,
    vi: 'Số khách vượt số ghế và giường của xe; hãy đổi xe hoặc bớt khách.',
    en: 'There are more passengers than seats and berths; change the vehicle or the list.',
  },
  OUTSIDE_LIST: {
    status: 409,
    vi: 'Xe hợp đồng, xe du lịch đã xuất bến không được đón khách ngoài danh sách.',
    en: 'A contract or tourist coach takes no passenger outside its list once it has left.',
  },
  TRIP_NOT_BOARDING: {
    status: 409,
    vi: 'Chuyến xe đã xuất bến hoặc đã huỷ nên không làm được việc này.',
    en: 'The trip has left or is cancelled; this can no longer be done.',
  },
  TRIP_NOT_DEPARTED: {
    status: 409,
    vi: 'Chuyến xe chưa xuất bến hoặc đã kết thúc nên không làm được việc này.',
    en: 'The trip has not left or has ended; this cannot be done now.',
  },
  PASSENGER_GONE: {
    status: 409,
    vi: 'Khách không đi hoặc đã xuống xe nên không đổi được nữa.',
    en: 'The passenger never came or has got off; nothing more can be changed.',
  },
  OFF_LIST_PASSENGER: {
    vi: 'Có khách lên dọc đường sau khi chốt danh sách.',
    en: 'A passenger got on along the way after the list was closed.',
  },
  COUNT_MISMATCH: {
    vi: 'Số khách đếm được khác danh sách; hãy kiểm tra lại trên xe.',
    en: 'The head count differs from the list; check on the coach.',
  },
  VEHICLE_PAPERS_EXPIRED: {
    vi: 'Phù hiệu hoặc đăng kiểm của xe đã hết hạn vào ngày đi.',
    en: 'The badge or the inspection of the vehicle has expired by the day of the trip.',
  },
} as const satisfies Record<string, CatalogueEntry>;
