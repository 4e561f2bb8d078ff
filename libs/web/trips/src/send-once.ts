import { HttpClient, HttpErrorResponse, HttpHeaders, type HttpResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Problem, newKey, problemOf } from '@luutru/web-ui';
import { type Observable, firstValueFrom } from 'rxjs';

interface Attempt {
  readonly key: string;
  readonly body: object;
}

/** What came of a request: its answer, or why there is none. */
export type Sent<Body> = { readonly answer: HttpResponse<Body> } | { readonly problem: Problem };

/**
 * Sends what may count only once. The same content to the same address goes out under the same key, and with the
 * same times in it, however often it is sent: an answer lost on the way never becomes a second passenger.
 */
@Injectable({ providedIn: 'root' })
export class SendOnce {
  private readonly http = inject(HttpClient);
  private readonly attempts = new Map<string, Attempt>();

  /**
   * @param content what makes it the same request; times of sending are left out of it
   * @param body made at the first try, and kept for the others
   */
  async post<Body>(
    url: string,
    content: object,
    { body = content, version }: { body?: object; version?: number } = {},
  ): Promise<Sent<Body>> {
    const name = `${url} ${JSON.stringify(content)}`;
    const attempt = this.attempts.get(name) ?? { key: newKey(), body };
    this.attempts.set(name, attempt);
    const headers = new HttpHeaders({
      'Idempotency-Key': attempt.key,
      ...(version !== undefined && { 'If-Match': `"${version}"` }),
    });
    const sent = await settle<Body>(
      this.http.post<Body>(url, attempt.body, { headers, observe: 'response' }),
    );
    // Refused is answered: sent again, it is a new request with the times of then.
    if ('answer' in sent || sent.problem.kind === 'refused') this.attempts.delete(name);
    return sent;
  }

  /** Changes what was read as this version; harmless when it arrives twice. */
  change<Body>(method: 'PATCH' | 'DELETE', url: string, version: number, body?: object): Promise<Sent<Body>> {
    const headers = new HttpHeaders({ 'If-Match': `"${version}"` });
    return settle<Body>(this.http.request<Body>(method, url, { body, headers, observe: 'response' }));
  }
}

async function settle<Body>(answer: Observable<HttpResponse<Body>>): Promise<Sent<Body>> {
  try {
    return { answer: await firstValueFrom(answer) };
  } catch (error) {
    if (!(error instanceof HttpErrorResponse)) throw error;
    return { problem: problemOf(error) };
  }
}
