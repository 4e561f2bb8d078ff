import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReceiptVerification } from '@luutru/contracts';
import { Brand } from '@luutru/web-session';
import {
  DateTimePipe,
  EmptyState,
  Icon,
  Language,
  Loading,
  Notice,
  ProblemPanel,
  problemOf,
} from '@luutru/web-ui';

/** Whether a receipt (biên nhận) of this number was issued; nothing about the guest. */
@Component({
  selector: 'lt-receipt-page',
  imports: [Brand, DateTimePipe, EmptyState, Icon, Loading, Notice, ProblemPanel, TranslocoPipe],
  templateUrl: './receipt-page.html',
  styleUrl: './receipt-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReceiptPage {
  /** From the address. */
  readonly number = input.required<string>();

  protected readonly language = inject(Language);
  protected readonly other = computed(() => (this.language.code() === 'vi' ? 'en' : 'vi'));
  protected readonly answer = httpResource<ReceiptVerification>(
    () => `/api/v1/receipts/${encodeURIComponent(this.number())}/verify`,
  );
  protected readonly of = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  protected readonly never = computed(() => {
    const error = this.answer.error();
    return error !== undefined && problemOf(error).status === 404;
  });
}
