import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../e2e/support/test-database.js';
import { loginRoles, ownerRole, viewRoles } from './roles.js';

/** An owner's rights on its own view; nobody signs in as one. */
const own = 'SIUDTRG';

/**
 * Who may do what, written by hand. S select, I insert, U update, D delete; what is absent may nothing.
 * A new table, view or function fails this spec until it is listed here.
 */
const relations: Record<string, Record<string, string>> = {
  'app.migration': { luutru_platform: 'S' },
  'app.context_key': {},
  'app.tenant': { luutru_tenant: 'S', luutru_platform: 'SI' },
  'app.nil_declaration': { luutru_tenant: 'SI', luutru_worker: 'S', luutru_police: 'S' },
  'app.admin_unit': {
    luutru_police: 'S',
    luutru_tenant: 'S',
    luutru_platform: 'SI',
    luutru_culture_views: 'S',
    luutru_health_views: 'S',
    luutru_transport_views: 'S',
    luutru_worker: 'S',
    luutru_leader_views: 'S',
  },
  'app.admin_unit_successor': {
    luutru_police: 'S',
    luutru_tenant: 'S',
    luutru_platform: 'SI',
    luutru_culture_views: 'S',
    luutru_health_views: 'S',
    luutru_transport_views: 'S',
    luutru_leader_views: 'S',
    luutru_worker: 'S',
  },
  'app.report': { luutru_worker: 'SIU', luutru_office: 'SIU' },
  'app.report_event': { luutru_worker: 'SI', luutru_office: 'SI' },
  'app.map': { luutru_platform: 'SIUD' },
  'app.account': { luutru_tenant: 'SIU', luutru_platform: 'SIU' },
  'app.api_key': { luutru_tenant: 'SIU', luutru_platform: 'S' },
  'app.registration': { luutru_platform: 'SIU', luutru_police: 'S' },
  'app.access_log': { luutru_office: 'SI', luutru_worker: 'S' },
  'app.signal_rule': { luutru_office: 'SU', luutru_worker: 'S' },
  'app.signal_rule_change': { luutru_office: 'SI' },
  'app.signal_night': { luutru_worker: 'SI' },
  'app.watch_entry': { luutru_office: 'SIU', luutru_worker: 'SU' },
  'app.alert': { luutru_office: 'SU', luutru_worker: 'SI' },
  'app.alert_event': { luutru_office: 'SI' },
  'app.statement_link': { luutru_tenant: 'SIU', luutru_platform: 'S' },
  'app.figure': {
    luutru_worker: 'SIUD',
    luutru_culture_views: 'S',
    luutru_health_views: 'S',
    luutru_transport_views: 'S',
    luutru_leader_views: 'S',
  },
  'app.unit_line': { luutru_worker: 'S' },
  'app.counted_stay': { luutru_worker: 'SIUD' },
  'app.counted_trip': { luutru_worker: 'SIUD' },
  'app.session': { luutru_platform: 'SIUD' },
  'app.facility': {
    luutru_police: 'S',
    luutru_tenant: 'SIU',
    luutru_platform: 'I',
    luutru_culture_views: 'S',
    luutru_health_views: 'S',
    luutru_transport_views: 'S',
    luutru_worker: 'S',
  },
  'app.place': { luutru_tenant: 'SIU', luutru_worker: 'SU' },
  'app.stay': {
    luutru_police: 'S',
    luutru_tenant: 'SIU',
    luutru_culture_views: 'S',
    luutru_health_views: 'S',
    luutru_transport_views: 'S',
    luutru_worker: 'S',
  },
  'app.journal': { luutru_tenant: 'SI', luutru_worker: 'S', luutru_police: 'S' },
  'app.delivery': { luutru_tenant: 'SIU', luutru_worker: 'SU', luutru_police: 'S' },
  'app.idempotency': { luutru_tenant: 'SIU', luutru_worker: 'SD' },
  'app.fhir_encounter': { luutru_tenant: 'SIU' },
  'app.webhook': { luutru_tenant: 'SID' },
  'app.batch': { luutru_tenant: 'SIU' },
  'app.batch_chunk': { luutru_tenant: 'SIU' },
  'app.webhook_delivery': { luutru_tenant: 'SIU' },
  'app.webhook_attempt': { luutru_tenant: 'SI' },
  'app.import': { luutru_tenant: 'SIU' },
  'app.import_content': { luutru_tenant: 'SID' },
  'app.job': { luutru_tenant: 'SIUD', luutru_platform: 'SU' },
  'app.import_mapping': { luutru_tenant: 'SIU' },
  'app.import_row': { luutru_tenant: 'SIU' },
  'app.daily_filing': { luutru_police: 'S' },
  'app.filed_until': { luutru_police: 'S' },
  'app.vehicle': { luutru_tenant: 'SIU' },
  'app.route': { luutru_tenant: 'SI' },
  'app.trip': { luutru_tenant: 'SIU', luutru_worker: 'SU', luutru_transport_views: 'S', luutru_police: 'S' },
  'app.passenger': {
    luutru_tenant: 'SIUD',
    luutru_worker: 'S',
    luutru_transport_views: 'S',
    luutru_police: 'S',
  },
  'culture.facility': { luutru_culture: 'S', luutru_culture_views: own },
  'culture.stay': { luutru_culture: 'S', luutru_culture_views: own },
  'culture.today': { luutru_culture: 'S', luutru_culture_views: own },
  'health.facility': { luutru_health: 'S', luutru_health_views: own },
  'health.stay': { luutru_health: 'S', luutru_health_views: own },
  'health.today': { luutru_health: 'S', luutru_health_views: own },
  'transport.facility': { luutru_transport: 'S', luutru_transport_views: own },
  'transport.stay': { luutru_transport: 'S', luutru_transport_views: own },
  'transport.today': { luutru_transport: 'S', luutru_transport_views: own },
  'transport.trip': { luutru_transport: 'S', luutru_transport_views: own },
  'culture.figure': { luutru_culture: 'S', luutru_culture_views: own },
  'culture.unit': { luutru_culture: 'S', luutru_culture_views: own },
  'health.figure': { luutru_health: 'S', luutru_health_views: own },
  'health.unit': { luutru_health: 'S', luutru_health_views: own },
  'transport.figure': { luutru_transport: 'S', luutru_transport_views: own },
  'transport.unit': { luutru_transport: 'S', luutru_transport_views: own },
  'leader.figure': { luutru_leader: 'S', luutru_leader_views: own },
  'leader.unit': { luutru_leader: 'S', luutru_leader_views: own },
};

