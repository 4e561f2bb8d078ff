import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Severity } from '@luutru/domain';
import { Chip, type IconName, type Tone } from '@luutru/web-ui';

const SHOWN: Readonly<Record<Severity, { tone: Tone; icon: IconName }>> = {
  critical: { tone: 'bad', icon: 'alert' },
  high: { tone: 'warn', icon: 'alert' },
  medium: { tone: 'wait', icon: 'eye' },
  low: { tone: 'neutral', icon: 'down' },
  info: { tone: 'neutral', icon: 'info' },
};

/** How urgent a signal is: colour, icon and word. */
@Component({
  selector: 'lt-severity-chip',
  imports: [Chip, TranslocoPipe],
  template: `<lt-chip [tone]="shown[of()].tone" [icon]="shown[of()].icon">{{
    'signals.severities.' + of() | transloco
  }}</lt-chip>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeverityChip {
  readonly of = input.required<Severity>();
  protected readonly shown = SHOWN;
}
