import type { Code, FieldError } from '@luutru/domain';
import { Invalid } from '@luutru/http';

type Position = [longitude: number, latitude: number];
type Ring = Position[];

/** The outlines of units, as GeoJSON (RFC 7946) with a code and nothing else to a feature. */
export interface Outlines {
  type: 'FeatureCollection';
  features: {
    type: 'Feature';
    properties: { code: string };
    geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
  }[];
}

const mostFeatures = 1000;
/** A file that is wrong is wrong everywhere: its first faults tell. */
const mostErrors = 20;
/** Việt Nam with its islands. Metres of VN-2000, in which land registers deliver, fall far outside. */
const bounds = { west: 102, east: 118, south: 6, north: 24 };
/** About a metre, in degrees. */
const precision = 1e5;

class Wrong extends Error {
  constructor(
    readonly code: Code,
    readonly at: string,
  ) {
    super(code);
  }
}

/**
 * Takes an official file apart and keeps codes and outlines alone; altitudes go, degrees are cut to a metre.
 * @param known the codes of the units of this level
 * @throws Invalid naming the first wrong features
 */
export function readOutlines(file: unknown, known: ReadonlySet<string>): Outlines {
  const features = isRecord(file) && file['type'] === 'FeatureCollection' && file['features'];
  if (!Array.isArray(features) || features.length === 0 || features.length > mostFeatures)
    throw new Invalid([{ path: 'features', code: 'MAP_NOT_GEOJSON' }]);
  const errors: FieldError[] = [];
  const codes = new Set<string>();
  const read: Outlines['features'] = [];
  for (const [at, feature] of features.entries()) {
    try {
      const code = codeOf(feature, known, codes);
      codes.add(code);
      read.push({ type: 'Feature', properties: { code }, geometry: geometryOf(feature) });
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      errors.push({ path: `features.${at}.${error.at}`, code: error.code });
      if (errors.length === mostErrors) break;
    }
  }
  if (errors.length) throw new Invalid(errors);
  return { type: 'FeatureCollection', features: read };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function codeOf(feature: unknown, known: ReadonlySet<string>, taken: ReadonlySet<string>): string {
  const properties = isRecord(feature) && feature['type'] === 'Feature' ? feature['properties'] : undefined;
  const code = isRecord(properties) ? properties['code'] : undefined;
  if (typeof code !== 'string' || !known.has(code)) throw new Wrong('MAP_UNIT_UNKNOWN', 'properties.code');
  if (taken.has(code)) throw new Wrong('MAP_UNIT_TWICE', 'properties.code');
  return code;
}

function geometryOf(feature: unknown): Outlines['features'][number]['geometry'] {
  const geometry = isRecord(feature) ? feature['geometry'] : undefined;
  const { type, coordinates } = isRecord(geometry) ? geometry : {};
  if (type === 'Polygon') return { type, coordinates: polygon(coordinates) };
  if (type === 'MultiPolygon') return { type, coordinates: listOf(coordinates).map(polygon) };
  throw new Wrong('MAP_GEOMETRY', 'geometry');
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw new Wrong('MAP_GEOMETRY', 'geometry.coordinates');
  return value;
}

const polygon = (value: unknown): Ring[] => listOf(value).map(ring);

/** A linear ring (RFC 7946 §3.1.6): four positions or more, the last of which is the first. */
function ring(value: unknown): Ring {
  const positions = listOf(value).map(position);
  const [first, last] = [positions[0], positions.at(-1)];
  if (positions.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    throw new Wrong('MAP_GEOMETRY', 'geometry.coordinates');
  return positions;
}

function position(value: unknown): Position {
  const [longitude, latitude] = Array.isArray(value) ? (value as unknown[]) : [];
  if (!within(longitude, bounds.west, bounds.east) || !within(latitude, bounds.south, bounds.north))
    throw new Wrong('MAP_COORDINATES', 'geometry.coordinates');
  return [cut(longitude), cut(latitude)];
}

const within = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;

const cut = (degrees: number): number => Math.round(degrees * precision) / precision;
