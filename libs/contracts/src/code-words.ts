import type { CaptureMethod, DocumentType, FacilityKind, Reason, Relation, Sector } from '@luutru/domain';

/** What a code is called: Vietnamese, English. */
export type Words = readonly [vi: string, en: string];

/** Lists of the product's own, with the words that each code stands for. A new code without words does not compile. */
export const codeWords = {
  sectors: {
    accommodation: ['Cơ sở lưu trú', 'Lodging'],
    health: ['Cơ sở khám, chữa bệnh', 'Clinics and hospitals'],
    transport: ['Vận tải hành khách đường dài', 'Long-distance coaches'],
  } satisfies Record<Sector, Words>,
  documentTypes: {
    citizenId: ['Căn cước công dân', 'Citizen card'],
    passport: ['Hộ chiếu', 'Passport'],
    birthCertificate: ['Giấy khai sinh', 'Birth certificate'],
    residenceCard: ['Thẻ cư trú', 'Residence card'],
    other: ['Giấy tờ khác', 'Other document'],
    none: ['Không có giấy tờ', 'No document'],
  } satisfies Record<DocumentType, Words>,
  reasons: {
    tourism: ['Du lịch', 'Tourism'],
    business: ['Công tác', 'Business'],
    family: ['Thăm thân', 'Visiting family'],
    study: ['Học tập', 'Study'],
    work: ['Lao động', 'Work'],
    inpatient: ['Điều trị nội trú', 'In-patient'],
    caregiver: ['Chăm sóc người bệnh', 'Caregiver'],
    transit: ['Quá cảnh', 'Transit'],
    conference: ['Hội nghị', 'Conference'],
    other: ['Khác', 'Other'],
  } satisfies Record<Reason, Words>,
  captureMethods: {
    manual: ['Gõ tay', 'Typed'],
    cccdQr: ['Quét QR căn cước', 'QR of the citizen card'],
    mrz: ['Quét MRZ', 'MRZ'],
    chip: ['Đọc chip', 'Chip'],
    vneid: ['VNeID', 'VNeID'],
    import: ['Tệp', 'File'],
    api: ['Phần mềm khác', 'Other software'],
    fhir: ['Phần mềm bệnh viện', 'Hospital software'],
  } satisfies Record<CaptureMethod, Words>,
  relations: {
    parent: ['Cha hoặc mẹ', 'Parent'],
    spouse: ['Vợ hoặc chồng', 'Spouse'],
    child: ['Con', 'Child'],
    sibling: ['Anh, chị, em', 'Sibling'],
    grandparent: ['Ông hoặc bà', 'Grandparent'],
    guardian: ['Người giám hộ', 'Guardian'],
    other: ['Khác', 'Other'],
  } satisfies Record<Relation, Words>,
} as const;

/** Each kind of facility once; which sector has which is in `facilityKindsBySector`. */
export const facilityKindWords: Record<FacilityKind, Words> = {
  hotel: ['Khách sạn', 'Hotel'],
  guestHouse: ['Nhà nghỉ du lịch', 'Guest house'],
  homestay: ['Nhà ở có phòng cho khách du lịch thuê', 'Homestay'],
  villa: ['Biệt thự du lịch', 'Tourist villa'],
  apartment: ['Căn hộ du lịch', 'Tourist apartment'],
  cruise: ['Tàu thủy lưu trú du lịch', 'Cruise vessel'],
  campsite: ['Bãi cắm trại du lịch', 'Campsite'],
  dormitory: ['Ký túc xá', 'Dormitory'],
  rentedRoom: ['Nhà trọ', 'Rented room'],
  hospital: ['Bệnh viện', 'Hospital'],
  healthCentre: ['Trung tâm y tế', 'Health centre'],
  healthStation: ['Trạm y tế', 'Health station'],
  clinic: ['Phòng khám', 'Clinic'],
  maternityHome: ['Nhà hộ sinh', 'Maternity home'],
  coachFirm: ['Nhà xe', 'Coach firm'],
  other: ['Loại khác', 'Other'],
};
