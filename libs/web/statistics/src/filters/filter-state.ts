import { Injectable, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { Sector } from '@luutru/domain';
import { Session } from '@luutru/web-session';
import { ServerClock, dayOf } from '@luutru/web-ui';

import { type Filters, readFilters, writeFilters } from '../model/filters';
import type { IndicatorName } from '../model/indicators';
import { COLUMNS, PERSON_COLUMNS } from '../model/key-figures';
import { type Range, periodBefore, yearBefore } from '../model/ranges';

/**
 * What the page's figures are of. The address keeps it: a reload, a link sent on, back and forward all show the same.
 * A page provides it for itself.
 */
@Injectable()
export class FilterState {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(Session);
  private readonly clock = inject(ServerClock);
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly rounds = signal(0);

  /** The day on which the page was opened, or figures were last asked for anew. */
  readonly today = computed(() => {
    this.rounds();
    return dayOf(this.clock.read());
  });
  readonly filters = computed(() => readFilters((name) => this.params().get(name), this.today()));
  /** A department has its own trade and no choice. */
  readonly ownSector = computed<Sector | undefined>(() => {
    const user = this.session.user();
    return this.session.role() === 'department' ? (user?.scope?.sector ?? user?.sector) : undefined;
  });
  readonly sector = computed(() => this.ownSector() ?? this.filters().sector);
  readonly columns = computed(() => COLUMNS[this.sector() ?? 'all']);
  /** The figure that is drawn: the chosen one where this trade has it. */
  readonly figure = computed<IndicatorName>(() => {
    const chosen = this.filters().figure;
    const [first = 'arrivals'] = this.columns();
    return chosen && this.columns().includes(chosen) ? chosen : first;
  });
  /** The same of people told apart by themselves, of whom fewer figures mean something. */
  readonly personFigure = computed<IndicatorName>(() =>
    PERSON_COLUMNS.includes(this.figure()) ? this.figure() : 'arrivals',
  );
  readonly range = computed<Range>(() => this.filters().range);
  readonly before = computed(() => periodBefore(this.range(), this.filters().preset));
  readonly yearBefore = computed(() => yearBefore(this.range()));
  /** What the figures are laid beside. */
  readonly earlier = computed(() => (this.filters().compare === 'year' ? this.yearBefore() : this.before()));
  /** Whether the range reaches today: then its end is now. */
  readonly current = computed(() => this.range().to >= this.today());
  /** Counts how often everything has been asked for anew. */
  readonly asked = this.rounds.asReadonly();

  change(part: Partial<Filters>): void {
    const queryParams = { ...writeFilters({ ...this.filters(), ...part }) };
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
    });
  }

  /** Asks for every figure of the page anew. */
  refresh(): void {
    this.rounds.update((round) => round + 1);
  }
}
