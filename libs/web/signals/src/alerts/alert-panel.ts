import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AlertResponse } from '@luutru/contracts';
import { Chip, Countries, DateTimePipe, DayPipe, Icon } from '@luutru/web-ui';
import { LoggedNote } from '../logged-note';
import { SeverityChip } from '../severity-chip';
import { AlertDetails } from './alert-details';
import { AlertStateChip } from './alert-state-chip';

/** One alert with all of its case: why, which stays, what was done. */
@Component({
  selector: 'lt-alert-panel',
  imports: [
    AlertDetails,
    AlertStateChip,
    Chip,
    DateTimePipe,
    DayPipe,
    Icon,
    LoggedNote,
    SeverityChip,
    TranslocoPipe,
  ],
  templateUrl: './alert-panel.html',
  styleUrl: './alert-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AlertPanel {
  readonly of = input.required<AlertResponse>();
  readonly assign = output();
  readonly resolve = output();
  readonly shut = output();
  readonly dismissed = output();
  protected readonly countries = inject(Countries);

  constructor() {
    void this.countries.load();
  }
}
