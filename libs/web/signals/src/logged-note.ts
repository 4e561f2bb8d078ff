import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@luutru/web-ui';

/** Says that what is looked at here is written down (lượt xem được ghi lại). */
@Component({
  selector: 'lt-logged-note',
  imports: [Icon, TranslocoPipe],
  template: `<lt-icon name="shield" /> {{ words() | transloco }}`,
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
export class LoggedNote {
  /** Key of the words, where it is not views that are kept. */
  readonly words = input('signals.logged');
}
