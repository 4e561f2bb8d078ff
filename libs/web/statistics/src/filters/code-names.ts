import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import type { CodeListItem, CodeListResponse } from '@luutru/contracts';
import { Language } from '@luutru/web-ui';

/** The province of the plan. */
export const PROVINCE = '24';
/** Three levels became two. */
const REFORM = '2025-07-01';

/** Names of units and kinds of facility, from the API's code lists: they are data, not words of this client. */
@Injectable({ providedIn: 'root' })
export class CodeNames {
  private readonly language = inject(Language);
  private readonly units = httpResource<CodeListResponse>(() => '/api/v1/code-lists/adminUnits');
  private readonly kinds = httpResource<CodeListResponse>(() => '/api/v1/code-lists/facilityKinds');

  private readonly items = computed<readonly CodeListItem[]>(() =>
    this.units.hasValue() ? this.units.value().items : [],
  );
  /** The districts that there were until the reform, by name. */
  readonly districts = computed(() =>
    this.items()
      .filter(({ parentCode, validFrom }) => parentCode === PROVINCE && validFrom < REFORM)
      .sort((a, b) => a.vi.localeCompare(b.vi, 'vi')),
  );

  /** A unit's name; the code while the list is on its way. */
  unit(code: string, units: '2023' | '2025' = '2023'): string {
    const known = this.items().filter((item) => item.code === code);
    const found = known.find(({ validFrom }) => validFrom < REFORM === (units === '2023')) ?? known[0];
    return found?.vi ?? code;
  }

  kind(code: string): string {
    const found = this.kinds.hasValue()
      ? this.kinds.value().items.find((one) => one.code === code)
      : undefined;
    return found?.[this.language.code()] ?? code;
  }
}
