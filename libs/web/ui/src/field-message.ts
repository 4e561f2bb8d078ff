import { ChangeDetectionStrategy, Component, InjectionToken, computed, inject, input } from '@angular/core';
import type { FieldTree, ValidationError } from '@angular/forms/signals';

/** Turns the error of a field into words in the language on screen. Reads signals. */
export type DescribeError = (error: ValidationError) => string;

export const DESCRIBE_ERROR = new InjectionToken<DescribeError>('DESCRIBE_ERROR', {
  providedIn: 'root',
  factory: () => (error) => error.message ?? error.kind,
});

/** The first thing wrong with a field, in words. */
@Component({
  selector: 'lt-field-message',
  template: `{{ words() }}`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FieldMessage {
  readonly field = input.required<FieldTree<string>>();
  private readonly describe = inject(DESCRIBE_ERROR);
  protected readonly words = computed(() => {
    const first = this.field()().errors()[0];
    return first ? this.describe(first) : '';
  });
}
