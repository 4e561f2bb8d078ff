import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { SetSignalRuleRequest, SignalRuleResponse } from '@luutru/contracts';
import { severities, type Severity } from '@luutru/domain';
import { Announcer, DateTimePipe, DayPipe, type Problem, ifMatch, problemOf, readDay } from '@luutru/web-ui';
import { DateMask } from '@luutru/web-ui/fields';
import { ProblemNotice } from '@luutru/web-ui/asking';
import { firstValueFrom } from 'rxjs';
import { SeverityChip } from '../severity-chip';

/** One rule, set in place by the police of the province. */
@Component({
  selector: 'lt-rule-row',
  imports: [DateMask, DateTimePipe, DayPipe, ProblemNotice, SeverityChip, TranslocoPipe],
  templateUrl: './rule-row.html',
  styleUrl: './rule-row.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RuleRow {
  readonly of = input.required<SignalRuleResponse>();
  readonly maySet = input.required<boolean>();
  private readonly http = inject(HttpClient);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  protected readonly severities = severities;
  protected readonly rule = linkedSignal(() => this.of());
  /** What was changed on screen and not sent yet. */
  protected readonly draft = linkedSignal<SignalRuleResponse, SetSignalRuleRequest>({
    source: this.rule,
    computation: () => ({}),
  });
  protected readonly changed = computed(() => Object.keys(this.draft()).length > 0);
  protected readonly editing = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected threshold(name: string, { target }: Event): void {
    const { valueAsNumber } = target as HTMLInputElement;
    this.draft.update((draft) => ({ ...draft, threshold: { ...draft.threshold, [name]: valueAsNumber } }));
  }

  protected severity({ target }: Event): void {
    this.draft.update((draft) => ({ ...draft, severity: (target as HTMLSelectElement).value as Severity }));
  }

  protected day(name: 'validFrom' | 'validTo', { target }: Event): void {
    const value = readDay((target as HTMLInputElement).value);
    // A rule has always a first day; its last one may be taken away.
    if (name === 'validFrom' && value === '') return;
    this.draft.update((draft) => ({ ...draft, [name]: value || null }));
  }

  protected toggle(): Promise<void> {
    return this.send({ enabled: !this.rule().enabled });
  }

  protected async save(): Promise<void> {
    await this.send(this.draft());
    if (!this.problem()) this.editing.set(false);
  }

  private async send(body: SetSignalRuleRequest): Promise<void> {
    this.problem.set(undefined);
    const { code, version } = this.rule();
    try {
      const url = `/api/v1/signal-rules/${code}`;
      this.rule.set(await firstValueFrom(this.http.patch<SignalRuleResponse>(url, body, ifMatch(version))));
      this.announcer.say(this.transloco.translate('signals.rules.saved'));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.problem.set(problemOf(error));
    }
  }
}
