import { NgComponentOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  type Type,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StayResponse } from '@luutru/contracts';
import { DateTimePipe, Icon, StateChip, TimePipe, Viewport } from '@luutru/web-ui';

import { SyncChips } from './sync-chips';
import { statusShown } from './sync-words';
import { termsOf } from './terms';

/** Which columns: of a day's arrivals, of who is due to leave, or of a search through all stays. */
export type RowsView = 'arrivals' | 'leaving' | 'all';

/** Stays as a table; on a phone as cards. */
@Component({
  selector: 'lt-stay-rows',
  imports: [DateTimePipe, Icon, NgComponentOutlet, RouterLink, StateChip, SyncChips, TimePipe, TranslocoPipe],
  templateUrl: './stay-rows.html',
  styleUrl: './stay-rows.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StayRows {
  readonly stays = input.required<readonly StayResponse[]>();
  /** Accessible name of the table. */
  readonly label = input.required<string>();
  readonly view = input<RowsView>('arrivals');
  readonly checkOut = output<StayResponse>();

  constructor() {
    effect(() => {
      if (this.stays().some(({ undoUntil }) => undoUntil) && !untracked(this.undo))
        void import('./staying/undo-button').then((m) => this.undo.set(m.UndoButton));
    });
  }

  protected readonly viewport = inject(Viewport);
  /** Fetched when a row has something to be taken back. */
  protected readonly undo = signal<Type<unknown> | undefined>(undefined);
  protected readonly terms = computed(() => termsOf(this.stays()[0]?.sector));
  protected readonly statusShown = statusShown;
}
