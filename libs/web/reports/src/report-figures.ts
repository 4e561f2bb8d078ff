import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ReportFigures, ReportLine } from '@luutru/contracts';
import { facilityKinds, isNationality } from '@luutru/domain';
import { Countries, Language } from '@luutru/web-ui';

import { EVERYTHING, GUESTS } from './figure-columns';
import { LineTable } from './line-table';
import { Numbers } from './numbers';

const ownName = (line: ReportLine): string => line.label;

/** What a report says in numbers below what counts most: its tables, then the facilities. */
@Component({
  selector: 'lt-report-figures',
  imports: [LineTable, TranslocoPipe],
  templateUrl: './report-figures.html',
  styleUrl: './report-figures.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportFiguresView {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private readonly countries = inject(Countries);
  protected readonly numbers = inject(Numbers);
  readonly of = input.required<ReportFigures>();

  /** The tables that the report has; a week has no more than two. */
  protected readonly tables = computed(() => {
    const figures = this.of();
    this.language.code();
    return [
      { name: 'bySector', names: this.sectorName, columns: EVERYTHING, total: figures.totals },
      { name: 'byDistrict', names: ownName, columns: EVERYTHING, total: figures.totals },
      { name: 'byFacilityKind', names: this.kindName, columns: EVERYTHING, total: figures.totals },
      { name: 'byAgeGroup', names: this.ageName, columns: GUESTS, total: undefined },
      { name: 'byNationality', names: this.countryName, columns: GUESTS, total: undefined },
    ].flatMap((table) => {
      const lines = figures[table.name as 'bySector'];
      return lines.length ? [{ ...table, lines }] : [];
    });
  });

  constructor() {
    effect(() => {
      if (this.of().byNationality.length) void this.countries.load();
    });
  }

  private readonly sectorName = (line: ReportLine): string =>
    this.transloco.translate(`reports.sectors.${line.key}`);
  private readonly kindName = (line: ReportLine): string =>
    facilityKinds.some((kind) => kind === line.key)
      ? this.transloco.translate(`reports.facilityKinds.${line.key}`)
      : line.label;
  private readonly ageName = (line: ReportLine): string =>
    line.key === 'unknown'
      ? this.transloco.translate('reports.unknown')
      : this.transloco.translate('reports.age', { years: line.key.replace('-', '–') });
  private readonly countryName = (line: ReportLine): string =>
    isNationality(line.key)
      ? this.countries.nameOf(line.key)
      : this.transloco.translate('reports.otherCountries');
}
