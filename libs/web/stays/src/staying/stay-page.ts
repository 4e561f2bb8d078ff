import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { HistoryResponse, StayResponse } from '@luutru/contracts';
import { EventStream } from '@luutru/web-session';
import { EmptyState, Icon, Loading, Notice, problemOf, ProblemPanel, StateChip } from '@luutru/web-ui';

import { statusShown } from '../sync-words';
import { CorrectionBanner } from './correction-banner';
import { GuestFacts } from './guest-facts';
import { StayActions } from './stay-actions';
import { StayFacts } from './stay-facts';
import { StayHistory } from './stay-history';
import { SyncPanel } from './sync-panel';

/** One stay (lượt lưu trú): the guest, the deadline, the receipt, its way to the population database, its history. */
@Component({
  selector: 'lt-stay-page',
  imports: [
    CorrectionBanner,
    EmptyState,
    GuestFacts,
    Icon,
    Loading,
    Notice,
    ProblemPanel,
    RouterLink,
    StateChip,
    StayActions,
    StayFacts,
    StayHistory,
    SyncPanel,
    TranslocoPipe,
  ],
  templateUrl: './stay-page.html',
  styleUrl: './stay-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StayPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly stream = inject(EventStream);

  protected readonly answer = httpResource<StayResponse>(
    () => `/api/v1/stays/${encodeURIComponent(this.id())}`,
  );
  protected readonly history = httpResource<HistoryResponse>(
    () => `/api/v1/stays/${encodeURIComponent(this.id())}/history`,
  );
  protected readonly changedMeanwhile = signal(false);
  protected readonly unprinted = signal(false);
  protected readonly stay = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  protected readonly notFound = computed(() => {
    const error = this.answer.error();
    return error !== undefined && problemOf(error).status === 404;
  });
  protected readonly statusShown = statusShown;

  constructor() {
    this.stream.listen((event) => {
      if (event.stayId === undefined || event.stayId === this.id()) this.lookAgain();
    }, inject(DestroyRef));
  }

  protected lookAgain(): void {
    if (!this.answer.isLoading()) this.answer.reload();
    if (!this.history.isLoading()) this.history.reload();
  }

  protected take(result: StayResponse | 'changed'): void {
    this.changedMeanwhile.set(result === 'changed');
    this.lookAgain();
  }
}
