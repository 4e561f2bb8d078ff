export type {
  Change,
  FacilitySnapshot,
  GuestSnapshot,
  JournalContent,
  JournalEntry,
  StaySnapshot,
} from './entry.js';
export { type HistoryEntry, Journal } from './journal.js';
export { openContent, sealContent } from './sealed-content.js';
