import { HttpClient, HttpHeaders } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { StayResponse } from '@luutru/contracts';
import { ServerClock } from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

import type { DraftBody } from './draft-request';

interface Attempt {
  readonly key: string;
  readonly content: string;
  readonly triedAt: Date;
}

/** A UUID (RFC 9562, version 4) also where the page is not served securely and `randomUUID` is missing. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * Sends a declaration. The same content goes out under the same key however often it is sent, so that an answer
 * lost on the way never becomes a second stay; changed content gets a new key.
 */
@Injectable({ providedIn: 'root' })
export class Filing {
  private readonly http = inject(HttpClient);
  private readonly clock = inject(ServerClock);
  private attempt: Attempt | undefined;

  /** When the content that is still unanswered was first sent. */
  triedAt(): Date | undefined {
    return this.attempt?.triedAt;
  }

  /** @throws HttpErrorResponse */
  async file(body: DraftBody): Promise<StayResponse> {
    const content = JSON.stringify(body);
    if (this.attempt?.content !== content)
      this.attempt = { key: newKey(), content, triedAt: this.clock.read() };
    const headers = new HttpHeaders({ 'Idempotency-Key': this.attempt.key });
    const stay = await firstValueFrom(this.http.post<StayResponse>('/api/v1/stays', body, { headers }));
    this.attempt = undefined;
    return stay;
  }
}
