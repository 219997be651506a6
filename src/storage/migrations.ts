import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { StorageError } from './storage-error.ts';
import type { Database } from './tables.ts';

/** Never edit one that has been released: add the next. They speak SQL and name no TypeScript that may change after them. */
const MIGRATIONS: Record<string, Migration> = {
  '2026-01-plans': {
    up: async (db) => {
      await run(
        db,
        `create table plans (
          id uuid primary key,
          number integer generated always as identity unique,
          tenant_id text not null,
          state text not null check (state in (
            'proposed', 'waiting', 'approved', 'applying', 'done', 'partly', 'failed', 'refused', 'cancelled', 'expired')),
          asker_id text not null,
          version integer not null,
          body jsonb not null,
          created_at timestamptz not null,
          updated_at timestamptz not null
        )`,
        `create index plans_by_asker on plans (asker_id, number desc)`,
        `create index plans_by_state on plans (tenant_id, state, number)`,
        `create table plan_changes (
          plan_id uuid not null references plans (id),
          user_id text not null,
          position integer not null,
          state text not null,
          skus text[] not null,
          body jsonb not null,
          updated_at timestamptz not null,
          primary key (plan_id, user_id),
          unique (plan_id, position)
        )`,
        `create index plan_changes_by_user on plan_changes (user_id)`,
      );
    },
  },
  '2026-02-audit': {
    up: async (db) => {
      await run(
        db,
        `create table audit (
          id bigint generated always as identity primary key,
          at timestamptz not null,
          tenant_id text not null,
          plan_id uuid,
          plan_number integer,
          actor_id text not null,
          actor_name text not null,
          event text not null,
          user_id text,
          before jsonb,
          after jsonb,
          detail jsonb,
          graph_request_id text,
          prev_hash text not null unique,
          hash text not null
        )`,
        `create index audit_by_plan on audit (plan_id, id)`,
        `create index audit_by_user on audit (user_id, id)`,
        `create function refuse_audit_change() returns trigger language plpgsql as $$
          begin
            raise exception 'audit is append-only: % refused', tg_op;
          end
        $$`,
        `create trigger audit_append_only before update or delete or truncate on audit
          for each statement execute function refuse_audit_change()`,
        // Otherwise a session in replication mode would slip past the trigger.
        `alter table audit enable always trigger audit_append_only`,
      );
    },
  },
  '2026-03-bot': {
    up: async (db) => {
      await run(
        db,
        `create table conversations (
          aad_object_id text primary key,
          reference jsonb not null,
          locale text not null,
          time_zone text not null,
          dead boolean not null,
          updated_at timestamptz not null
        )`,
        `create table card_messages (
          plan_id uuid not null references plans (id),
          conversation_id text not null,
          activity_id text not null,
          audience text not null,
          primary key (plan_id, conversation_id, activity_id)
        )`,
        `create table bot_state (
          key text primary key,
          value jsonb not null,
          etag text not null,
          updated_at timestamptz not null
        )`,
      );
    },
  },
  // A sequence jumps by 33 whenever the process is killed, and people type these numbers.
  '2026-04-plan-numbers': {
    up: async (db) => {
      await run(
        db,
        `create table plan_numbers (only_row boolean primary key default true check (only_row), last integer not null)`,
        `insert into plan_numbers (last) select coalesce(max(number), 0) from plans`,
        `alter table plans alter column number drop identity`,
      );
    },
  },
  '2026-06-seen-conflicts': {
    up: async (db) => {
      await run(
        db,
        `create table seen_conflicts (
          tenant_id text not null,
          kind text not null,
          plan text not null,
          others text[] not null,
          at timestamptz not null,
          primary key (tenant_id, kind, plan, others)
        )`,
      );
    },
  },
  // Plans of version 1 held one instruction for all their users; from version 2 on each user has their own item.
  '2026-10a-items': {
    up: async (db) => {
      await run(
        db,
        `alter table plan_changes add column item jsonb`,
        `update plan_changes set item = jsonb_build_object(
            'userId', user_id,
            'operation', request -> 'operation',
            'add', request -> 'add',
            'remove', request -> 'remove',
            'except', request -> 'except',
            'services', request -> 'services',
            'usageLocation', request -> 'usageLocations' -> user_id,
            'at', null,
            'until', null)
          from (select id, body -> 'request' as request from plans) as plan
          where plan.id = plan_id`,
        `alter table plan_changes alter column item set not null`,
        `update plans set version = 2, body = jsonb_set(body, '{request}', jsonb_build_object(
            'operation', body #> '{request,operation}',
            'reason', body #> '{request,reason}',
            'ticket', body #> '{request,ticket}'))
          where version = 1 and jsonb_typeof(body) = 'object'`,
      );
    },
  },
  '2026-10b-plan-states': {
    up: async (db) => {
      await run(
        db,
        `alter table plans drop constraint plans_state_check`,
        `alter table plans add constraint plans_state_check check (state in (
          'proposed', 'preparing', 'waiting', 'scheduled', 'queued', 'approved', 'applying', 'paused',
          'done', 'partly', 'failed', 'refused', 'cancelled', 'expired'))`,
      );
    },
  },
  // What is of one person stands in the row of their change, and a list needs no row of a large plan but the first.
  '2026-10c-large-plans': {
    up: async (db) => {
      await run(
        db,
        `alter table plans add column people integer not null default 0`,
        `update plans set people = (select count(*) from plan_changes where plan_id = plans.id)`,
        `alter table plan_changes add column digest jsonb`,
        `update plan_changes set digest = shown.digest
          from (
            select id, jsonb_array_elements(body #> '{approval,digest,users}') as digest from plans
            where jsonb_typeof(body #> '{approval,digest,users}') = 'array') as shown
          where shown.id = plan_id and shown.digest ->> 'userId' = user_id`,
        `update plans set body = body #- '{approval,digest,users}' where body #> '{approval,digest,users}' is not null`,
        `create index plan_changes_by_state on plan_changes (plan_id, state, position)`,
      );
    },
  },
  // While a row is there, nothing is written to Microsoft Graph for that tenant (licensing-rules R9).
  '2026-12a-stops': {
    up: async (db) => {
      await run(
        db,
        `create table stops (
          tenant_id text primary key,
          actor_id text not null,
          actor_name text not null,
          reason text,
          at timestamptz not null
        )`,
      );
    },
  },
  // The chain holds commitments to personal data instead of the data, which can so be taken out later; rows of before keep version 1.
  '2026-13a-audit-commitments': {
    up: async (db) => {
      await run(
        db,
        `alter table audit
          add column if not exists version smallint not null default 1,
          add column if not exists commitments jsonb,
          add column if not exists salts jsonb,
          add column if not exists anonymized boolean not null default false`,
        `create or replace function refuse_audit_row_change() returns trigger language plpgsql as $$
          begin
            if tg_op = 'UPDATE' and new.anonymized and not old.anonymized
              and (new.id, new.at, new.tenant_id, new.event, new.prev_hash, new.hash, new.version)
                = (old.id, old.at, old.tenant_id, old.event, old.prev_hash, old.hash, old.version)
              and (new.plan_id, new.plan_number, new.graph_request_id, new.commitments)
                is not distinct from (old.plan_id, old.plan_number, old.graph_request_id, old.commitments)
              and new.actor_id = '' and new.actor_name = '' and new.user_id is null
              and new.before is null and new.after is null and new.detail is null and new.salts is null
            then
              return new;
            end if;
            raise exception 'audit is append-only: % refused', tg_op;
          end
        $$`,
        `drop trigger audit_append_only on audit`,
        `create trigger audit_append_only before update or delete on audit
          for each row execute function refuse_audit_row_change()`,
        `alter table audit enable always trigger audit_append_only`,
        `drop trigger if exists audit_no_truncate on audit`,
        `create trigger audit_no_truncate before truncate on audit
          for each statement execute function refuse_audit_change()`,
        `alter table audit enable always trigger audit_no_truncate`,
        // With the rights of its owner, so that a role which may not update the record can have it made anonymous.
        `create or replace function anonymize_audit(kept_from timestamptz) returns integer
          language plpgsql security definer set search_path from current as $$
          declare
            changed integer;
          begin
            update audit set actor_id = '', actor_name = '', user_id = null,
              before = null, after = null, detail = null, salts = null, anonymized = true
            where at < least(kept_from, now() - interval '30 days') and not anonymized;
            get diagnostics changed = row_count;
            return changed;
          end
        $$`,
        `revoke execute on function anonymize_audit(timestamptz) from public`,
      );
    },
  },
  '2026-14-preferences': {
    up: async (db) => {
      await run(
        db,
        `create table preferences (
          person_id text primary key,
          language text,
          work_from integer,
          work_to integer,
          updated_at timestamptz not null
        )`,
      );
    },
  },
  '2026-11-01-due-times': {
    up: async (db) => {
      await run(
        db,
        `create table due_times (
          kind text not null,
          subject text not null,
          due_at timestamptz not null,
          data jsonb not null,
          primary key (kind, subject)
        )`,
        `create index due_times_by_time on due_times (due_at)`,
      );
    },
  },
  '2026-15a-lists': {
    up: async (db) => {
      await run(
        db,
        `create table lists (
          id uuid primary key,
          number integer generated always as identity unique,
          tenant_id text not null,
          asker_id text not null,
          plan_id uuid references plans (id),
          body jsonb not null,
          created_at timestamptz not null
        )`,
        `create index lists_of_plan on lists (plan_id)`,
        `create table list_lines (
          list_id uuid not null references lists (id) on delete cascade,
          line integer not null,
          kind text not null,
          cells text[] not null,
          body jsonb not null,
          primary key (list_id, line)
        )`,
      );
    },
  },
  '2026-11-02-risks': {
    up: async (db) => {
      await run(
        db,
        `create table risks (
          id uuid primary key,
          tenant_id text not null,
          plan_id uuid not null references plans (id),
          user_id text not null,
          code text not null,
          state text not null check (state in ('open', 'back', 'released', 'userDeleted')),
          final_at timestamptz not null,
          body jsonb not null,
          unique (plan_id, user_id, code)
        )`,
        `create index risks_by_day on risks (tenant_id, final_at) where state = 'open'`,
        `create index risks_by_user on risks (user_id) where state = 'open'`,
        `create table risk_reminders (
          risk_id uuid not null references risks (id),
          recipient text not null,
          remind_at timestamptz not null,
          told_at timestamptz,
          primary key (risk_id, recipient, remind_at)
        )`,
        `create index risk_reminders_open on risk_reminders (recipient, remind_at) where told_at is null`,
      );
    },
  },
  // Who waits for seats that are not there yet, in the order of their coming unless somebody changed it (licensing-rules U12).
  '2026-19-01-seat-line': {
    up: async (db) => {
      await run(
        db,
        `create table seat_line (
          plan_id uuid primary key references plans (id),
          tenant_id text not null,
          place double precision not null,
          since timestamptz not null,
          asked_until timestamptz
        )`,
        `create index seat_line_by_place on seat_line (tenant_id, place)`,
      );
    },
  },
  // One row: when a process last said that it runs, and what is held after a standstill.
  '2026-19-02-running': {
    up: async (db) => {
      await run(
        db,
        `create table running (
          one boolean primary key default true check (one),
          beat_at timestamptz not null,
          held_until timestamptz,
          held_why text check (held_why in ('gap', 'restored'))
        )`,
      );
    },
  },
  // Not logged: a lease is worth nothing after a crash of the server, and costs no write to disk.
  '2026-16-turn-leases': {
    up: async (db) => {
      await run(
        db,
        `create unlogged table turn_leases (key text primary key, holder uuid not null, until timestamptz not null)`,
      );
    },
  },
};

/** Brings the tables up to date; several processes may do so at once. Throws StorageError `newer` on a database from the future. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  const message = error instanceof Error ? error.message : String(error);
  if (/previously executed migration .* is missing/.test(message)) {
    throw new StorageError(
      'newer',
      `The database was last used by a newer version of License Desk: start that version, or restore an older copy of the data.`,
      error,
    );
  }
  throw error;
}

async function run(db: Kysely<unknown>, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
