import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** A commune (xã, phường) that a facility can lie in. */
export interface Unit {
  readonly code: string;
  /** `Phường Thọ Xương, Thành phố Bắc Giang` */
  readonly label: string;
}

interface Item {
  readonly code: string;
  readonly level?: string | null;
  readonly name?: string | null;
  readonly label?: string | null;
  readonly vi?: string | null;
  readonly parentCode?: string | null;
  readonly parent?: string | null;
}

/** The communes of the code list (danh mục đơn vị hành chính), by name. */
export function unitsOf(items: readonly Item[]): readonly Unit[] {
  const names = new Map(items.map((item) => [item.code, item.name ?? item.vi ?? item.label ?? item.code]));
  return items
    .filter(({ level }) => level === undefined || level === null || level === 'commune')
    .map((item) => {
      const parent = names.get(item.parentCode ?? item.parent ?? '');
      const name = names.get(item.code) ?? item.code;
      return { code: item.code, label: parent === undefined ? name : `${name}, ${parent}` };
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
}

/** The communes, fetched once; while there is no list the code itself is asked for. */
@Injectable({ providedIn: 'root' })
export class Units {
  private readonly http = inject(HttpClient);
  private readonly known = signal<readonly Unit[]>([]);
  readonly all = this.known.asReadonly();

  async load(): Promise<void> {
    if (this.known().length > 0) return;
    const answer = await firstValueFrom(
      this.http.get<{ items: readonly Item[] }>('/api/v1/code-lists/adminUnits'),
    ).catch(() => undefined);
    if (answer) this.known.set(unitsOf(answer.items));
  }

  /** Code of what was chosen or typed: a name of the list, or a code; undefined for neither. */
  codeOf(typed: string): string | undefined {
    const text = typed.trim();
    const found = this.known().find(({ code, label }) => label === text || code === text);
    if (found) return found.code;
    return this.known().length === 0 && /^\d{5}$/.test(text) ? text : undefined;
  }
}
