import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Countries, Language, formatDateTime, formatDay } from '@luutru/web-ui';

import { fieldOf } from '../declaring/draft-request';
import { FIELD_ORDER, labelKey } from '../declaring/field-order';

/** Paths that no field of the form is called by, and the key of their name. */
const OWN: Readonly<Record<string, string>> = {
  status: 'stays.paths.status',
  departedAt: 'stays.paths.departedAt',
  cancelReason: 'stays.paths.cancelReason',
  endReason: 'stays.checkOut.endReason',
  movedAt: 'stays.paths.movedAt',
  captureMethod: 'stays.page.capture',
  caregiverOf: 'stays.paths.caregiverOf',
  guardian: 'stays.declare.guardian',
  'caregiverOf.stayId': 'stays.paths.caregiverOf',
  'guardian.stayId': 'stays.declare.guardian',
  'caregiverOf.relation': 'stays.declare.relation',
  'guest.document.number': 'stays.declare.number.other',
  'guest.document.issuedOn': 'stays.paths.issuedOn',
  'guest.document.expiresOn': 'stays.paths.expiresOn',
  'correction.fields': 'stays.paths.correctionFields',
  'correction.reason': 'stays.paths.correctionReason',
  'correction.dueAt': 'stays.paths.correctionDueAt',
};

/** Paths whose values are words of a list, and where the words stand. */
const LISTS: Readonly<Record<string, string>> = {
  status: 'ui.status',
  endReason: 'stays.ends',
  kind: 'ui.kinds',
  reason: 'ui.reasons',
  captureMethod: 'stays.captures',
  'guest.sex': 'ui.sexes',
  'guest.document.type': 'ui.documents',
  'guardian.relation': 'stays.relations',
  'caregiverOf.relation': 'stays.relations',
};

/** Names and values of a declaration's fields, by the API's paths, in the language on screen. Reads signals. */
@Injectable({ providedIn: 'root' })
export class PathWords {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private readonly countries = inject(Countries);

  name(path: string): string {
    const field = FIELD_ORDER.find((one) => one === fieldOf(path));
    return this.words(OWN[path] ?? (field ? labelKey(field, '') : ''), path);
  }

  /** A value as the API writes it, as a person reads it; nothing as a word too. */
  value(path: string, value: string | null): string {
    if (value === null || value === '') return this.words('stays.history.empty', '–');
    if (path === 'correction.fields')
      return value
        .split(', ')
        .map((one) => this.name(one))
        .join(', ');
    // Another stay's number says nothing to a person.
    if (path.endsWith('.stayId')) return '…';
    if (path === 'guest.nationality') return this.countries.nameOf(value);
    const list = LISTS[path];
    if (list) return this.words(`${list}.${value}`, value);
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return formatDateTime(value);
    return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value) : value;
  }

  private words(key: string, otherwise: string): string {
    const found: string = key === '' ? key : this.transloco.translate(key, {}, this.language.code());
    return found === key ? otherwise : found;
  }
}
