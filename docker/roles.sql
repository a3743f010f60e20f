-- The roles of the service and what they may do in this database. Run it once per database, connected to
-- that database, as a role that may create roles (a superuser, or CREATEROLE that owns the database); running
-- it again changes nothing. Plain SQL, PostgreSQL 15 and later. Passwords are set by whoever runs it:
--
--   alter role skulder_migrator password '…';   -- MIGRATION_DATABASE_URL: npm run migrate, backup, restore
--   alter role skulder_app password '…';        -- DATABASE_URL: the service
--
-- skulder_owner     owns every table and function; nobody signs in as it
-- skulder_migrator  signs in to migrate, back up and restore, and becomes skulder_owner for it
-- skulder_app       the service: owns nothing, bypasses nothing; may become skulder_relay
-- skulder_relay     reads the event log for open sockets; nobody signs in as it
--
-- The service and the migrator do not inherit: what they may do as another role takes a SET ROLE.
do $roles$
declare
  dangerous text;
begin
  if not exists (select from pg_roles where rolname = 'skulder_owner') then
    create role skulder_owner nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'skulder_migrator') then
    create role skulder_migrator login noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'skulder_relay') then
    create role skulder_relay nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'skulder_app') then
    create role skulder_app login noinherit;
  end if;

  select string_agg(rolname, ', ') into dangerous from pg_roles
  where rolname in ('skulder_owner', 'skulder_migrator', 'skulder_relay', 'skulder_app')
    and (rolsuper or rolbypassrls);
  if dangerous is not null then
    raise exception 'These roles are superusers or bypass row-level security, and must not: %', dangerous;
  end if;

  if not pg_has_role('skulder_migrator', 'skulder_owner', 'MEMBER') then
    grant skulder_owner to skulder_migrator;
  end if;
  if not pg_has_role('skulder_app', 'skulder_relay', 'MEMBER') then
    grant skulder_relay to skulder_app;
  end if;

  -- CREATE on the database lets the owner install the trusted extension btree_gist.
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, create, temporary on database %I to skulder_owner', current_database());
  execute format('grant connect on database %I to skulder_migrator, skulder_app', current_database());
end
$roles$;

revoke create on schema public from public;
grant usage, create on schema public to skulder_owner;
grant usage on schema public to skulder_migrator, skulder_app, skulder_relay;
