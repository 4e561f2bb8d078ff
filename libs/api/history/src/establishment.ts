import type { Licence, Sector } from '@luutru/domain';
import type { DayNumber } from './days.js';
import type { Acquaintances } from './people.js';

/** A room, bed or the like, and from when on it is free. */
export interface Room {
  id: string;
  label: string;
  kind: 'room' | 'ward' | 'bed';
  parentId: string | null;
  capacity: number;
  freeFrom: number;
}

/** A line of a coach firm, served day by day in turn by its vehicles, there and back. */
export interface Line {
  id: string;
  code: string;
  origin: string;
  destination: string;
  distanceKm: number;
  stops: string[];
  leavesAtHour: number;
  takesHours: number;
  /** Leaves on days whose number is a multiple of this. */
  everyDays: number;
}

export interface Vehicle {
  id: string;
  plate: string;
  seats: number;
  beds: number;
}

/** A facility whose history is made, with what the making must know of it. */
export interface Establishment {
  tenantId: string;
  id: string;
  sector: Sector;
  kind: string;
  name: string;
  address: string;
  unit: { code: string; validFrom: string };
  district: string;
  licences: Licence[];
  /** Whoever declares. */
  clerk: { id: string; name: string };
  /** Whether somebody else has made its rows. */
  stands: boolean;
  tenantName: string;
  rooms: Room[];
  lines: Line[];
  vehicles: Vehicle[];
  /** Stays on an ordinary day, before the whole is brought to size. */
  weight: number;
  foreignShare: number;
  lateShare: number;
  /** First day of business. */
  since: DayNumber;
  /** From this day on nothing is declared any more. */
  silentFrom: DayNumber | null;
  regulars: Acquaintances;
}
