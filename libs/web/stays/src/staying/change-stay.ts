import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { StayResponse } from '@luutru/contracts';
import type { EndReason } from '@luutru/domain';
import { type Problem, problemOf } from '@luutru/web-ui';
import { type Observable, firstValueFrom } from 'rxjs';

import { ifMatch } from '../if-match';

/** What became of a change: the stay after it, or why not. `changed`: another was faster, read it again. */
export type Change =
  { readonly stay: StayResponse } | { readonly changed: true } | { readonly problem: Problem };

/** Changes a stay as it was read: never over what somebody else changed meanwhile. */
@Injectable({ providedIn: 'root' })
export class ChangeStay {
  private readonly http = inject(HttpClient);

  checkOut(stay: StayResponse, departedAt: string, endReason: EndReason): Promise<Change> {
    return this.post(stay, 'check-out', { departedAt, endReason });
  }

  cancel(stay: StayResponse, reason: string): Promise<Change> {
    return this.post(stay, 'cancel', { reason });
  }

  extend(stay: StayResponse, expectedDepartureAt: string): Promise<Change> {
    return this.post(stay, 'extend', { expectedDepartureAt });
  }

  /** @param place label of the new room or bed; the move is now. */
  move(stay: StayResponse, place: string): Promise<Change> {
    return this.post(stay, 'move', { place, at: null });
  }

  /** Takes back a check-out or a cancellation. */
  undo(stay: StayResponse): Promise<Change> {
    return this.post(stay, 'undo', {});
  }

  /** @param patch a JSON merge patch (RFC 7396) of the declaration. */
  amend({ id, version }: StayResponse, patch: object): Promise<Change> {
    return settle(this.http.patch<StayResponse>(`/api/v1/stays/${id}`, patch, ifMatch(version)));
  }

  private post({ id, version }: StayResponse, action: string, body: object): Promise<Change> {
    return settle(this.http.post<StayResponse>(`/api/v1/stays/${id}/${action}`, body, ifMatch(version)));
  }
}

async function settle(answer: Observable<StayResponse>): Promise<Change> {
  try {
    return { stay: await firstValueFrom(answer) };
  } catch (error) {
    if (!(error instanceof HttpErrorResponse)) throw error;
    return error.status === 412 ? { changed: true } : { problem: problemOf(error) };
  }
}
