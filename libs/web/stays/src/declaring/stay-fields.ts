import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { reasons, stayKinds } from '@luutru/domain';
import { Language } from '@luutru/web-ui';
import { SelectField, TextField } from '@luutru/web-ui/fields';

import { termsOf } from '../terms';
import { DeclareDraft } from './declare-draft';
import type { Draft } from './draft';
import { Rooms } from './rooms';

/** When, where and why the guest stays. The room is proposed: the next one that is free. */
@Component({
  selector: 'lt-stay-fields',
  imports: [SelectField, TextField, TranslocoPipe],
  templateUrl: './stay-fields.html',
  styleUrl: './field-grid.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StayFields {
  readonly fields = input.required<FieldTree<Draft>>();
  /** Whether a free room is proposed where none is said yet. */
  readonly proposes = input(true);

  protected readonly rooms = inject(Rooms);
  private readonly proposed = signal('');
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  protected readonly terms = termsOf(inject(DeclareDraft).sector());
  protected readonly kindChoices = computed(() => this.choices('ui.kinds', stayKinds));
  protected readonly reasonChoices = computed(() => this.choices('ui.reasons', reasons));

  constructor() {
    effect(() => {
      const free = this.rooms.nextFree();
      const place = this.fields().place();
      const { value } = place;
      // Only into a field that nobody has been in; what was proposed before may have been taken since.
      const proposed = value() === '' || value() === untracked(this.proposed);
      if (!this.proposes() || free === '' || !proposed || place.touched() || untracked(place.dirty)) return;
      this.proposed.set(free);
      value.set(free);
    });
  }

  private choices(scope: string, values: readonly string[]): { value: string; label: string }[] {
    const language = this.language.code();
    return values.map((value) => ({
      value,
      label: this.transloco.translate(`${scope}.${value}`, {}, language),
    }));
  }
}
