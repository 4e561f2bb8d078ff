import { ChangeDetectionStrategy, Component, Injector, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StayResponse } from '@luutru/contracts';
import { Dialogs, Icon } from '@luutru/web-ui';

import { termsOf } from '../terms';
import { CheckOutAction } from './check-out-action';
import { isPatient } from './end-reasons';
import { EndedStays } from './ended-stays';
import { UndoButton } from './undo-button';

type Result = StayResponse | 'changed';

/** What can be done to a stay: mended, extended, moved, ended, cancelled, and for a while taken back. */
@Component({
  selector: 'lt-stay-actions',
  imports: [Icon, RouterLink, TranslocoPipe, UndoButton],
  template: `
    @let one = stay();
    @if (one.status === 'present') {
      <button type="button" class="button primary" (click)="checkOut()">
        <lt-icon name="leave" />{{ terms().checkOut | transloco }}
      </button>
      <button type="button" class="button" (click)="extend()">
        <lt-icon name="clock" />{{ 'stays.extend.action' | transloco }}
      </button>
      <button type="button" class="button" (click)="move()">
        <lt-icon name="bed" />{{
          (one.sector === 'health' ? 'stays.clinic.move' : 'stays.move.action') | transloco
        }}
      </button>
      @if (patient()) {
        <a
          class="button"
          routerLink="/declare"
          [queryParams]="{ start: 'caregiver', beside: one.id, place: one.place }"
        >
          <lt-icon name="group" />{{ 'stays.clinic.addCaregiver' | transloco }}
        </a>
      }
    } @else {
      <lt-undo-button [stay]="one" (undone)="done.emit($event)" />
    }
    <button type="button" class="button" (click)="printReceipt()">
      <lt-icon name="receipt" />{{ 'stays.receipt.action' | transloco }}
    </button>
    <button type="button" class="button" (click)="giveStatement()">
      <lt-icon name="copy" />{{ 'stays.statement.action' | transloco }}
    </button>
    @if (one.status !== 'cancelled') {
      <a class="button" [routerLink]="['/stays', one.id, 'amend']">
        <lt-icon name="edit" />{{ 'stays.amend.action' | transloco }}
      </a>
      <button type="button" class="button danger" (click)="cancel()">
        {{ 'stays.cancel.action' | transloco }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    @media (width < 480px) {
      .button {
        flex: 1 1 40%;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StayActions {
  readonly stay = input.required<StayResponse>();
  /** The stay after what was done, or `changed` when somebody else was faster. */
  readonly done = output<Result>();

  /** A receipt that could not be had. */
  readonly unprinted = output();

  private readonly injector = inject(Injector);
  private readonly dialogs = inject(Dialogs);
  private readonly checkOutAction = inject(CheckOutAction);
  private readonly ended = inject(EndedStays);
  protected readonly terms = computed(() => termsOf(this.stay().sector));
  protected readonly patient = computed(() => isPatient(this.stay()));

  protected async checkOut(): Promise<void> {
    this.tell(await this.checkOutAction.run(this.stay()));
  }

  protected async extend(): Promise<void> {
    this.tell(
      await this.dialogs.open<Result>(
        () => import('./extend-dialog').then((m) => m.ExtendDialog),
        this.stay(),
      ),
    );
  }

  protected async move(): Promise<void> {
    this.tell(
      await this.dialogs.open<Result>(() => import('./move-dialog').then((m) => m.MoveDialog), this.stay()),
    );
  }

  protected async cancel(): Promise<void> {
    const result = await this.dialogs.open<Result>(
      () => import('./cancel-dialog').then((m) => m.CancelDialog),
      this.stay(),
    );
    if (typeof result === 'object') this.ended.add(result);
    this.tell(result);
  }

  /** Fetched with the program that saves it: few stays need one on paper. */
  protected async printReceipt(): Promise<void> {
    const { PrintReceipt } = await import('./print-receipt');
    await this.injector
      .get(PrintReceipt)
      .run(this.stay())
      .catch(() => this.unprinted.emit());
  }

  protected async giveStatement(): Promise<void> {
    await this.dialogs.open(() => import('./statement-dialog').then((m) => m.StatementDialog), this.stay());
  }

  private tell(result: Result | undefined): void {
    if (result !== undefined) this.done.emit(result);
  }
}
