import { DOCUMENT, DestroyRef, Directive, ElementRef, effect, inject, input, signal } from '@angular/core';
import { Theme } from '@luutru/web-ui';
import type { ECharts, EChartsCoreOption } from 'echarts/core';

import { type Palette, paletteOf } from './palette';

/** Draws for the theme on screen, into a box of this width, CSS pixels. */
export type Drawing = (palette: Palette, width: number) => EChartsCoreOption;

type Parts = typeof import('./echarts-parts');

const matches = (view: Window | null, query: string): MediaQueryList | undefined => view?.matchMedia?.(query);

/** echarts empties its elements by `innerHTML` when it ends, which Trusted Types refuse; these do it themselves. */
const emptiesItself = (element: Element): void => {
  Object.defineProperty(element, 'innerHTML', { set: () => element.replaceChildren() });
};

/**
 * A chart in this element: drawn anew when what it shows, the theme or its size changes, still where motion is not
 * wanted. It is for eyes alone; a table beside it says the same.
 */
@Directive({
  selector: '[ltChart]',
  host: { 'aria-hidden': 'true', '[style.position]': '"relative"', '[style.display]': '"block"' },
})
export class Chart {
  readonly ltChart = input.required<Drawing>();
  /** Outlines that a map is drawn with, and the name by which the drawing calls them. */
  readonly ltChartMap = input<{ readonly name: string; readonly outlines: object }>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly theme = inject(Theme);
  private readonly parts = signal<Parts | undefined>(undefined);
  private readonly width = signal(0);
  private readonly height = signal(0);
  private readonly dark = signal(false);
  private chart: ECharts | undefined;

  constructor() {
    void import('./echarts-parts').then((parts) => this.parts.set(parts));
    this.watch();
    effect(() => this.draw());
    inject(DestroyRef).onDestroy(() => this.chart?.dispose());
  }

  private draw(): void {
    const [parts, width, drawing] = [this.parts(), this.width(), this.ltChart()];
    const map = this.ltChartMap();
    this.theme.choice();
    this.dark();
    // A higher box is filled as well; a hidden one is left alone until it is seen.
    if (!parts || width === 0 || this.height() === 0) return;
    if (map) parts.registerMap(map.name, map.outlines as never);
    this.chart ??= this.init(parts);
    this.chart.resize();
    const animation = !matches(this.view, '(prefers-reduced-motion: reduce)')?.matches;
    this.chart.setOption({ animation, ...drawing(paletteOf(this.host), width) }, { notMerge: true });
  }

  private init(parts: Parts): ECharts {
    const box = this.host.ownerDocument.createElement('div');
    box.style.cssText = 'position:absolute;inset:0';
    this.host.replaceChildren(box);
    const chart = parts.init(box, null, { renderer: 'svg' });
    for (const element of [box, ...box.querySelectorAll('svg')]) emptiesItself(element);
    return chart;
  }

  private watch(): void {
    const owner = inject(DestroyRef);
    const scheme = matches(this.view, '(prefers-color-scheme: dark)');
    const turn = (): void => this.dark.set(scheme?.matches ?? false);
    scheme?.addEventListener('change', turn);
    owner.onDestroy(() => scheme?.removeEventListener('change', turn));
    if (!this.view || !('ResizeObserver' in this.view)) return;
    const observer = new ResizeObserver(([entry]) => {
      this.width.set(Math.round(entry?.contentRect.width ?? 0));
      this.height.set(Math.round(entry?.contentRect.height ?? 0));
    });
    observer.observe(this.host);
    owner.onDestroy(() => observer.disconnect());
  }
}
