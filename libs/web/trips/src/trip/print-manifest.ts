import { HttpClient, HttpHeaders } from '@angular/common/http';
import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { TripResponse } from '@luutru/contracts';
import { firstValueFrom } from 'rxjs';

/** How long the browser is given to take the file before its address is let go, milliseconds. */
const KEPT_MS = 60_000;

/** The list of passengers (danh sách hành khách) as the API prints it, saved on the device. */
@Injectable({ providedIn: 'root' })
export class PrintManifest {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);

  /** @throws HttpErrorResponse */
  async run({ id, plate, departureAt }: TripResponse): Promise<void> {
    const pdf = await firstValueFrom(
      this.http.get(`/api/v1/trips/${encodeURIComponent(id)}/manifest`, {
        headers: new HttpHeaders({ Accept: 'application/pdf' }),
        responseType: 'blob',
      }),
    );
    const url = URL.createObjectURL(pdf);
    const link = this.document.createElement('a');
    link.href = url;
    link.download = `${plate}-${departureAt.slice(0, 10)}.pdf`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  }
}
