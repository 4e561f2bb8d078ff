import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ViewsPersons } from '@luutru/access-log';
import {
  DepartmentFacilityList,
  type DepartmentStay,
  DepartmentStayList,
  DepartmentStaysQuery,
  DepartmentToday,
} from '@luutru/contracts';
import { AuthorityDb, type Principal } from '@luutru/database';
import { addDays, formatInstant, instantAt, localDate } from '@luutru/domain';
import { Caller, defaultLimit, pageOf, Permission, readCursor } from '@luutru/http';
import { DepartmentRepository, type DepartmentStayRow } from './department.repository.js';
import { departmentToday } from './department-today.js';

/** What a department sees: its own trade, read only, masked. */
@Controller('department')
export class DepartmentController {
  constructor(@Inject(AuthorityDb) private readonly authorityDb: AuthorityDb) {}

  @Get('stays')
  @Permission('department:read')
  @ViewsPersons({ kind: 'stays' })
  @ApiOkResponse({ type: DepartmentStayList })
  async stays(
    @Caller() caller: Principal,
    @Query() query: DepartmentStaysQuery,
  ): Promise<DepartmentStayList> {
    const limit = query.limit ?? defaultLimit;
    const after = readCursor(query.cursor);
    const which = {
      districtCode: query.districtCode,
      status: query.status,
      from: query.from ? new Date(instantAt(query.from, 0)) : undefined,
      before: query.to ? new Date(instantAt(addDays(query.to, 1), 0)) : undefined,
    };
    const rows = await this.authorityDb.run(caller, (transaction, schema) =>
      new DepartmentRepository(transaction, schema).stays(which, after, limit + 1),
    );
    return pageOf(rows, limit, (row) => ({ at: row.arrived_at, id: row.id }), departmentStay);
  }

  @Get('today')
  @Permission('department:read')
  @ApiOkResponse({ type: DepartmentToday })
  today(@Caller() caller: Principal): Promise<DepartmentToday> {
    return this.authorityDb.run(caller, async (transaction, schema) => {
      const now = transaction.now.getTime();
      const rows = await new DepartmentRepository(transaction, schema).today();
      return { date: localDate(now), generatedAt: formatInstant(now), ...departmentToday(rows) };
    });
  }

  @Get('facilities')
  @Permission('department:read')
  @ApiOkResponse({ type: DepartmentFacilityList })
  async facilities(@Caller() caller: Principal): Promise<DepartmentFacilityList> {
    const rows = await this.authorityDb.run(caller, (transaction, schema) =>
      new DepartmentRepository(transaction, schema).facilities(),
    );
    const items = rows.map(({ unit_name: unitName, district_name: districtName, ...row }) => ({
      ...row,
      unitName,
      districtName,
    }));
    return { items, nextCursor: null };
  }
}

const departmentStay = (row: DepartmentStayRow): DepartmentStay => ({
  id: row.id,
  facilityName: row.facility_name,
  unitCode: row.unit_code,
  unitName: row.unit_name,
  districtName: row.district_name,
  guest: {
    maskedName: row.masked_name,
    birthYear: row.birth_year,
    sex: row.sex,
    nationality: row.nationality,
    documentType: row.document_type,
    documentTail: row.document_tail,
  },
  kind: row.kind,
  reason: row.reason,
  arrivedAt: formatInstant(row.arrived_at.getTime()),
  departedAt: row.departed_at && formatInstant(row.departed_at.getTime()),
  status: row.status,
});
