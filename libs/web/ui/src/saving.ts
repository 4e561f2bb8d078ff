// Apart from the rest, so that only pages that hand out files fetch it.
import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { DOCUMENT, Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** Fetches a file with the session of the page, which a plain link could not send, and hands it to the browser. */
@Injectable({ providedIn: 'root' })
export class SaveFile {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);

  /**
   * @param type asked for where the address has more than one
   * @throws HttpErrorResponse whose body is the problem that the API told
   */
  async run(url: string, name: string, type?: string): Promise<void> {
    const headers: Record<string, string> = type ? { Accept: type } : {};
    const blob = await firstValueFrom(this.http.get(url, { responseType: 'blob', headers })).catch(
      toldProblem,
    );
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    // The browser has taken the file over by the next turn.
    setTimeout(() => URL.revokeObjectURL(link.href));
  }
}

/** What is refused where a file was asked for comes as bytes; here it is read as the JSON that it is. */
async function toldProblem(error: unknown): Promise<never> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) throw error;
  const text = await error.error.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = text;
  }
  const { headers, status, statusText, url } = error;
  throw new HttpErrorResponse({ error: body, headers, status, statusText, ...(url && { url }) });
}
