import type { CatalogueEntry } from './error-catalogue.js';

/** What can be wrong with what machines send and are sent: FHIR bundles, batches, webhooks. */
export const exchangeCodes = {
  FHIR_BUNDLE_EXPECTED: {
    vi: 'Cần một Bundle FHIR R4 loại "transaction" có danh sách entry.',
    en: 'A FHIR R4 Bundle of type "transaction" with its entries is expected.',
  },
  FHIR_REFERENCE_UNRESOLVED: {
    vi: 'Tham chiếu không trỏ tới mục nào trong Bundle, ví dụ urn:uuid:… hoặc Patient/1.',
    en: 'The reference leads to no entry of the Bundle, e.g. urn:uuid:… or Patient/1.',
  },
  FHIR_ENCOUNTER_TWICE: {
    vi: 'Hai mục trong Bundle cùng mã lượt khám; mỗi lượt chỉ gửi một lần.',
    en: 'Two entries of the Bundle carry the same identifier; send each once.',
  },
  FHIR_FACILITY_AMBIGUOUS: {
    vi: 'Đơn vị có nhiều cơ sở y tế; hãy thêm ?facilityId= hoặc serviceProvider.identifier.',
    en: 'You have several health facilities; add ?facilityId= or serviceProvider.identifier.',
  },
  NOT_INPATIENT: {
    vi: 'Không phải nội trú (IMP) nên không khai lưu trú; không lưu gì.',
    en: 'Not an in-patient encounter (IMP): no stay is declared, nothing is stored.',
  },
  ENCOUNTER_NOT_STARTED: {
    vi: 'Lượt khám chưa bắt đầu hoặc đã huỷ nên không có lượt lưu trú nào.',
    en: 'The encounter has not begun or was called off: there is no stay of it.',
  },
  NOT_LODGING: {
    vi: 'Người thân không có thời gian ở lại hoặc không gắn với người bệnh nội trú; bỏ qua.',
    en: 'A relative without a period, or of no in-patient here, does not lodge; ignored.',
  },
  RESOURCE_IGNORED: {
    vi: 'Loại tài nguyên này không dùng cho khai báo lưu trú; không lưu gì.',
    en: 'This kind of resource is not needed for declarations; nothing of it is stored.',
  },
  WEBHOOK_URL: {
    vi: 'Cần địa chỉ https đầy đủ, ví dụ https://pms.example.vn/luutru.',
    en: 'A full https address is needed, e.g. https://pms.example.vn/luutru.',
  },
  WEBHOOK_UNKNOWN: {
    vi: 'Địa chỉ này chưa được đăng ký nhận thông báo; chủ cơ sở đăng ký ở POST /webhooks.',
    en: 'This address is not registered; the owner registers it at POST /webhooks.',
  },
  WEBHOOK_LIMIT: {
    status: 409,
    vi: 'Mỗi đơn vị đăng ký tối đa 10 địa chỉ; hãy xoá một địa chỉ không dùng.',
    en: 'At most 10 webhooks may be registered; delete one that is not used.',
  },
  WEBHOOK_TAKEN: {
    status: 409,
    vi: 'Địa chỉ này đã được đăng ký; hãy xoá rồi đăng ký lại để lấy khoá mới.',
    en: 'This address is registered already; delete it first to get a new secret.',
  },
  BATCH_NOT_DONE: {
    status: 409,
    vi: 'Lô chưa xử lý xong; hãy hỏi lại trạng thái sau vài giây.',
    en: 'The batch is not done yet; ask for its state again in a few seconds.',
  },
} as const satisfies Record<string, CatalogueEntry>;
