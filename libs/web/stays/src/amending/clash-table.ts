import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Notice } from '@luutru/web-ui';

import { labelKey } from '../declaring/field-order';
import { PathWords } from '../staying/path-words';
import type { Clash } from './amendment';

/** Words of a value stand in a list for these fields. */
const LISTED: Readonly<Record<string, string>> = {
  sex: 'guest.sex',
  documentType: 'guest.document.type',
  kind: 'kind',
  reason: 'reason',
};

/** Both versions of what somebody else changed while this form was open, field by field. */
@Component({
  selector: 'lt-clash-table',
  imports: [Notice, TranslocoPipe],
  template: `
    <lt-notice tone="warn">
      <strong>{{ 'stays.clash.title' | transloco }}</strong>
      <p>{{ 'stays.clash.text' | transloco }}</p>
      <ul>
        @for (row of rows(); track row.clash.field) {
          <li>
            <b>{{ row.label | transloco }}</b>
            <span>{{ 'stays.clash.mine' | transloco }}: {{ row.mine }}</span>
            <span>{{ 'stays.clash.theirs' | transloco }}: {{ row.theirs }}</span>
            @if (row.mine !== row.theirs) {
              <button type="button" class="button compact" (click)="taken.emit(row.clash)">
                {{ 'stays.clash.take' | transloco }}
              </button>
            }
          </li>
        }
      </ul>
    </lt-notice>
  `,
  styles: `
    ul {
      display: grid;
      gap: 6px;
      margin-top: 8px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 16px;
      padding-top: 6px;
      border-top: 1px solid currentcolor;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClashTable {
  readonly clashes = input.required<readonly Clash[]>();
  readonly taken = output<Clash>();
  private readonly pathWords = inject(PathWords);
  protected readonly rows = computed(() =>
    this.clashes().map((clash) => {
      const path = LISTED[clash.field] ?? '';
      return {
        clash,
        label: labelKey(clash.field, ''),
        mine: this.pathWords.value(path, clash.mine),
        theirs: this.pathWords.value(path, clash.theirs),
      };
    }),
  );
}
