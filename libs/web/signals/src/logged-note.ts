import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@luutru/web-ui';

/** Says that what is looked at here is written down (lượt xem được ghi lại). */
@Component({
  selector: 'lt-logged-note',
  imports: [Icon, TranslocoPipe],
  template: `<lt-icon name="shield" /> {{ 'signals.logged' | transloco }}`,
  host: { class: 'small faint' },
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 6px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LoggedNote {}
