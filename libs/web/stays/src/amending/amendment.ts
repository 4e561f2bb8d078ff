import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import type { StayResponse } from '@luutru/contracts';
import { Countries } from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

import { DeclareDraft } from '../declaring/declare-draft';
import { type Draft, type DraftField, captureMethodOf } from '../declaring/draft';
import { fieldOf, requestOf } from '../declaring/draft-request';
import { FIELD_ORDER, type ShownField } from '../declaring/field-order';
import { type Change, ChangeStay } from '../staying/change-stay';
import { difference } from './difference';
import { draftOf } from './draft-of';

/** A field that somebody else changed meanwhile: as it stands in this form, and as it stands there now. */
export interface Clash {
  readonly field: ShownField;
  readonly mine: string;
  readonly theirs: string;
}

/** A declaration that is being mended: as it was read, as it stands in the form, and what differs. */
@Injectable()
export class Amendment {
  private readonly http = inject(HttpClient);
  private readonly draft = inject(DeclareDraft);
  private readonly countries = inject(Countries);
  private readonly changeStay = inject(ChangeStay);

  private readonly read = signal<{ stay: StayResponse; base: Draft } | undefined>(undefined);
  readonly stay = computed(() => this.read()?.stay);
  readonly clashes = signal<readonly Clash[]>([]);
  /** Fields that the police want mended and that are still as they were. */
  readonly asked = computed<readonly DraftField[]>(() => {
    const read = this.read();
    const now = this.draft.model();
    return [...new Set((read?.stay.correction?.fields ?? []).map(fieldOf))].filter(
      (field): field is DraftField => field !== undefined && now[field] === read?.base[field],
    );
  });

  async start(stay: StayResponse): Promise<void> {
    await this.countries.load();
    const base = this.baseOf(stay);
    const { number, fullName, dateOfBirth, sex, documentType } = base;
    this.draft.captured.set({
      method: stay.captureMethod,
      identity: { number, fullName, dateOfBirth, sex, documentType },
    });
    this.read.set({ stay, base });
    this.draft.model.set(base);
  }

  /** The merge patch of what was changed here; undefined when nothing was. */
  patch(): object | undefined {
    const read = this.read();
    if (!read) return undefined;
    const found = difference(this.bodyOf(read.base), this.bodyOf(this.draft.model()));
    return typeof found === 'object' && found !== null ? found : undefined;
  }

  async send(patch: object): Promise<Change> {
    const read = this.read();
    if (!read) throw new Error('Nothing is being mended');
    const change = await this.changeStay.amend(read.stay, patch);
    if ('changed' in change) await this.readAgain(read.stay.id, read.base);
    return change;
  }

  /** Takes over what somebody else wrote into a field. */
  yield({ field, theirs }: Clash): void {
    this.draft.model.update((model) => ({ ...model, [field]: theirs }));
    this.clashes.update((clashes) => clashes.filter((clash) => clash.field !== field));
  }

  /** The newest version, with what was changed here put over it. */
  private async readAgain(id: string, before: Draft): Promise<void> {
    const stay = await firstValueFrom(this.http.get<StayResponse>(`/api/v1/stays/${id}`));
    const [base, mine] = [this.baseOf(stay), this.draft.model()];
    const kept = Object.fromEntries(
      Object.entries(mine).filter(([field, value]) => value !== before[field as DraftField]),
    ) as Partial<Draft>;
    this.clashes.set(
      FIELD_ORDER.filter((field) => base[field] !== before[field]).map((field) => ({
        field,
        mine: mine[field],
        theirs: base[field],
      })),
    );
    this.read.set({ stay, base });
    this.draft.model.set({ ...base, ...kept });
  }

  private baseOf(stay: StayResponse): Draft {
    return draftOf(stay, (code) => this.countries.nameOf(code));
  }

  private bodyOf(draft: Draft): object {
    return requestOf(draft, {
      // The house stays the same, whatever is changed.
      facilityId: '',
      captureMethod: captureMethodOf(draft, this.draft.captured()),
      sector: this.stay()?.sector,
      codeOf: (typed) => this.countries.codeOf(typed),
    });
  }
}
