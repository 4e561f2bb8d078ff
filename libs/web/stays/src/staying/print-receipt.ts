import { Injectable, inject } from '@angular/core';
import type { StayResponse } from '@luutru/contracts';
import { SaveFile } from '@luutru/web-ui/saving';

/** Hands the receipt of a stay (biên nhận) to the browser, to be printed. */
@Injectable({ providedIn: 'root' })
export class PrintReceipt {
  private readonly saveFile = inject(SaveFile);

  /** @throws HttpErrorResponse */
  run({ id, receipt }: StayResponse): Promise<void> {
    return this.saveFile.run(`/api/v1/stays/${id}/receipt`, `${receipt.number}.pdf`, 'application/pdf');
  }
}
