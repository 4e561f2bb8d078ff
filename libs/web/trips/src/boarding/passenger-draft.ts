import { Injectable, inject, linkedSignal } from '@angular/core';
import type { CaptureMethod, Guest } from '@luutru/domain';
import { Session } from '@luutru/web-session';
import { Countries, formatDay } from '@luutru/web-ui';

/** A passenger as they stand in the form: every field is the text that was typed. */
export interface PassengerDraft {
  readonly number: string;
  readonly fullName: string;
  readonly dateOfBirth: string;
  readonly sex: string;
  readonly nationality: string;
  readonly documentType: string;
  readonly phone: string;
  readonly overrideReason: string;
  readonly seat: string;
  readonly boardingPoint: string;
  readonly alightingPoint: string;
}

export type PassengerField = keyof PassengerDraft;

/** What a scan says and no field shows. */
export interface Scanned {
  readonly method: CaptureMethod;
  readonly guest: Guest;
  /** The fields as the scan filled them. */
  readonly filled: Pick<PassengerDraft, 'number' | 'fullName' | 'dateOfBirth' | 'sex' | 'documentType'>;
}

const identityOf = (draft: PassengerDraft): Scanned['filled'] => ({
  number: draft.number,
  fullName: draft.fullName,
  dateOfBirth: draft.dateOfBirth,
  sex: draft.sex,
  documentType: draft.documentType,
});

/**
 * The passenger that is being written, of one trip. It outlives the page, a refusal, an outage and a session that
 * ran out; it goes when another person signs in. It is kept in memory only: it is a passenger's data.
 */
@Injectable({ providedIn: 'root' })
export class BoardingDraft {
  private readonly countries = inject(Countries);
  private readonly holder = inject(Session).holder;

  readonly tripId = linkedSignal<string | undefined, string>({ source: this.holder, computation: () => '' });
  readonly model = linkedSignal<string | undefined, PassengerDraft>({
    source: this.holder,
    computation: () => this.fresh(),
  });
  readonly scanned = linkedSignal<string | undefined, Scanned | undefined>({
    source: this.holder,
    computation: () => undefined,
  });

  /** Begins afresh for another trip than the last; what was typed for this one is still there. */
  openFor(tripId: string): void {
    if (this.tripId() === tripId) return;
    this.tripId.set(tripId);
    this.scanned.set(undefined);
    this.model.set(this.fresh());
  }

  takeScan(guest: Guest, method: CaptureMethod): void {
    const draft: PassengerDraft = {
      ...this.model(),
      number: guest.document.number ?? '',
      fullName: guest.fullName,
      dateOfBirth: guest.dateOfBirth ? formatDay(guest.dateOfBirth) : '',
      sex: guest.sex,
      nationality: this.countries.nameOf(guest.nationality),
      documentType: guest.document.type,
      overrideReason: '',
    };
    this.model.set(draft);
    this.scanned.set({ method, guest, filled: identityOf(draft) });
  }

  /** The scan that the fields still say; one that was changed by hand counts as typed. */
  trueScan(): Scanned | undefined {
    const scanned = this.scanned();
    const same = JSON.stringify(scanned?.filled) === JSON.stringify(identityOf(this.model()));
    return same ? scanned : undefined;
  }

  /** For the next passenger; where people get on and off is usually the same. */
  next(): void {
    const { boardingPoint, alightingPoint } = this.model();
    this.scanned.set(undefined);
    this.model.set({ ...this.fresh(), boardingPoint, alightingPoint });
  }

  private fresh(): PassengerDraft {
    return {
      number: '',
      fullName: '',
      dateOfBirth: '',
      sex: '',
      nationality: this.countries.nameOf('VNM'),
      documentType: 'citizenId',
      phone: '',
      overrideReason: '',
      seat: '',
      boardingPoint: '',
      alightingPoint: '',
    };
  }
}
