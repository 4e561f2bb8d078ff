import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const WIDTH = 100;
const HEIGHT = 24;

/** How a figure went, without an axis: for the eye alone, the chart below has the days. */
@Component({
  selector: 'lt-sparkline',
  template: `
    <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 24">
      <path class="area" [attr.d]="line() + ' L100 24 L0 24 Z'" />
      <path class="line" [attr.d]="line()" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      height: 34px;
      padding-top: 6px;
    }
    svg {
      width: 100%;
      height: 100%;
    }
    .line {
      fill: none;
      stroke: var(--lt-primary);
      stroke-width: 1.6;
      vector-effect: non-scaling-stroke;
    }
    .area {
      fill: var(--lt-primary);
      opacity: 0.1;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Sparkline {
  /** Two values at least. */
  readonly values = input.required<readonly number[]>();

  protected readonly line = computed(() => {
    const values = this.values();
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const span = most - least || 1;
    const points = values.map((value, at) => {
      const x = (at / (values.length - 1)) * WIDTH;
      const y = HEIGHT - 2 - ((value - least) / span) * (HEIGHT - 4);
      return `${x.toFixed(1)} ${y.toFixed(1)}`;
    });
    return `M${points.join(' L')}`;
  });
}