const functions: Record<string, string[]> = {
  'app.current_tenant()': ['luutru_tenant'],
  'app.find_receipt(text)': ['luutru_platform'],
  'app.current_jurisdiction()': ['luutru_police'],
  'app.leads_province()': ['luutru_office'],
  'app.jurisdiction_units()': ['luutru_office', 'luutru_police'],
  'app.deliver_nowhere()': [],
  'app.is_sandbox(uuid)': [
    'luutru_culture',
    'luutru_health',
    'luutru_platform',
    'luutru_police',
    'luutru_tenant',
    'luutru_transport',
    'luutru_worker',
  ],
  'app.find_named(text,date,integer)': ['luutru_police'],
  'app.filing_months()': ['luutru_worker'],
  'app.count_filings(date)': ['luutru_worker'],
  'app.ensure_partitions(integer)': ['luutru_worker'],
  'app.keep_report()': [],
  'app.mask_name(text)': ['luutru_culture', 'luutru_health', 'luutru_transport'],
  'app.uuid_floor(timestamp with time zone)': [],
};

const roles = [...loginRoles, ...viewRoles];
const verbs = {
  S: 'SELECT',
  I: 'INSERT',
  U: 'UPDATE',
  D: 'DELETE',
  T: 'TRUNCATE',
  R: 'REFERENCES',
  G: 'TRIGGER',
};
const ourSchemas = `('app', 'culture', 'health', 'transport', 'leader')`;

describe('privileges', () => {
  let database: TestDatabase;
  let admin: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('are those of the written matrix, for every role, relation and verb', async () => {
    const { rows } = await admin.query<{ relation: string; role: string; verbs: string }>(
      `select format('%I.%I', n.nspname, c.relname) as relation, r.role,
              (select coalesce(string_agg(v.letter, '' order by v.position), '') from
                 unnest($2::text[], $3::text[]) with ordinality as v (letter, verb, position)
                where has_table_privilege(r.role, c.oid, v.verb) or (v.verb in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
                  and has_any_column_privilege(r.role, c.oid, v.verb))) as verbs
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        cross join unnest($1::text[]) as r (role)
        where n.nspname in ${ourSchemas} and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition`,
      [roles, Object.keys(verbs), Object.values(verbs)],
    );
    const found: Record<string, Record<string, string>> = {};
    for (const { relation, role, verbs: may } of rows) {
      found[relation] ??= {};
      if (may) found[relation][role] = may;
    }
    expect(found).toEqual(relations);
  });

  it('reach no partition directly, and no sequence', async () => {
    const { rows } = await admin.query(
      `select c.oid::regclass::text as relation, r.role from pg_class c join pg_namespace n on n.oid = c.relnamespace
        cross join unnest($1::text[]) as r (role)
        where n.nspname in ${ourSchemas} and case
          when c.relispartition and c.relkind in ('r', 'p') then
            has_table_privilege(r.role, c.oid, 'SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER')
            or has_any_column_privilege(r.role, c.oid, 'SELECT,INSERT,UPDATE,REFERENCES')
          when c.relkind = 'S' then has_sequence_privilege(r.role, c.oid, 'USAGE,SELECT,UPDATE')
          else false end`,
      [roles],
    );
    expect(rows).toEqual([]);
  });

  it('to execute are those of the written list', async () => {
    const { rows } = await admin.query<{ name: string; roles: string[] }>(
      `select p.oid::regprocedure::text as name,
              array(select r.role from unnest($1::text[]) as r (role)
                     where has_function_privilege(r.role, p.oid, 'EXECUTE') order by 1) as roles
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${ourSchemas}`,
      [roles],
    );
    expect(Object.fromEntries(rows.map(({ name, roles: may }) => [name, may]))).toEqual(functions);
  });

  it('make nobody an owner, a superuser, or free of row-level security', async () => {
    const { rows } = await admin.query<Record<string, unknown>>(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit
         from pg_roles where rolname = any($1)
          and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit)`,
      [[...roles, ownerRole]],
    );
    expect(rows).toEqual([]);
    const owned = await admin.query(
      `select c.oid::regclass::text from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = any($1)`,
      [[...loginRoles]],
    );
    expect(owned.rows).toEqual([]);
    const members = await admin.query(
      `select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = any($1)`,
      [[...loginRoles]],
    );
    expect(members.rows).toEqual([]);
  });

  it('end a statement, a lock and an idle transaction of every login role in time', async () => {
    const { rows } = await admin.query<{ rolname: string; rolconfig: string[] }>(
      'select rolname, rolconfig from pg_roles where rolname = any($1)',
      [[...loginRoles]],
    );
    expect(rows).toHaveLength(loginRoles.length);
    for (const { rolconfig } of rows) {
      expect(rolconfig).toEqual(
        expect.arrayContaining([
          'statement_timeout=5s',
          'lock_timeout=2s',
          'idle_in_transaction_session_timeout=10s',
        ]),
      );
    }
  });
});
