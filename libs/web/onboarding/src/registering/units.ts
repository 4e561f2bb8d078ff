import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import type { CodeListItem, CodeListResponse } from '@luutru/contracts';
import { type LanguageCode, Language } from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

/** A commune (xã, phường) that a facility can lie in. */
export interface Unit {
  readonly code: string;
  /** `Phường Thọ Xương, Thành phố Bắc Giang` */
  readonly label: string;
}

/** Codes of communes have five digits, of districts three, of provinces two (statistics office). */
const COMMUNE = /^\d{5}$/;

/** The communes of the code list, with what they lie in; those of before July 2025 are still how people say it. */
export function unitsOf(items: readonly CodeListItem[], language: LanguageCode): readonly Unit[] {
  const names = new Map(items.map((item) => [item.code, item[language]]));
  // A code that was given anew in July 2025 stands, with the API, for the unit that had it first.
  const first = new Map(
    [...items]
      .filter(({ code }) => COMMUNE.test(code))
      .sort((a, b) => b.validFrom.localeCompare(a.validFrom))
      .map((item) => [item.code, item]),
  );
  const units = [...first.values()].map(({ code, parentCode, ...words }) => {
    const parent = parentCode === null ? undefined : names.get(parentCode);
    return { code, label: parent === undefined ? words[language] : `${words[language]}, ${parent}` };
  });
  return [...new Map(units.map((unit) => [unit.label, unit])).values()].sort((a, b) =>
    a.label.localeCompare(b.label, 'vi'),
  );
}

/** The communes, fetched once; should the list be out of reach, the code itself is asked for. */
@Injectable({ providedIn: 'root' })
export class Units {
  private readonly http = inject(HttpClient);
  private readonly language = inject(Language);
  private readonly items = signal<readonly CodeListItem[]>([]);
  readonly all = computed(() => unitsOf(this.items(), this.language.code()));

  async load(): Promise<void> {
    if (this.items().length > 0) return;
    const answer = await firstValueFrom(
      this.http.get<CodeListResponse>('/api/v1/code-lists/adminUnits'),
    ).catch(() => undefined);
    if (answer) this.items.set(answer.items);
  }

  /** Code of what was chosen or typed: a name of the list, or a code; undefined for neither. */
  codeOf(typed: string): string | undefined {
    const text = typed.trim();
    const found = this.all().find(({ code, label }) => label === text || code === text);
    if (found) return found.code;
    return this.all().length === 0 && COMMUNE.test(text) ? text : undefined;
  }
}
