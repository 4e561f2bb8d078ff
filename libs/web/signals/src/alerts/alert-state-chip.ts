import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AlertState } from '@luutru/domain';
import { Chip, type IconName, type Tone } from '@luutru/web-ui';

const SHOWN: Readonly<Record<AlertState, { tone: Tone; icon: IconName }>> = {
  new: { tone: 'wait', icon: 'wait' },
  assigned: { tone: 'warn', icon: 'user' },
  confirmed: { tone: 'bad', icon: 'check-circle' },
  falsePositive: { tone: 'neutral', icon: 'close' },
  closed: { tone: 'good', icon: 'check' },
};

/** Where an alert is in its life. */
@Component({
  selector: 'lt-alert-state-chip',
  imports: [Chip, TranslocoPipe],
  template: `<lt-chip [tone]="shown[of()].tone" [icon]="shown[of()].icon">{{
    'signals.states.' + of() | transloco
  }}</lt-chip>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AlertStateChip {
  readonly of = input.required<AlertState>();
  protected readonly shown = SHOWN;
}
