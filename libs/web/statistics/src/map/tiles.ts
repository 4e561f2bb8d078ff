/**
 * Where a district stands on the map of tiles: columns and rows of hexagons, those of odd rows half a column on. Laid
 * out by hand after the province: Yên Thế north, Hiệp Hòa west, Sơn Động far east, Yên Dũng south of the city.
 */
export interface Tile {
  readonly code: string;
  readonly column: number;
  readonly row: number;
}

export const TILES: readonly Tile[] = [
  { code: '215', column: 1.5, row: 0 },
  { code: '223', column: 0, row: 1 },
  { code: '216', column: 1, row: 1 },
  { code: '217', column: 2, row: 1 },
  { code: '219', column: 3, row: 1 },
  { code: '222', column: 0.5, row: 2 },
  { code: '213', column: 1.5, row: 2 },
  { code: '218', column: 2.5, row: 2 },
  { code: '220', column: 3.5, row: 2 },
  { code: '221', column: 1, row: 3 },
];

/** Radius of a tile in the drawing's own units. */
const RADIUS = 60;
const WIDTH = Math.sqrt(3) * RADIUS;
const AIR = 3;

export const MAP_WIDTH = 4.5 * WIDTH;
export const MAP_HEIGHT = (2 + 3 * 1.5) * RADIUS;

export const centreOf = ({ column, row }: Tile): { x: number; y: number } => ({
  x: (column + 0.5) * WIDTH,
  y: (1 + row * 1.5) * RADIUS,
});

/** A hexagon that stands on its point, around the origin. */
export const OUTLINE = Array.from({ length: 6 }, (_, at) => {
  const angle = (Math.PI / 3) * at - Math.PI / 2;
  const radius = RADIUS - AIR;
  return `${(radius * Math.cos(angle)).toFixed(1)},${(radius * Math.sin(angle)).toFixed(1)}`;
}).join(' ');
