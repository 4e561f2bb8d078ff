import type { CatalogueEntry } from './error-catalogue.js';

/** What may be wrong with an uploaded map of administrative units. */
export const mapCodes = {
  MAP_NOT_GEOJSON: {
    vi: 'Tệp phải là GeoJSON dạng FeatureCollection có từ 1 đến 1.000 đối tượng.',
    en: 'The file must be a GeoJSON FeatureCollection with 1 to 1,000 features.',
  },
  MAP_GEOMETRY: {
    vi: 'Mỗi đối tượng phải là Polygon hoặc MultiPolygon với các vòng khép kín.',
    en: 'Each feature must be a Polygon or MultiPolygon with closed rings.',
  },
  MAP_COORDINATES: {
    vi: 'Tọa độ phải là kinh độ, vĩ độ WGS 84, ví dụ [106.2, 21.27]; không dùng VN-2000.',
    en: 'Coordinates are WGS 84 longitude, latitude in Việt Nam, e.g. [106.2, 21.27].',
  },
  MAP_UNIT_UNKNOWN: {
    vi: 'Thuộc tính code phải là mã đơn vị hành chính của cấp này, ví dụ 213.',
    en: 'The property code must be a unit of this level, e.g. 213.',
  },
  MAP_UNIT_TWICE: {
    vi: 'Mã đơn vị này đã có ở một đối tượng khác trong tệp.',
    en: 'Another feature of the file has this unit code already.',
  },
} as const satisfies Record<string, CatalogueEntry>;
