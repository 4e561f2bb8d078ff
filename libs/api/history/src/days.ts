import { day, hour } from '@luutru/domain';

/** Days of Việt Nam are counted from the first of January 1970; the country has no summer time. */
export type DayNumber = number;

const offset = 7 * hour;

export const dayOf = (instant: number): DayNumber => Math.floor((instant + offset) / day);

/** The midnight with which a day begins. */
export const startOf = (number: DayNumber): number => number * day - offset;

/** `YYYY-MM-DD` */
export const dateOfDay = (number: DayNumber): string => new Date(number * day).toISOString().slice(0, 10);

export const dayOfDate = (date: string): DayNumber => Date.parse(`${date}T00:00:00Z`) / day;

/** 0 is Sunday. */
export const weekdayOf = (number: DayNumber): number => (number + 4) % 7;
