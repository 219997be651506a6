-- Two roles in PostgreSQL: the owner, who makes and changes tables, and the writer, as whom the bot runs. The writer may add to the
-- record and read it, and neither change nor take out anything of it.
--
--   1. As the owner, once and after each update: DATABASE_URL=postgres://owner@… npm run doctor
--      (it brings the tables up to date)
--   2. As the owner, after 1: psql "postgres://owner@…" --set writer=license_desk --file infra/database-roles.sql
--      (the role exists already: create role license_desk login password '…')
--   3. The bot: DATABASE_URL=postgres://license_desk@…
--
-- May be run again at any time.
\set ON_ERROR_STOP on

begin;

grant usage on schema public, pgboss to :"writer";
grant select, insert, update, delete on all tables in schema public, pgboss to :"writer";
grant usage, select on all sequences in schema public, pgboss to :"writer";
grant execute on all functions in schema public, pgboss to :"writer";

-- The record: only ever added to. Personal data is taken out by a function that runs with the owner's rights.
revoke update, delete, truncate, references, trigger on audit from :"writer";
revoke truncate on all tables in schema public, pgboss from :"writer";

commit;
