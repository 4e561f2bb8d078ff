import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ComplianceList, FacilityCompliance } from '@luutru/contracts';
import { type ComplianceState as State, complianceStates, sectors } from '@luutru/domain';
import {
  Chip,
  DayPipe,
  Dialogs,
  EmptyState,
  Icon,
  type IconName,
  Loading,
  ProblemPanel,
  type Tone,
} from '@luutru/web-ui';

import { ComplianceState, ORDERS } from './compliance-state';
import { FigurePipe } from './figure.pipe';

const LOOKS: Readonly<Record<State, { tone: Tone; icon: IconName }>> = {
  neverDeclared: { tone: 'bad', icon: 'alert' },
  silent: { tone: 'warn', icon: 'clock' },
  late: { tone: 'warn', icon: 'alert' },
  onTime: { tone: 'good', icon: 'check-circle' },
};
const MILLION = 1_000_000;

/** Which facilities declare in time, late, not any more or never (tuân thủ), and the fine that the law has for it. */
@Component({
  selector: 'lt-compliance-page',
  imports: [Chip, DayPipe, EmptyState, FigurePipe, Icon, Loading, ProblemPanel, RouterLink, TranslocoPipe],
  providers: [ComplianceState],
  templateUrl: './compliance-page.html',
  styleUrl: './compliance-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CompliancePage {
  private readonly dialogs = inject(Dialogs);
  private readonly state = inject(ComplianceState);
  protected readonly filters = this.state.filters;
  protected readonly sectors = sectors;
  protected readonly orders = ORDERS;
  protected readonly found = httpResource<ComplianceList>(() => ({
    url: '/api/v1/compliance',
    params: { ...this.state.query(), limit: 50 },
  }));
  /** What was shown last stays while the next is fetched. */
  protected readonly list = linkedSignal<ComplianceList | undefined, ComplianceList | undefined>({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly tiles = computed(() => {
    const summary = this.list()?.summary;
    return summary && complianceStates.map((state) => ({ state, count: summary[state], ...LOOKS[state] }));
  });

  protected look({ state }: FacilityCompliance): { tone: Tone; icon: IconName } {
    return LOOKS[state];
  }

  protected millions({ fine }: FacilityCompliance): string {
    return fine ? `${fine.from / MILLION}–${fine.to / MILLION}` : '';
  }

  protected change(name: 'from' | 'to' | 'sector' | 'state' | 'sort' | 'cursor', value: string): void {
    this.state.change({ [name]: value });
  }

  /** A tile that is pressed again shows every state. */
  protected toggle(state: State): void {
    this.change('state', this.filters().state === state ? '' : state);
  }

  protected async save(): Promise<void> {
    await this.dialogs.open(
      () => import('./export-compliance-dialog').then((m) => m.ExportComplianceDialog),
      { ...this.state.query(), cursor: '' },
    );
  }
}
