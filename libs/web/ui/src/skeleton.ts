import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Grey bars in the shape of what is coming, so that nothing jumps when it comes. */
@Component({
  selector: 'lt-skeleton',
  template: `@for (row of bars(); track row) {
    <span class="bar"></span>
  }`,
  host: { 'aria-hidden': 'true', '[style.--bar-height.px]': 'height()' },
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .bar {
      display: block;
      height: var(--bar-height);
      border-radius: 6px;
      background: linear-gradient(90deg, var(--lt-well) 25%, var(--lt-shimmer) 45%, var(--lt-well) 65%);
      background-size: 300% 100%;
      animation: shimmer 1.6s linear infinite;
    }
    @keyframes shimmer {
      from {
        background-position: 100% 0;
      }
      to {
        background-position: 0 0;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Skeleton {
  readonly rows = input(3);
  /** Height of one bar, CSS pixels. */
  readonly height = input(44);
  protected readonly bars = computed(() => Array.from({ length: this.rows() }, (_, row) => row));
}
