import {
  type FieldError,
  formatInstant,
  type ImportField,
  localDate,
  type Reason,
  type Sector,
  tidyNumber,
} from '@luutru/domain';
import { findNationality } from './find-nationality.js';
import { readClock, readDay, readMoment } from './read-moment.js';
import type { Values } from './row-values.js';
import { dictionaryOf, documentWords, kindWords, reasonWords, sexWords } from './words.js';

/** Under what a row is read; always the same for one import, so that a repeated chunk has equal bodies. */
export interface RowContext {
  facilityId: string;
  sector: Sector;
  /** When the file came in, ms since the epoch. */
  receivedAt: number;
}

/** A body of `POST /stays`, and the cells that cannot be read. */
export interface RowBody {
  body: Record<string, unknown>;
  faults: FieldError[];
}

const sexOf = dictionaryOf(sexWords);
const documentOf = dictionaryOf(documentWords);
const reasonOf = dictionaryOf(reasonWords);
const kindOf = dictionaryOf(kindWords);

const usualReason: Readonly<Record<Sector, Reason>> = {
  accommodation: 'tourism',
  health: 'inpatient',
  transport: 'transit',
};
/** Hours of a day on which nothing else is known: rooms are given out from two o'clock and left by noon. */
const usualArrival = '14:00';
const usualDeparture = '12:00';
const endOfDay = '23:59';

/** No field takes a number, so that a cell which cannot be read is refused by the contract whatever else it says. */
export const unreadable = 0;

/** Where the fault of a column stands in the body, when that is elsewhere. */
export const bodyPaths: Partial<Record<string, string>> = {
  arrivalTime: 'arrivedAt',
  departureTime: 'expectedDepartureAt',
};

/**
 * What a row says, as a declaration.
 * @param known faults found before, whose cells are not read
 */
export function rowBody(values: Values, known: readonly FieldError[], context: RowContext): RowBody {
  const reader = new RowReader(values, known);
  const number = reader.text('guest.document.number');
  const country = reader.word('guest.nationality', findNationality, 'NATIONALITY_UNKNOWN');
  const type = reader.word('guest.document.type', documentOf) ?? documentTypeOf(number, country);
  const visa = visaOf(reader);
  const arrival = arrivalOf(reader, context.receivedAt);
  const reason = reasonOf(values.reason ?? '');
  const body = {
    facilityId: context.facilityId,
    kind: reader.word('kind', kindOf) ?? 'overnight',
    guest: {
      fullName: reader.text('guest.fullName'),
      dateOfBirth: reader.day('guest.dateOfBirth'),
      sex: reader.word('guest.sex', sexOf),
      nationality: country ?? (type === 'citizenId' ? 'VNM' : undefined),
      document: {
        type,
        number,
        issuedOn: reader.day('guest.document.issuedOn'),
        expiresOn: reader.day('guest.document.expiresOn'),
      },
      permanentAddress: reader.text('guest.permanentAddress'),
      phone: reader.text('guest.phone'),
      ...(visa && { visa }),
    },
    arrivedAt: arrival,
    expectedDepartureAt: departureOf(reader, typeof arrival === 'string' ? arrival : ''),
    reason: reader.failed('reason')
      ? unreadable
      : (reason ?? (values.reason ? 'other' : usualReason[context.sector])),
    reasonText: values.reason && (reason === undefined || reason === 'other') ? wordsOf(values.reason) : null,
    place: reader.text('place'),
    captureMethod: 'import',
    overrideReason: reader.text('overrideReason'),
  };
  return { body, faults: reader.faults };
}

/** A reason that is no more than "other" says nothing. */
const wordsOf = (text: string): string | null =>
  reasonWords.other.some((word) => word.toLowerCase() === text.trim().toLowerCase()) ? null : text;

/**
 * The paper that is meant where none is named: a foreigner's is a passport, a number of digits a citizen's, a letter
 * and digits a Vietnamese passport's. No number at all is a citizen's that is missing.
 */
