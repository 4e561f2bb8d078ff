import { HttpClient } from '@angular/common/http';
import { Injectable, inject, linkedSignal, signal } from '@angular/core';
import type { StayResponse } from '@luutru/contracts';
import { Session } from '@luutru/web-session';
import { firstValueFrom } from 'rxjs';

import { ifMatch } from '../if-match';
import type { Captured, Draft } from './draft';

/** A stay filed from this desk during this visit, with what was typed, so that it can be taken back whole. */
export interface Filed {
  readonly stay: StayResponse;
  readonly draft: Draft;
  readonly captured: Captured | undefined;
}

/** How many are remembered. */
const REMEMBERED = 10;

/** What this desk filed lately, the latest first. */
@Injectable({ providedIn: 'root' })
export class FiledStays {
  private readonly http = inject(HttpClient);
  private readonly filed = linkedSignal<string | undefined, readonly Filed[]>({
    source: inject(Session).holder,
    computation: () => [],
  });
  private readonly lastTakenBack = signal<Filed | undefined>(undefined);
  readonly list = this.filed.asReadonly();
  /** What was taken back last, for the form to show again. */
  readonly takenBack = this.lastTakenBack.asReadonly();

  add(filed: Filed): void {
    this.lastTakenBack.set(undefined);
    this.filed.update((list) => [filed, ...list].slice(0, REMEMBERED));
  }

  /** Cancels a filed stay. @throws HttpErrorResponse */
  async takeBack(filed: Filed, reason: string): Promise<void> {
    const { id, version } = filed.stay;
    this.replace(
      await firstValueFrom(
        this.http.post<StayResponse>(`/api/v1/stays/${id}/cancel`, { reason }, ifMatch(version)),
      ),
    );
    this.lastTakenBack.set(filed);
  }

  /** Asks again for one stay, or for all that are still on their way. */
  async refresh(stayId?: string): Promise<void> {
    const wanted = this.filed().filter(({ stay }) =>
      stayId === undefined
        ? stay.sync.status === 'pending' || stay.sync.verification === 'pending'
        : stay.id === stayId,
    );
    for (const { stay } of wanted)
      this.replace(await firstValueFrom(this.http.get<StayResponse>(`/api/v1/stays/${stay.id}`)));
  }

  private replace(stay: StayResponse): void {
    this.filed.update((list) => list.map((one) => (one.stay.id === stay.id ? { ...one, stay } : one)));
  }
}
