export { dateOfDay, type DayNumber, dayOf, dayOfDate, startOf } from './days.js';
export type { Establishment, Line, Room, Vehicle } from './establishment.js';
export { type DayOfHistory, history, type HistoryPlan } from './history.js';
export { loadHistory, type LoadOptions } from './load-history.js';
export { Acquaintances } from './people.js';
export { planProvince } from './plan-province.js';
export { Random } from './random.js';
export type { Visit } from './visit.js';
