import { SHADE_SHARES, boundsOf, mixed, shadeOf } from '../map/steps';
import type { Drawing } from './chart';
import { frame } from './frame';

export interface Area {
  readonly code: string;
  readonly name: string;
  /** Its name without its title, for the map itself. */
  readonly short: string;
  readonly value: number | null;
  readonly written: string;
}

/** More names than this would stand on each other. */
const FEW = 15;
/** Narrower, and they stand on each other as well. */
const ROOM_FOR_NAMES = 420;

/** The units of an official map, shaded by a figure. */
export const drawAreas =
  (
    map: string,
    areas: readonly Area[],
    bounds = boundsOf(areas.flatMap(({ value }) => value ?? [])),
  ): Drawing =>
  (palette, width) => {
    const shade = (value: number | null): string =>
      value === null || value === 0
        ? palette.well
        : mixed(palette.primary, palette.surface, SHADE_SHARES[shadeOf(value, bounds)] ?? 1);
    return {
      ...frame(palette),
      tooltip: {
        ...(frame(palette)['tooltip'] as object),
        trigger: 'item',
        formatter: ({ name }: { name: string }) => {
          const area = areas.find(({ code }) => code === name);
          return area ? `${area.name}: ${area.written}` : '';
        },
      },
      series: [
        {
          type: 'map',
          map,
          nameProperty: 'code',
          // Degrees of longitude are shorter than those of latitude, at 21° north by so much.
          aspectScale: 0.93,
          preserveAspect: 'contain',
          top: 8,
          bottom: 8,
          left: 8,
          right: 8,
          selectedMode: false,
          label: {
            show: areas.length <= FEW && width >= ROOM_FOR_NAMES,
            formatter: ({ name }: { name: string }) => areas.find(({ code }) => code === name)?.short ?? '',
            color: palette.ink,
            fontSize: 11,
            // Read on every shade.
            textBorderColor: palette.surface,
            textBorderWidth: 3,
          },
          itemStyle: { areaColor: palette.well, borderColor: palette.inkSoft, borderWidth: 0.7 },
          emphasis: { label: { color: palette.ink }, itemStyle: { areaColor: palette.accent } },
          data: areas.map(({ code, value }) => ({
            name: code,
            value: value ?? 0,
            itemStyle: { areaColor: shade(value) },
          })),
        },
      ],
    };
  };
