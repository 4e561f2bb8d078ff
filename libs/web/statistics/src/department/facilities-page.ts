import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DepartmentFacilityList } from '@luutru/contracts';
import { Chip, EmptyState, Loading, ProblemPanel, type Tone } from '@luutru/web-ui';

import { CodeNames } from '../filters/code-names';
import { Numbers } from '../model/numbers';

const TONES: Readonly<Record<string, Tone>> = { active: 'good', pending: 'wait', suspended: 'bad' };

const plain = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');

/** The facilities of the department's trade (cơ sở): found by name without accents, by district and kind. */
@Component({
  selector: 'lt-facilities-page',
  imports: [Chip, EmptyState, Loading, ProblemPanel, TranslocoPipe],
  templateUrl: './facilities-page.html',
  styleUrls: ['../dashboard/page.scss', '../filters/filter-bar.scss', './list.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FacilitiesPage {
  protected readonly names = inject(CodeNames);
  protected readonly numbers = inject(Numbers);
  protected readonly found = httpResource<DepartmentFacilityList>(() => '/api/v1/department/facilities');
  protected readonly text = signal('');
  protected readonly district = signal('');
  protected readonly kind = signal('');

  private readonly all = computed(() => (this.found.hasValue() ? this.found.value().items : []));
  protected readonly districts = computed(() => distinct(this.all().map((one) => one.districtName)));
  protected readonly kinds = computed(() => distinct(this.all().map((one) => one.kind)));
  protected readonly shown = computed(() => {
    const [text, district, kind] = [plain(this.text().trim()), this.district(), this.kind()];
    return this.all().filter(
      (one) =>
        plain(`${one.name} ${one.unitName}`).includes(text) &&
        (district === '' || one.districtName === district) &&
        (kind === '' || one.kind === kind),
    );
  });

  protected tone(status: string): Tone {
    return TONES[status] ?? 'neutral';
  }

  protected clear(): void {
    this.text.set('');
    this.district.set('');
    this.kind.set('');
  }
}

const distinct = (values: readonly string[]): string[] =>
  [...new Set(values)].sort((a, b) => a.localeCompare(b, 'vi'));
