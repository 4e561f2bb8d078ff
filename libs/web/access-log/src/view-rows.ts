import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AccessLogEntry } from '@luutru/contracts';
import { DateTimePipe, StateChip, Viewport } from '@luutru/web-ui';

import { flagShown } from './flag-shown';

/** Views of persons, newest first. Whom they showed is said by how many, and for a single stay by a way to its views. */
@Component({
  selector: 'lt-view-rows',
  imports: [DateTimePipe, RouterLink, StateChip, TranslocoPipe],
  templateUrl: './view-rows.html',
  styleUrl: './lines.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ViewRows {
  readonly views = input.required<readonly AccessLogEntry[]>();
  protected readonly viewport = inject(Viewport);
  protected readonly flagShown = flagShown;
}
