import { HttpClient } from '@angular/common/http';
import { DOCUMENT, Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** Fetches a file with the session of the page, which a plain link could not send, and hands it to the browser. */
@Injectable({ providedIn: 'root' })
export class SaveFile {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);

  /** @throws HttpErrorResponse */
  async run(url: string, name: string): Promise<void> {
    const blob = await firstValueFrom(this.http.get(url, { responseType: 'blob' }));
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    // The browser has taken the file over by the next turn.
    setTimeout(() => URL.revokeObjectURL(link.href));
  }
}
