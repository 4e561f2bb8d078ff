import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';

import { DESCRIBE_ERROR } from './describe-error';
import { Icon } from './icon';

/** What is wrong with a field that has been left, in words; empty while nothing is. */
export const wrongWords = (
  field: FieldTree<string>,
  describe: (error: { kind: string; message?: string }) => string,
) => {
  const state = field();
  const first = state.touched() ? state.errors()[0] : undefined;
  return first ? describe(first) : '';
};

/** Label, hint and error around a control; the control is the content and carries the id `name`. */
@Component({
  selector: 'lt-field',
  imports: [Icon],
  template: `
    <div class="head">
      <span>
        <label [for]="name()">{{ label() }}</label>
        @if (field()().required()) {
          <span class="mark" aria-hidden="true"> *</span>
        }
      </span>
      @if (hint(); as words) {
        <span class="hint" [id]="name() + '-hint'">{{ words }}</span>
      }
    </div>
    <ng-content />
    @if (wrong(); as words) {
      <p class="wrong" [id]="name() + '-wrong'"><lt-icon name="alert" />{{ words }}</p>
    }
  `,
  styleUrl: './field.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Field {
  readonly field = input.required<FieldTree<string>>();
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  private readonly describe = inject(DESCRIBE_ERROR);
  protected readonly wrong = computed(() => wrongWords(this.field(), this.describe));
}

/** Ids of what describes a control, as `aria-describedby` wants them. */
export function descriptionOf(name: string, hint: string | undefined, wrong: boolean): string | null {
  const ids = [...(wrong ? [`${name}-wrong`] : []), ...(hint ? [`${name}-hint`] : [])];
  return ids.length === 0 ? null : ids.join(' ');
}
