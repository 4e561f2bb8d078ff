import { formatDay } from '@luutru/web-ui';

import { frame, nameAxis, valueAxis } from './frame';
import type { Drawing } from './chart';

export interface DayLine {
  readonly name: string;
  /** One value a day; null leaves a gap. */
  readonly values: readonly (number | null)[];
}

export interface DayLines {
  readonly days: readonly string[];
  readonly now: DayLine;
  /** An earlier period, day by day beside the one shown. */
  readonly earlier?: DayLine;
  readonly write: (value: number) => string;
}

/** Days over this many are drawn as their weeks' sums would be: with a finer line and no marks. */
const MANY = 45;

/** Figures of days as a line, the earlier period dashed behind it. */
export const drawDays =
  ({ days, now, earlier, write }: DayLines): Drawing =>
  (palette, width) => {
    const short = days.map((day) => formatDay(day).slice(0, 5));
    const line = { type: 'line', connectNulls: false, showSymbol: false, symbol: 'circle', symbolSize: 6 };
    return {
      ...frame(palette),
      grid: { top: 14, right: 10, bottom: 4, left: 4, containLabel: true },
      tooltip: {
        ...(frame(palette)['tooltip'] as object),
        trigger: 'axis',
        axisPointer: { lineStyle: { color: palette.inkSoft } },
        formatter: (points: readonly { dataIndex: number; seriesName: string; value: number | null }[]) =>
          [
            formatDay(days[points[0]?.dataIndex ?? 0] ?? ''),
            ...points.map(
              ({ seriesName, value }) =>
                `${seriesName}: ${value === null || value === undefined ? '–' : write(value)}`,
            ),
          ].join('\n'),
      },
      xAxis: nameAxis(palette, short, { hideOverlap: true, interval: 'auto' }),
      yAxis: { ...valueAxis(palette, write), splitNumber: width < 500 ? 3 : 4 },
      series: [
        ...(earlier
          ? [
              {
                ...line,
                name: earlier.name,
                data: earlier.values,
                color: palette.accent,
                lineStyle: { width: 1.5, type: [5, 4], color: palette.accent },
              },
            ]
          : []),
        {
          ...line,
          name: now.name,
          data: now.values,
          color: palette.primary,
          lineStyle: { width: days.length > MANY ? 1.8 : 2.4, color: palette.primary },
          areaStyle: { color: palette.primary, opacity: 0.1 },
          z: 3,
        },
      ],
    };
  };
