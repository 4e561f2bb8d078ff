import type { Reader, Transaction } from '@luutru/database';
import type { DocumentType, Reason, Sex, StayKind, StayStatus } from '@luutru/domain';
import type { Cursor } from '@luutru/http';

/** A row of a department's view of stays, masked by the database. */
export interface DepartmentStayRow {
  id: string;
  facility_name: string;
  unit_code: string;
  unit_name: string;
  district_name: string;
  masked_name: string;
  birth_year: number | null;
  sex: Sex;
  nationality: string;
  document_type: DocumentType;
  document_tail: string;
  kind: StayKind;
  reason: Reason;
  arrived_at: Date;
  departed_at: Date | null;
  status: StayStatus;
}

/** By arrival, district and state; what is undefined holds nothing back. */
export interface WhichStays {
  from: Date | undefined;
  /** Exclusive. */
  before: Date | undefined;
  districtCode: string | undefined;
  status: StayStatus | undefined;
}

export interface DistrictRow {
  district_code: string;
  district_name: string;
  arrivals: number;
  in_house: number;
  domestic: number;
  international: number;
}

export interface DepartmentFacilityRow {
  id: string;
  name: string;
  kind: string;
  status: string;
  unit_name: string;
  district_name: string;
}

/** Reads the views of one department's schema; there is nothing else that its database role could read. */
export class DepartmentRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly schema: Reader['schema'],
  ) {}

  /** Newest arrival first. The upper bound is exclusive. */
  stays(
    { from, before, districtCode, status }: WhichStays,
    after: Cursor | undefined,
    limit: number,
  ): Promise<DepartmentStayRow[]> {
    const values: unknown[] = [];
    const value = (item: unknown): string => `$${values.push(item)}`;
    const where = ['true'];
    if (from) where.push(`arrived_at >= ${value(from)}`);
    if (before) where.push(`arrived_at < ${value(before)}`);
    if (districtCode) where.push(`district_code = ${value(districtCode)}`);
    if (status) where.push(`status = ${value(status)}`);
    if (after) where.push(`(arrived_at, id) < (${value(after.at)}, ${value(after.id)})`);
    return this.transaction.query<DepartmentStayRow>(
      `select id, facility_name, unit_code, unit_name, district_name, masked_name, birth_year, sex, nationality,
              document_type, document_tail, kind, reason, arrived_at, departed_at, status
         from ${this.schema}.stay where ${where.join(' and ')}
        order by arrived_at desc, id desc limit ${value(limit)}`,
      values,
    );
  }

  today(): Promise<DistrictRow[]> {
    return this.transaction.query<DistrictRow>(
      `select district_code, district_name, arrivals, in_house, domestic, international
         from ${this.schema}.today order by district_code`,
    );
  }

  /** By name; a province has some hundreds. */
  facilities(): Promise<DepartmentFacilityRow[]> {
    return this.transaction.query<DepartmentFacilityRow>(
      `select id, name, kind, status, unit_name, district_name from ${this.schema}.facility order by name, id limit 1000`,
    );
  }
}
