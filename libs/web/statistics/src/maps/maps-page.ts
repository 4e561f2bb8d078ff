import { HttpClient, HttpErrorResponse, HttpHeaders, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MapList, StoredMap } from '@luutru/contracts';
import { type MapLevel, isCode, mapLevels, message } from '@luutru/domain';
import {
  Announcer,
  Chip,
  DateTimePipe,
  Icon,
  Language,
  Loading,
  Notice,
  type Problem,
  ProblemPanel,
  problemOf,
} from '@luutru/web-ui';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';

/** What the API takes, bytes. */
const LARGEST = 5 * 1024 * 1024;
/** A file that is wrong is wrong everywhere: so many of its faults tell. */
const MOST_FAULTS = 5;

/** What came of the last file: taken, too large, or refused and why. */
interface Outcome {
  readonly level: MapLevel;
  readonly tooLarge?: true;
  readonly problem?: Problem;
}

/** The official maps (bản đồ): an administrator puts GeoJSON in place, and takes it away again. */
@Component({
  selector: 'lt-maps-page',
  imports: [Chip, DateTimePipe, Icon, Loading, Notice, ProblemPanel, TranslocoPipe],
  templateUrl: './maps-page.html',
  styleUrl: './maps-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MapsPage {
  private readonly http = inject(HttpClient);
  private readonly language = inject(Language);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  protected readonly levels = mapLevels;
  protected readonly maps = httpResource<MapList>(() => '/api/v1/maps');
  protected readonly busy = signal<MapLevel | undefined>(undefined);
  protected readonly outcome = signal<Outcome | undefined>(undefined);

  protected stored(level: MapLevel): StoredMap | undefined {
    return this.maps.hasValue() ? this.maps.value().items.find((one) => one.level === level) : undefined;
  }

  protected async take(level: MapLevel, input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    input.value = '';
    if (!file || this.busy()) return;
    if (file.size > LARGEST) {
      this.outcome.set({ level, tooLarge: true });
      return;
    }
    const headers = new HttpHeaders({ 'Content-Type': 'application/geo+json' });
    const body = await file.text();
    await this.change(level, () => this.http.put(`/api/v1/maps/${level}`, body, { headers }));
  }

  protected remove(level: MapLevel): Promise<void> {
    return this.change(level, () => this.http.delete(`/api/v1/maps/${level}`));
  }

  /** Each place in the file that is wrong, with its words: feature 3 of the file is its third. */
  protected faults({ fields, detail }: Problem): readonly string[] {
    if (fields.length === 0) return [detail];
    return fields.slice(0, MOST_FAULTS).map(({ path, code, message: told }) => {
      const words = isCode(code) ? message(code, this.language.code()) : told;
      const at = /^features\.(\d+)/.exec(path)?.[1];
      if (at === undefined) return words;
      const feature = { number: Number(at) + 1 };
      return `${this.transloco.translate('statistics.maps.feature', feature, this.language.code())} ${words}`;
    });
  }

  private async change(level: MapLevel, send: () => ReturnType<HttpClient['delete']>): Promise<void> {
    this.busy.set(level);
    this.outcome.set(undefined);
    try {
      await firstValueFrom(send());
      this.announcer.say(this.transloco.translate('statistics.maps.done', {}, this.language.code()));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.outcome.set({ level, problem: problemOf(error) });
    } finally {
      this.busy.set(undefined);
      this.maps.reload();
    }
  }
}
