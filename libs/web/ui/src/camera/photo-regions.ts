/** A part of a picture, in pixels. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much neighbouring tiles overlap, so that a code on a border is whole in one of them. */
const OVERLAP = 0.2;

/** Where to look for a small code in a large picture: all of it, then four overlapping quarters. */
export function regionsOf(width: number, height: number): Region[] {
  const tileWidth = Math.round((width * (1 + OVERLAP)) / 2);
  const tileHeight = Math.round((height * (1 + OVERLAP)) / 2);
  const quarters = [0, height - tileHeight].flatMap((y) =>
    [0, width - tileWidth].map((x) => ({ x, y, width: tileWidth, height: tileHeight })),
  );
  return [{ x: 0, y: 0, width, height }, ...quarters];
}
