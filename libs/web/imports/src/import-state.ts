import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportResponse } from '@luutru/contracts';
import { Chip, type IconName, type Tone } from '@luutru/web-ui';

type Shown = ImportResponse['status'] | 'mend';

const LOOKS: Readonly<Record<Shown, readonly [IconName, Tone]>> = {
  mapping: ['edit', 'warn'],
  running: ['wait', 'wait'],
  done: ['check-circle', 'good'],
  mend: ['alert', 'warn'],
  failed: ['close', 'bad'],
};

/** How far an import is, in a word; one that ended with rows to mend says so. */
@Component({
  selector: 'lt-import-state',
  imports: [Chip, TranslocoPipe],
  template: `<lt-chip [icon]="look()[0]" [tone]="look()[1]">{{
    'imports.states.' + shown() | transloco
  }}</lt-chip>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportState {
  readonly of = input.required<ImportResponse>();
  protected readonly shown = computed<Shown>(() => {
    const { status, rejected } = this.of();
    return status === 'done' && rejected > 0 ? 'mend' : status;
  });
  protected readonly look = computed(() => LOOKS[this.shown()]);
}
