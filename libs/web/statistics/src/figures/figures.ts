import { type HttpResourceRef, httpResource } from '@angular/common/http';
import { type Signal, inject, linkedSignal } from '@angular/core';

import { FilterState } from '../filters/filter-state';
import type { FiguresQuery, Statistics } from '../model/indicators';

/** Figures that follow the page's filters. */
export interface Figures {
  /** What is shown: the figures of before while new ones are on their way. */
  readonly shown: Signal<Statistics | undefined>;
  readonly loading: Signal<boolean>;
  readonly error: Signal<unknown>;
  reload(): void;
}

/** A query as the address parameters that the API takes; what is absent is left out. */
export const paramsOf = (query: FiguresQuery): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/**
 * Asks for figures whenever what is asked for changes. Needs an injection context below a page with filters.
 * @param ask reads signals; undefined asks for nothing
 */
export function askFigures(ask: () => FiguresQuery | undefined): Figures {
  const state = inject(FilterState);
  const resource: HttpResourceRef<Statistics | undefined> = httpResource<Statistics>(() => {
    state.asked();
    const query = ask();
    return query && { url: '/api/v1/statistics', params: paramsOf(query) };
  });
  const shown = linkedSignal<Statistics | undefined, Statistics | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (now, before) => now ?? (resource.error() ? undefined : before?.value),
  });
  return { shown, loading: resource.isLoading, error: resource.error, reload: () => resource.reload() };
}