function documentTypeOf(number: unknown, country: unknown): string | undefined {
  if (country !== undefined && country !== 'VNM') return 'passport';
  if (typeof number !== 'string') return 'citizenId';
  const tidy = tidyNumber(number);
  if (/^\d+$/.test(tidy)) return 'citizenId';
  return /^[A-Z]{1,2}\d{6,9}$/.test(tidy) ? 'passport' : undefined;
}

function visaOf(reader: RowReader): Record<string, unknown> | undefined {
  const visa = {
    number: reader.text('guest.visa.number'),
    type: reader.text('guest.visa.type'),
    expiresOn: reader.day('guest.visa.expiresOn'),
    entryDate: reader.day('guest.visa.entryDate'),
    entryPort: reader.text('guest.visa.entryPort'),
  };
  return Object.values(visa).some((value) => value !== null) ? visa : undefined;
}

/** A day without an hour is read as two o'clock, or as the moment the file came in where that was earlier. */
function arrivalOf(reader: RowReader, receivedAt: number): unknown {
  const moment = reader.moment('arrivedAt', 'arrivalTime');
  if (moment === undefined || moment === unreadable) return moment;
  const { date, time } = moment;
  if (time !== undefined) return `${date}T${time}:00+07:00`;
  const received = formatInstant(Math.floor(receivedAt / 60_000) * 60_000);
  const usual = `${date}T${usualArrival}:00+07:00`;
  return date === localDate(receivedAt) && received < usual ? received : usual;
}

function departureOf(reader: RowReader, arrival: string): unknown {
  const moment = reader.moment('expectedDepartureAt', 'departureTime');
  if (moment === undefined) return null;
  if (moment === unreadable) return moment;
  const { date, time } = moment;
  const usual = date === arrival.slice(0, 10) ? endOfDay : usualDeparture;
  return `${date}T${time ?? usual}:00+07:00`;
}

/** Reads the cells of one row and gathers those that say nothing readable. */
class RowReader {
  readonly faults: FieldError[];
  private readonly unusable: ReadonlySet<string>;

  constructor(
    private readonly values: Values,
    known: readonly FieldError[],
  ) {
    this.faults = [...known];
    this.unusable = new Set(known.map(({ path }) => path));
  }

  failed(field: ImportField): boolean {
    return this.unusable.has(field);
  }

  text(field: ImportField): unknown {
    if (this.failed(field)) return unreadable;
    return this.values[field] || null;
  }

  /** A word of a list; undefined when nothing stands there. */
  word(
    field: ImportField,
    find: (text: string) => string | undefined,
    code: FieldError['code'] = 'NOT_ONE_OF',
  ): unknown {
    if (this.failed(field)) return unreadable;
    const text = this.values[field];
    return text ? (find(text) ?? this.fault(field, code)) : undefined;
  }

  day(field: ImportField): unknown {
    if (this.failed(field)) return unreadable;
    const text = this.values[field];
    if (!text) return null;
    return readDay(text.replace(/[T ]00:00(:00)?$/, '')) ?? this.fault(field, 'DATE_FORMAT');
  }

  /** A day with an hour beside it or in a column of its own; undefined when nothing stands there. */
  moment(dayField: ImportField, timeField: ImportField): { date: string; time?: string } | 0 | undefined {
    if (this.failed(dayField) || this.failed(timeField)) return unreadable;
    const text = this.values[dayField];
    const beside = this.values[timeField];
    if (!text) return undefined;
    const { date, time } = readMoment(text) ?? {};
    const ownTime = beside ? readClock(beside) : undefined;
    if (beside && ownTime === undefined) this.fault(timeField, 'TIME_FORMAT');
    if (date === undefined) this.fault(dayField, 'DATE_FORMAT');
    if (date === undefined || (beside && ownTime === undefined)) return unreadable;
    const hour = ownTime ?? time;
    return { date, ...(hour !== undefined && { time: hour }) };
  }

  private fault(path: ImportField, code: FieldError['code']): 0 {
    this.faults.push({ path, code });
    return unreadable;
  }
}
