import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { StayResponse } from '@luutru/contracts';
import { Countries, ServerClock, formatDate } from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

import { DeclareDraft } from './declare-draft';
import type { Draft, DraftField } from './draft';

/** What a declaration is begun with, as the address says it. */
export interface Beginning {
  /** `inpatient`, `caregiver`, `newborn` or `unknown`; anything else begins a usual declaration. */
  readonly start: string;
  /** Stay of the patient whom a caregiver is beside, or of a newborn's mother. */
  readonly beside: string;
  readonly place: string;
}

// What is written into the record, which is Vietnamese whatever the language on screen.
const UNKNOWN_NAME = 'Không rõ danh tính';
const UNKNOWN_REASON = 'Cấp cứu, chưa rõ danh tính';
const NEWBORN_REASON = 'Trẻ sơ sinh chưa có giấy tờ';
const childOf = (mother: string): string => `Con bà ${mother}`;

/** Begins a declaration on the ward: a patient in a bed, a relative, a newborn, somebody whom nobody knows. */
@Injectable({ providedIn: 'root' })
export class DeclareStart {
  private readonly http = inject(HttpClient);
  private readonly draft = inject(DeclareDraft);
  private readonly countries = inject(Countries);
  private readonly clock = inject(ServerClock);

  /** @returns the field that is to be filled in next; undefined for the scan field. */
  async begin({ start, beside, place }: Beginning): Promise<DraftField | undefined> {
    await this.countries.load();
    this.draft.kept.set(undefined);
    this.draft.startAfresh();
    const inBed: Partial<Draft> = { reason: 'inpatient', ...(place !== '' && { place }) };
    if (start === 'caregiver') this.put({ ...inBed, reason: 'caregiver', patientStayId: beside });
    else if (start === 'newborn') this.put({ ...inBed, ...(await this.newborn(beside)) });
    else if (start === 'unknown') this.put({ ...inBed, ...this.unknown() });
    else this.put(inBed);
    return start === 'newborn' || start === 'unknown' ? 'sex' : undefined;
  }

  private async newborn(motherStayId: string): Promise<Partial<Draft>> {
    const url = `/api/v1/stays/${encodeURIComponent(motherStayId)}`;
    const mother = await firstValueFrom(this.http.get<StayResponse>(url));
    return {
      fullName: childOf(mother.guest.fullName),
      dateOfBirth: formatDate(this.clock.read()),
      nationality: this.countries.nameOf(mother.guest.nationality),
      documentType: 'none',
      guardianStayId: mother.id,
      guardianRelation: 'parent',
      overrideReason: NEWBORN_REASON,
      place: mother.place ?? '',
    };
  }

  private unknown(): Partial<Draft> {
    return {
      fullName: UNKNOWN_NAME,
      nationality: this.countries.nameOf('XXX'),
      documentType: 'none',
      overrideReason: UNKNOWN_REASON,
    };
  }

  private put(known: Partial<Draft>): void {
    this.draft.model.update((model) => ({ ...model, ...known }));
  }
}
