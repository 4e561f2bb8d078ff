import { HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { EventStream, Session } from '@luutru/web-session';
import { Announcer, DateTimePipe, Icon, Notice, ServerClock, problemOf } from '@luutru/web-ui';

import { SyncChips } from '../sync-chips';
import { termsOf } from '../terms';
import { DescribeCode } from './describe-code';
import { type Filed, FiledStays } from './filed-stays';
import { Party } from './party';

/** How long a declaration can be taken back with one press, seconds. */
const UNDO_S = 10;

/** The receipt of what was just filed, its way to the population database, and ten seconds to take it back. */
@Component({
  selector: 'lt-just-filed',
  imports: [DateTimePipe, Icon, Notice, RouterLink, SyncChips, TranslocoPipe],
  templateUrl: './just-filed.html',
  styleUrl: './just-filed.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JustFiled {
  private readonly filedStays = inject(FiledStays);
  protected readonly party = inject(Party);
  private readonly clock = inject(ServerClock);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly describe = inject(DescribeCode);

  protected readonly terms = termsOf(inject(Session).user()?.sector);
  protected readonly latest = computed(() => this.filedStays.list()[0]);
  private readonly latestId = computed(() => this.latest()?.stay.id);
  protected readonly earlier = computed(() => this.filedStays.list().slice(1));
  protected readonly undoing = signal(false);
  protected readonly failure = signal('');
  protected readonly secondsLeft = computed(() => {
    const filed = this.latest();
    if (!filed || filed.stay.status !== 'present') return 0;
    const age = (this.clock.now().getTime() - Date.parse(filed.stay.declaredAt)) / 1000;
    return Math.min(UNDO_S, Math.max(0, Math.ceil(UNDO_S - age)));
  });
  protected readonly warnings = computed(() =>
    (this.latest()?.stay.warnings ?? []).map((code) => this.describe.describe(code)),
  );

  /** The same guest at the same place and time: nearly always filed twice by mistake. */
  protected readonly doubled = computed(() => {
    const stay = this.latest()?.stay;
    return stay?.status === 'present' && stay.warnings.includes('DUPLICATE_STAY');
  });

  constructor() {
    // Whoever filed from the last field of a long form sees what became of it.
    effect(() => {
      if (this.latestId() !== undefined) document.documentElement.scrollTop = 0;
    });
    inject(EventStream).listen((event) => {
      if (this.filedStays.list().length > 0) void this.filedStays.refresh(event.stayId);
    }, inject(DestroyRef));
  }

  protected copy(number: string): void {
    void navigator.clipboard
      ?.writeText(number)
      .then(() => this.announcer.say(this.transloco.translate('stays.filed.copied')));
  }

  protected addToRoom(filed: Filed): void {
    this.party.start(filed);
    document.getElementById('scan')?.focus();
  }

  protected async undo(filed: Filed, reason = 'stays.filed.undoReason'): Promise<void> {
    this.undoing.set(true);
    this.failure.set('');
    try {
      await this.filedStays.takeBack(filed, this.transloco.translate(reason));
      this.announcer.say(this.transloco.translate('stays.filed.undone'));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      const problem = problemOf(error);
      this.failure.set(problem.detail || this.transloco.translate(`ui.problem.${problem.kind}.detail`));
    } finally {
      this.undoing.set(false);
    }
  }
}
