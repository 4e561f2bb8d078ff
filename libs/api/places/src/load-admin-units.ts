import type { PlatformDb } from '@luutru/database';
import { adminUnits } from './admin-units.js';

/** Writes the administrative units that the database does not hold yet. Harmless when repeated. */
export async function loadAdminUnits(platform: PlatformDb): Promise<void> {
  const { units, successors } = adminUnits();
  await platform.run(async (transaction) => {
    await transaction.query(
      `insert into app.admin_unit (code, level, kind, name, valid_from, valid_to, parent_code, parent_valid_from)
       select code, level, kind, name, valid_from, valid_to, parent_code, parent_valid_from
         from jsonb_to_recordset($1) as unit (code text, level text, kind text, name text, valid_from date,
           valid_to date, parent_code text, parent_valid_from date)
       on conflict do nothing`,
      [
        JSON.stringify(
          units.map((unit) => ({
            ...unit,
            valid_from: unit.validFrom,
            valid_to: unit.validTo,
            parent_code: unit.parent?.code,
            parent_valid_from: unit.parent?.validFrom,
          })),
        ),
      ],
    );
    await transaction.query(
      `insert into app.admin_unit_successor (code, valid_from, new_code, new_valid_from)
       select code, valid_from, new_code, new_valid_from
         from jsonb_to_recordset($1) as s (code text, valid_from date, new_code text, new_valid_from date)
       on conflict do nothing`,
      [
        JSON.stringify(
          successors.map((row) => ({
            code: row.code,
            valid_from: row.validFrom,
            new_code: row.newCode,
            new_valid_from: row.newValidFrom,
          })),
        ),
      ],
    );
  });
}
