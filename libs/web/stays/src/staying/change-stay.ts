import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { StayResponse } from '@luutru/contracts';
import { type Problem, problemOf } from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

import { ifMatch } from '../if-match';

/** What became of a change: the stay after it, or why not. `changed`: another was faster, read it again. */
export type Change =
  { readonly stay: StayResponse } | { readonly changed: true } | { readonly problem: Problem };

/** Changes a stay as it was read: never over what somebody else changed meanwhile. */
@Injectable({ providedIn: 'root' })
export class ChangeStay {
  private readonly http = inject(HttpClient);

  checkOut(stay: StayResponse, departedAt: string): Promise<Change> {
    return this.post(stay, 'check-out', { departedAt });
  }

  cancel(stay: StayResponse, reason: string): Promise<Change> {
    return this.post(stay, 'cancel', { reason });
  }

  private async post({ id, version }: StayResponse, action: string, body: object): Promise<Change> {
    try {
      const url = `/api/v1/stays/${id}/${action}`;
      return { stay: await firstValueFrom(this.http.post<StayResponse>(url, body, ifMatch(version))) };
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      return error.status === 412 ? { changed: true } : { problem: problemOf(error) };
    }
  }
}
