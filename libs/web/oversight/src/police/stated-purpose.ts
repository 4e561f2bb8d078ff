import { Injectable, signal } from '@angular/core';

/** Why an officer looks, as said once for a search and kept for the pages that follow it until the tab is left. */
export interface Purpose {
  readonly purpose: string;
  readonly caseNumber: string;
}

@Injectable({ providedIn: 'root' })
export class StatedPurpose {
  /** Undefined until it was said; it never stands in an address. */
  readonly said = signal<Purpose | undefined>(undefined);
}
