import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RegistrationResponse } from '@luutru/contracts';
import { isCode, message } from '@luutru/domain';
import { Chip, DateTimePipe, DayPipe, Icon, Language, Notice, ServerClock, dayOf } from '@luutru/web-ui';

/** One registration as an officer judges it: who, where, with which licences, and what is doubtful. */
@Component({
  selector: 'lt-registration-card',
  imports: [Chip, DateTimePipe, DayPipe, Icon, Notice, TranslocoPipe],
  templateUrl: './registration-card.html',
  styleUrl: './registration-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegistrationCard {
  readonly of = input.required<RegistrationResponse>();
  readonly busy = input(false);
  readonly approved = output();
  readonly rejected = output();
  private readonly language = inject(Language);
  private readonly today = dayOf(inject(ServerClock).read());
  protected readonly warnings = computed(() =>
    this.of().warnings.map((code) => (isCode(code) ? message(code, this.language.code()) : code)),
  );
  protected readonly licences = computed(() =>
    (this.of().facility.licences ?? []).map((one) => ({
      ...one,
      expired: one.expiresOn !== null && one.expiresOn !== undefined && one.expiresOn < this.today,
    })),
  );
}
