/** The colours of the theme on screen, as a chart needs them: it is drawn with values, not with names. */
export interface Palette {
  readonly primary: string;
  readonly accent: string;
  readonly wait: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly surface: string;
  readonly well: string;
  readonly font: string;
}

export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  return {
    primary: value('--lt-primary'),
    accent: value('--lt-accent'),
    wait: value('--lt-wait'),
    ink: value('--lt-ink'),
    inkSoft: value('--lt-ink-soft'),
    line: value('--lt-line'),
    surface: value('--lt-surface'),
    well: value('--lt-well'),
    font: value('--lt-font'),
  };
}
