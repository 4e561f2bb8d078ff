import type { EChartsCoreOption } from 'echarts/core';

import type { Palette } from './palette';

/** What all charts have in common: letters, and a tooltip that is drawn rather than written as HTML. */
export const frame = (palette: Palette): EChartsCoreOption => ({
  textStyle: { fontFamily: palette.font, color: palette.inkSoft, fontSize: 12 },
  tooltip: {
    // Trusted Types let no library write HTML; drawn text needs none.
    renderMode: 'richText',
    confine: true,
    backgroundColor: palette.surface,
    borderColor: palette.line,
    borderWidth: 1,
    padding: [8, 12],
    textStyle: { color: palette.ink, fontSize: 13, fontFamily: palette.font },
  },
});

/** The axis along which values are read: light lines across, no axis of its own. */
export const valueAxis = (palette: Palette, write: (value: number) => string): object => ({
  type: 'value',
  splitNumber: 4,
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { color: palette.inkSoft, formatter: write },
  splitLine: { lineStyle: { color: palette.line } },
});

/** The axis of names or days. */
export const nameAxis = (palette: Palette, names: readonly string[], more: object = {}): object => ({
  type: 'category',
  data: names,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: palette.line } },
  axisLabel: { color: palette.inkSoft, ...more },
});
