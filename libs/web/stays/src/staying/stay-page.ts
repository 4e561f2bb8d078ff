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
import { Dialogs, EmptyState, Icon, Loading, Notice, ProblemPanel, problemOf } from '@luutru/web-ui';

import { StateChip } from '../state-chip';
import { statusShown } from '../sync-words';
import { CheckOutAction } from './check-out-action';
import { GuestFacts } from './guest-facts';
import { StayFacts } from './stay-facts';
import { StayHistory } from './stay-history';
import { SyncPanel } from './sync-panel';

/** One stay (lượt lưu trú): the guest, the deadline, the receipt, its way to the population database, its history. */
@Component({
  selector: 'lt-stay-page',
  imports: [
    EmptyState,
    GuestFacts,
    Icon,
    Loading,
    Notice,
    ProblemPanel,
    RouterLink,
    StateChip,
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

  private readonly dialogs = inject(Dialogs);
  private readonly checkOutAction = inject(CheckOutAction);
  protected readonly stream = inject(EventStream);

  protected readonly answer = httpResource<StayResponse>(
    () => `/api/v1/stays/${encodeURIComponent(this.id())}`,
  );
  protected readonly history = httpResource<HistoryResponse>(
    () => `/api/v1/stays/${encodeURIComponent(this.id())}/history`,
  );
  protected readonly changedMeanwhile = signal(false);
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

  protected async checkOut(stay: StayResponse): Promise<void> {
    this.take(await this.checkOutAction.run(stay));
  }

  protected async cancel(stay: StayResponse): Promise<void> {
    this.take(
      await this.dialogs.open<StayResponse | 'changed'>(
        () => import('./cancel-dialog').then((m) => m.CancelDialog),
        stay,
      ),
    );
  }

  protected lookAgain(): void {
    if (!this.answer.isLoading()) this.answer.reload();
    if (!this.history.isLoading()) this.history.reload();
  }

  private take(result: StayResponse | 'changed' | undefined): void {
    if (result === undefined) return;
    this.changedMeanwhile.set(result === 'changed');
    this.lookAgain();
  }
}
