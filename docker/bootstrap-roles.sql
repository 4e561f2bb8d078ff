-- Run once by an administrator, connected to the database of Lưu Trú, where the role of DATABASE_URL may not create roles:
--   psql -v ON_ERROR_STOP=1 -v migrator=NAME_OF_THAT_ROLE -f docker/bootstrap-roles.sql
-- Then give each login role the password that its processes derive from SECRETS_DIR/keys.json:
--   node apps/api/dist/role-passwords.js | psql ...
-- The roles are those of libs/api/database/src/roles.ts; a spec compares the two.

create role luutru_owner nologin noinherit;
create role luutru_culture_views nologin noinherit;
create role luutru_health_views nologin noinherit;
create role luutru_transport_views nologin noinherit;
create role luutru_leader_views nologin noinherit;
create role luutru_tenant login noinherit;
create role luutru_platform login noinherit;
create role luutru_worker login noinherit;
create role luutru_culture login noinherit;
create role luutru_health login noinherit;
create role luutru_transport login noinherit;
create role luutru_police login noinherit;
create role luutru_leader login noinherit;
create role luutru_office login noinherit;

alter role luutru_tenant set enable_seqscan = 'off';
alter role luutru_tenant set statement_timeout = '5s';
alter role luutru_tenant set lock_timeout = '2s';
alter role luutru_tenant set idle_in_transaction_session_timeout = '10s';
alter role luutru_platform set statement_timeout = '5s';
alter role luutru_platform set lock_timeout = '2s';
alter role luutru_platform set idle_in_transaction_session_timeout = '10s';
alter role luutru_worker set statement_timeout = '5s';
alter role luutru_worker set lock_timeout = '2s';
alter role luutru_worker set idle_in_transaction_session_timeout = '10s';
alter role luutru_culture set statement_timeout = '5s';
alter role luutru_culture set lock_timeout = '2s';
alter role luutru_culture set idle_in_transaction_session_timeout = '10s';
alter role luutru_health set statement_timeout = '5s';
alter role luutru_health set lock_timeout = '2s';
alter role luutru_health set idle_in_transaction_session_timeout = '10s';
alter role luutru_transport set statement_timeout = '5s';
alter role luutru_transport set lock_timeout = '2s';
alter role luutru_transport set idle_in_transaction_session_timeout = '10s';
alter role luutru_police set statement_timeout = '5s';
alter role luutru_police set lock_timeout = '2s';
alter role luutru_police set idle_in_transaction_session_timeout = '10s';
alter role luutru_leader set statement_timeout = '5s';
alter role luutru_leader set lock_timeout = '2s';
alter role luutru_leader set idle_in_transaction_session_timeout = '10s';
alter role luutru_office set statement_timeout = '5s';
alter role luutru_office set lock_timeout = '2s';
alter role luutru_office set idle_in_transaction_session_timeout = '10s';

grant luutru_culture_views, luutru_health_views, luutru_transport_views, luutru_leader_views to luutru_owner;
grant luutru_owner to :"migrator";
select format('grant create on database %I to luutru_owner', current_database()) \gexec
