import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { StayResponse } from '@luutru/contracts';
import { Announcer, Icon, Notice, ServerClock } from '@luutru/web-ui';

import { DescribeCode } from '../declaring/describe-code';
import { ChangeStay } from './change-stay';
import { EndedStays } from './ended-stays';

/** Takes back a check-out or a cancellation while that is possible, with the minutes that are left for it. */
@Component({
  selector: 'lt-undo-button',
  imports: [Icon, Notice, TranslocoPipe],
  template: `
    @if (minutesLeft() > 0) {
      <button type="button" class="button compact" [attr.aria-disabled]="busy()" (click)="undo()">
        <lt-icon name="undo" />{{ 'stays.undo.action' | transloco: { minutes: minutesLeft() } }}
        <span class="visually-hidden">{{ stay().guest.fullName }}</span>
      </button>
    }
    @if (failure(); as words) {
      <lt-notice tone="bad" role="alert">{{ words }}</lt-notice>
    }
  `,
  styles: `
    :host {
      display: inline-grid;
      gap: 8px;
    }
    :host:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UndoButton {
  readonly stay = input.required<StayResponse>();
  /** The stay as it is again, or `changed` when somebody else was faster. */
  readonly undone = output<StayResponse | 'changed'>();

  private readonly clock = inject(ServerClock);
  private readonly changeStay = inject(ChangeStay);
  private readonly ended = inject(EndedStays);
  private readonly describe = inject(DescribeCode);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly minutesLeft = computed(() => {
    const { status, undoUntil } = this.stay();
    if (status === 'present' || !undoUntil) return 0;
    return Math.max(0, Math.ceil((Date.parse(undoUntil) - this.clock.now().getTime()) / 60_000));
  });

  protected async undo(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    const change = await this.changeStay.undo(this.stay());
    this.busy.set(false);
    if ('problem' in change) {
      this.failure.set(this.describe.describe(change.problem.code, change.problem.detail));
      return;
    }
    this.ended.remove(this.stay().id);
    const name = this.stay().guest.fullName;
    if ('stay' in change) this.announcer.say(this.transloco.translate('stays.undo.done', { name }));
    this.undone.emit('stay' in change ? change.stay : 'changed');
  }
}
