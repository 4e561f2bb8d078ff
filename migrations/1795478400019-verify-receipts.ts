import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Anybody may ask whether a receipt was issued; the answer says nothing about the guest, nor does any table. */
export class VerifyReceipts1795478400019 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- A receipt's number is the stay's id in Crockford's base 32, after LT.
      create function app.find_receipt(number text)
      returns table (facility_name text, declared_at timestamptz, late boolean)
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
      declare
        alphabet constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        bits bit varying := b'';
        stay_id uuid;
      begin
        if number !~ '^LT[0-7][0-9A-HJKMNP-TV-Z]{25}$' then
          return;
        end if;
        for at in 3..28 loop
          bits := bits || (strpos(alphabet, substr(number, at, 1)) - 1)::bit(5);
        end loop;
        stay_id := (select string_agg(to_hex(substring(bits from 3 + 4 * at for 4)::bit(4)::int), '' order by at)
          from generate_series(0, 31) at)::uuid;
        return query select f.name, s.declared_at, s.late
          from app.stay s join app.facility f on f.tenant_id = s.tenant_id and f.id = s.facility_id
         where s.id = stay_id and s.receipt_number = number and not app.is_sandbox(s.tenant_id);
      end $$;
      revoke all on function app.find_receipt(text) from public;
      grant execute on function app.find_receipt(text) to luutru_platform;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop function app.find_receipt(text)');
  }
}
