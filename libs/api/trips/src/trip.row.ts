import type { TripService, TripStatus } from '@luutru/domain';

/** The row of `app.trip` (chuyến xe). */
export interface TripRow {
  tenant_id: string;
  id: string;
  version: number;
  facility_id: string;
  status: TripStatus;
  service: TripService;
  plate: string;
  replaced_plates: string[];
  transport_order: string;
  origin: string;
  destination: string;
  distance_km: number;
  stops: string[];
  departure_at: Date;
  expected_arrival_at: Date;
  departed_at: Date | null;
  arrived_at: Date | null;
  cancel_reason: string | null;
  notifiable: boolean;
  crew_sealed: Buffer;
  seats: number;
  beds: number;
  departure_headcount: number | null;
  /** How many the list had when the heads were counted. */
  departure_listed: number | null;
  arrival_headcount: number | null;
  arrival_listed: number | null;
  created_at: Date;
}

/** What is counted on the list of a trip, and whether its vehicle's papers have run out by the day. */
export interface TripFacts {
  listed: number;
  boarded: number;
  aboard: number;
  off_list: boolean;
  papers_expired: boolean;
}

export type TripWithFacts = TripRow & TripFacts;
