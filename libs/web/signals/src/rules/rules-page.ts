import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SignalRuleList } from '@luutru/contracts';
import { Loading, Notice, ProblemPanel } from '@luutru/web-ui';
import { LoggedNote } from '../logged-note';
import { SignalTabs } from '../signal-tabs';
import { RuleRow } from './rule-row';

/** The rules that raise alerts: on or off, by which numbers, how urgent, from when to when. */
@Component({
  selector: 'lt-rules-page',
  imports: [Loading, LoggedNote, Notice, ProblemPanel, RuleRow, SignalTabs, TranslocoPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <div>
          <h1>{{ 'signals.rules.title' | transloco }}</h1>
          <p class="lead">{{ 'signals.rules.lead' | transloco }}</p>
        </div>
        <lt-logged-note [words]="'signals.rules.kept'" />
      </div>
      <lt-signal-tabs />
      @if (found.hasValue()) {
        @if (!found.value().maySet) {
          <lt-notice class="gap">{{ 'signals.rules.readOnly' | transloco }}</lt-notice>
        }
        <ul class="card" [attr.aria-label]="'signals.rules.title' | transloco">
          @for (one of found.value().items; track one.code) {
            <li><lt-rule-row [of]="one" [maySet]="found.value().maySet" /></li>
          }
        </ul>
      } @else if (found.error()) {
        <lt-problem-panel [error]="found.error()" (retry)="found.reload()" />
      } @else {
        <lt-loading [rows]="8" [height]="72" />
      }
    </div>
  `,
  styles: `
    .page {
      max-width: 1040px;
    }
    .gap {
      margin-bottom: 12px;
    }
    li + li {
      border-top: 1px solid var(--lt-line);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RulesPage {
  protected readonly found = httpResource<SignalRuleList>(() => '/api/v1/signal-rules');
}
