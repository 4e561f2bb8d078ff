import type { Drawing } from './chart';
import { frame, nameAxis, valueAxis } from './frame';

export interface Bar {
  readonly name: string;
  /** Null is not drawn: withheld, or none. */
  readonly value: number | null;
  /** The figure in words, at the end of the bar. */
  readonly written: string;
}

/** A letter's width at the size of the names, on average and with something to spare, CSS pixels. */
const LETTER = 7.2;
/** Few bars are drawn stronger. */
const FEW = 4;

/** Room for the names beside the bars: what the longest needs, at most a third of the box. */
function nameRoom(bars: readonly Bar[], width: number): number {
  const longest = Math.max(0, ...bars.map(({ name }) => name.length));
  return Math.min(Math.ceil(longest * LETTER), Math.round(width * 0.36));
}

/** Figures of names as lying bars, the first on top, each with its figure at the end. */
export const drawBars =
  (bars: readonly Bar[]): Drawing =>
  (palette, width) => ({
    ...frame(palette),
    tooltip: { show: false },
    grid: { top: 2, right: 62, bottom: 2, left: nameRoom(bars, width) + 8 },
    xAxis: { ...valueAxis(palette, String), show: false },
    yAxis: {
      ...nameAxis(
        palette,
        bars.map(({ name }) => name),
        {
          color: palette.ink,
          width: nameRoom(bars, width),
          overflow: 'truncate',
        },
      ),
      axisLine: { show: false },
      inverse: true,
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: bars.length <= FEW ? 34 : 22,
        barCategoryGap: '28%',
        silent: true,
        showBackground: true,
        backgroundStyle: { color: palette.well, borderRadius: 4 },
        itemStyle: { color: palette.primary, borderRadius: 4 },
        data: bars.map(({ value, written }) => ({
          // A withheld figure still shows its sign, at the foot of its row.
          value: value ?? 0,
          label: {
            show: true,
            position: 'right',
            formatter: () => written,
            color: palette.ink,
            fontWeight: 600,
            fontSize: 12,
          },
        })),
      },
    ],
  });
