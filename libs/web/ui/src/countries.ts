import { Injectable, inject, signal } from '@angular/core';
import { Language } from './language';

type Names = Readonly<Record<string, string>>;

interface Lists {
  /** Alpha-3 code to the name in each language. */
  readonly vi: Names;
  readonly en: Names;
  /** Every name and code, without case and accents, to the alpha-3 code. */
  readonly codes: ReadonlyMap<string, string>;
}

const keyOf = (text: string): string =>
  text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');

/** Known before the lists are: nearly every guest. */
const HOME = { vi: 'Việt Nam', en: 'Vietnam', code: 'VNM' } as const;
const HOME_KEYS: readonly string[] = [keyOf(HOME.vi), keyOf(HOME.en), keyOf(HOME.code)];

/** Names of the countries (ISO 3166-1) in both languages, fetched when first wanted. */
@Injectable({ providedIn: 'root' })
export class Countries {
  private readonly language = inject(Language);
  private readonly lists = signal<Lists | undefined>(undefined);
  private loading: Promise<void> | undefined;

  load(): Promise<void> {
    this.loading ??= import('./country-names').then((m) => {
      const codes = new Map<string, string>();
      for (const names of [m.en, m.vi])
        for (const [code, name] of Object.entries(names)) codes.set(keyOf(name), code).set(keyOf(code), code);
      this.lists.set({ vi: m.vi, en: m.en, codes });
    });
    return this.loading;
  }

  /** The alpha-3 code of what was typed: a name in either language, with or without accents, or a code. */
  codeOf(typed: string): string | undefined {
    const key = keyOf(typed);
    return HOME_KEYS.includes(key) ? HOME.code : this.lists()?.codes.get(key);
  }

  /** The name in the language on screen; the code itself while there is none. */
  nameOf(code: string): string {
    const language = this.language.code();
    return code === HOME.code ? HOME[language] : (this.lists()?.[language][code] ?? code);
  }

  /** Every name in the language on screen, in alphabetical order. */
  names(): readonly string[] {
    const language = this.language.code();
    return Object.values(this.lists()?.[language] ?? {}).sort((a, b) => a.localeCompare(b, language));
  }
}
