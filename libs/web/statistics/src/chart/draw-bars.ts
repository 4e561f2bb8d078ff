import type { Drawing } from './chart';
import { frame, nameAxis, valueAxis } from './frame';

export interface Bar {
  readonly name: string;
  /** Null is not drawn: withheld, or none. */
  readonly value: number | null;
  /** The figure in words, at the end of the bar. */
  readonly written: string;
}

/** Room for the names beside the bars: a third of the box, within reason. */
const nameRoom = (width: number): number => Math.min(170, Math.max(84, Math.round(width * 0.3)));

/** Figures of names as lying bars, the first on top, each with its figure at the end. */
export const drawBars =
  (bars: readonly Bar[]): Drawing =>
  (palette, width) => ({
    ...frame(palette),
    tooltip: { show: false },
    grid: { top: 2, right: 62, bottom: 2, left: nameRoom(width) + 8 },
    xAxis: { ...valueAxis(palette, String), show: false },
    yAxis: {
      ...nameAxis(
        palette,
        bars.map(({ name }) => name),
        {
          color: palette.ink,
          width: nameRoom(width),
          overflow: 'truncate',
        },
      ),
      axisLine: { show: false },
      inverse: true,
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 22,
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
