import type { Drawing } from './chart';
import { frame, nameAxis, valueAxis } from './frame';

/** One age: men to the left, women to the right. Null is withheld and not drawn. */
export interface Step {
  readonly age: string;
  readonly male: { readonly value: number | null; readonly written: string };
  readonly female: { readonly value: number | null; readonly written: string };
}

const SIDES = [
  { name: 'male', sign: -1, grid: 0, position: 'left' },
  { name: 'female', sign: 1, grid: 1, position: 'right' },
] as const;
/** Room between the sides for the ages, and beside the bars for their figures, CSS pixels. */
const MIDDLE = 76;
const FIGURE = 52;

/** An age pyramid: two charts of lying bars, back to back, with the ages between them. */
export const drawPyramid =
  (steps: readonly Step[]): Drawing =>
  (palette, width) => {
    const half = (width - MIDDLE) / 2;
    const most = Math.max(1, ...steps.flatMap(({ male, female }) => [male.value ?? 0, female.value ?? 0]));
    const ages = steps.map(({ age }) => age);
    return {
      ...frame(palette),
      tooltip: { show: false },
      grid: [
        { top: 0, bottom: 0, left: FIGURE, width: half - FIGURE },
        { top: 0, bottom: 0, left: half + MIDDLE, width: half - FIGURE },
      ],
      xAxis: SIDES.map(({ grid, sign }) => ({
        ...valueAxis(palette, String),
        show: false,
        gridIndex: grid,
        min: sign === -1 ? -most : 0,
        max: sign === -1 ? 0 : most,
      })),
      yAxis: SIDES.map(({ grid }) => ({
        ...nameAxis(palette, ages, {
          show: grid === 1,
          color: palette.ink,
          align: 'center',
          margin: MIDDLE / 2,
        }),
        gridIndex: grid,
        axisLine: { show: false },
        inverse: true,
      })),
      series: SIDES.map(({ name, sign, grid, position }) => ({
        type: 'bar',
        xAxisIndex: grid,
        yAxisIndex: grid,
        barCategoryGap: '22%',
        barMaxWidth: 24,
        silent: true,
        itemStyle: { color: name === 'male' ? palette.accent : palette.primary, borderRadius: 3 },
        data: steps.map((step) => ({
          value: sign * (step[name].value ?? 0),
          label: {
            show: true,
            position,
            formatter: () => step[name].written,
            color: palette.ink,
            fontSize: 12,
            fontWeight: 600,
          },
        })),
      })),
    };
  };
