import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { complianceStates, isCalendarDate, sectors } from '@luutru/domain';
import { ServerClock, dayOf, plusDays } from '@luutru/web-ui';

/** By what the list is sorted, as the API names it. */
export const ORDERS = ['late', 'onTimeRate', 'daysSilent', 'name'] as const;
type Name = 'from' | 'to' | 'sector' | 'state' | 'sort' | 'cursor';
export type ComplianceFilters = Readonly<Record<Name, string>>;

const DAYS_SHOWN = 29;

/** What the list is narrowed to. The address keeps it; what makes no sense there is as if it were absent. */
@Injectable()
export class ComplianceState {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly clock = inject(ServerClock);
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });

  readonly filters = computed<ComplianceFilters>(() => {
    const now = this.clock.read();
    return {
      from: this.day('from') ?? dayOf(plusDays(now, -DAYS_SHOWN)),
      to: this.day('to') ?? dayOf(now),
      sector: this.word('sector', sectors),
      state: this.word('state', complianceStates),
      sort: this.word('sort', ORDERS) || 'late',
      cursor: this.params().get('cursor') ?? '',
    };
  });

  /** The same as parameters of a request, the absent ones left out. */
  readonly query = computed(() =>
    Object.fromEntries(Object.entries(this.filters()).filter(([, value]) => value !== '')),
  );

  /** Another filter begins the list anew, unless it is the next page that is asked for. */
  change(part: Partial<ComplianceFilters>): void {
    const all = { ...this.filters(), cursor: '', ...part };
    const queryParams = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, value || null]));
    void this.router.navigate([], { relativeTo: this.route, queryParams });
  }

  private day(name: Name): string | undefined {
    const text = this.params().get(name) ?? '';
    return isCalendarDate(text) ? text : undefined;
  }

  private word(name: Name, words: readonly string[]): string {
    const text = this.params().get(name) ?? '';
    return words.includes(text) ? text : '';
  }
}
