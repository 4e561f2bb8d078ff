import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { PersonResponse, PersonStay } from '@luutru/contracts';
import type { Sector } from '@luutru/domain';
import {
  Announcer,
  Chip,
  Countries,
  DateTimePipe,
  DayPipe,
  Dialogs,
  Icon,
  type IconName,
} from '@luutru/web-ui';

const ICONS: Readonly<Record<Sector, IconName>> = {
  accommodation: 'bed',
  health: 'plus',
  transport: 'forward',
};

/** One person and their stays in every trade, the latest first (dòng thời gian). */
@Component({
  selector: 'lt-person-stays',
  imports: [Chip, DateTimePipe, DayPipe, Icon, RouterLink, TranslocoPipe],
  templateUrl: './person-stays.html',
  styleUrl: './person-stays.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonStays {
  readonly of = input.required<PersonResponse>();
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  protected readonly countries = inject(Countries);
  protected readonly icons = ICONS;
  /** Ids of the stays that were given back just now. */
  protected readonly returned = signal<ReadonlySet<string>>(new Set());
  protected readonly present = computed(() => this.of().stays.some(({ status }) => status === 'present'));

  constructor() {
    void this.countries.load();
  }

  protected async giveBack(stay: PersonStay): Promise<void> {
    const done = await this.dialogs.open(() => import('./return-dialog').then((m) => m.ReturnDialog), {
      id: stay.id,
      facilityName: stay.facilityName,
    });
    if (!done) return;
    this.returned.update((before) => new Set([...before, stay.id]));
    this.announcer.say(this.transloco.translate('oversight.return.done', { name: stay.facilityName }));
  }
}
