-- A database as License Desk of 2026-11-20 left it (plans of version 1, before a request became a list of items), written by pg_dump.
-- #1 done, #2 being carried out (the second of two people turned away), #3 waiting with a question asked back, #4 proposed.
-- Never made anew: what an installation out there holds does not change either.
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA pgboss;
CREATE TYPE pgboss.job_state AS ENUM (
    'created',
    'retry',
    'active',
    'completed',
    'cancelled',
    'failed'
);
CREATE FUNCTION pgboss.create_queue(queue_name text, options jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $_$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN
      WITH q as (
        INSERT INTO pgboss.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          pgboss.job_now(),
          pgboss.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;
      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;
      EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i11 ON pgboss.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON pgboss.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i7 ON pgboss.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i9 ON pgboss.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i12 ON pgboss.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);
      IF options->>'policy' = 'short' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON pgboss.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON pgboss.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i10 ON pgboss.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;
      EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $_$;
CREATE FUNCTION pgboss.delete_queue(queue_name text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      v_table varchar;
      v_partition bool;
    BEGIN
      SELECT table_name, partition
      FROM pgboss.queue
      WHERE name = queue_name
      INTO v_table, v_partition;
      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM pgboss.%I WHERE name = %L', v_table, queue_name);
      END IF;
      DELETE FROM pgboss.queue WHERE name = queue_name;
    END;
    $$;
CREATE FUNCTION pgboss.job_now() RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
      SELECT pg_catalog.now();
    $$;
CREATE FUNCTION pgboss.job_table_format(command text, table_name text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $_$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\.job\y', '.%1$I', 'g'),
          '\yjob_i(\d+)', '%1$s_i\1', 'g'
        ),
        table_name
      );
    $_$;
CREATE FUNCTION pgboss.job_table_run(command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;
      IF tbl_name IS NOT NULL THEN
        EXECUTE pgboss.job_table_format(command, tbl_name);
        RETURN;
      END IF;
      EXECUTE pgboss.job_table_format(command, 'job_common');
      FOR tbl IN SELECT table_name FROM pgboss.queue WHERE partition = true
      LOOP
        EXECUTE pgboss.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $$;
CREATE FUNCTION pgboss.job_table_run_async(command_name text, version integer, command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;
      IF tbl_name IS NOT NULL THEN
        INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          pgboss.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;
      INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        'job_common',
        pgboss.job_table_format(command, 'job_common')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        pgboss.job_table_format(command, queue.table_name)
      FROM pgboss.queue
      WHERE partition = true;
    END;
    $$;
CREATE FUNCTION public.refuse_audit_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
          begin
            raise exception 'audit is append-only: % refused', tg_op;
          end
        $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE pgboss.bam (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    queue text,
    table_name text NOT NULL,
    command text NOT NULL,
    error text,
    created_on timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone
);
CREATE TABLE pgboss.job (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid
)
PARTITION BY LIST (name);
CREATE TABLE pgboss.job_common (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK ((NOT ((policy = 'key_strict_fifo'::text) AND (singleton_key IS NULL))))
);
CREATE TABLE pgboss.job_dependency (
    child_name text NOT NULL,
    child_id uuid NOT NULL,
    parent_name text NOT NULL,
    parent_id uuid NOT NULL
);
CREATE TABLE pgboss.queue (
    name text NOT NULL,
    policy text NOT NULL,
    retry_limit integer NOT NULL,
    retry_delay integer NOT NULL,
    retry_backoff boolean NOT NULL,
    retry_delay_max integer,
    expire_seconds integer NOT NULL,
    retention_seconds integer NOT NULL,
    deletion_seconds integer NOT NULL,
    dead_letter text,
    partition boolean NOT NULL,
    table_name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    warning_queued integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer DEFAULT 0 NOT NULL,
    completed_delta integer DEFAULT 0 NOT NULL,
    failed_delta integer DEFAULT 0 NOT NULL,
    delta_on timestamp with time zone,
    delta_seconds integer,
    ready_history integer[] DEFAULT '{}'::integer[] NOT NULL,
    heartbeat_seconds integer,
    notify boolean DEFAULT false NOT NULL,
    singletons_active text[],
    monitor_claim_on timestamp with time zone,
    monitor_on timestamp with time zone,
    maintain_on timestamp with time zone,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT queue_check CHECK ((dead_letter IS DISTINCT FROM name))
);
CREATE TABLE pgboss.queue_stats (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
)
PARTITION BY RANGE (captured_on);
CREATE TABLE pgboss.queue_stats_20261121 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE pgboss.queue_stats_20261122 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE pgboss.schedule (
    name text NOT NULL,
    key text DEFAULT ''::text NOT NULL,
    kind text DEFAULT 'cron'::text NOT NULL,
    cron text NOT NULL,
    timezone text DEFAULT 'UTC'::text,
    data jsonb,
    options jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    last_job_id uuid,
    CONSTRAINT schedule_kind_check CHECK ((kind = ANY (ARRAY['cron'::text, 'rrule'::text])))
);
CREATE TABLE pgboss.subscription (
    event text NOT NULL,
    name text NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE pgboss.version (
    version integer NOT NULL,
    cron_on timestamp with time zone,
    bam_on timestamp with time zone,
    flow_on timestamp with time zone,
    reindex_on timestamp with time zone,
    monitor_backoff_on timestamp with time zone
);
CREATE TABLE pgboss.warning (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    type text NOT NULL,
    message text NOT NULL,
    data jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.audit (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    tenant_id text NOT NULL,
    plan_id uuid,
    plan_number integer,
    actor_id text NOT NULL,
    actor_name text NOT NULL,
    event text NOT NULL,
    user_id text,
    before jsonb,
    after jsonb,
    detail jsonb,
    graph_request_id text,
    prev_hash text NOT NULL,
    hash text NOT NULL
);
ALTER TABLE public.audit ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bot_state (
    key text NOT NULL,
    value jsonb NOT NULL,
    etag text NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE public.card_messages (
    plan_id uuid NOT NULL,
    conversation_id text NOT NULL,
    activity_id text NOT NULL,
    audience text NOT NULL
);
CREATE TABLE public.conversations (
    aad_object_id text NOT NULL,
    reference jsonb NOT NULL,
    locale text NOT NULL,
    time_zone text NOT NULL,
    dead boolean NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.plan_changes (
    plan_id uuid NOT NULL,
    user_id text NOT NULL,
    "position" integer NOT NULL,
    state text NOT NULL,
    skus text[] NOT NULL,
    body jsonb NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE public.plan_numbers (
    only_row boolean DEFAULT true NOT NULL,
    last integer NOT NULL,
    CONSTRAINT plan_numbers_only_row_check CHECK (only_row)
);
CREATE TABLE public.plans (
    id uuid NOT NULL,
    number integer NOT NULL,
    tenant_id text NOT NULL,
    state text NOT NULL,
    asker_id text NOT NULL,
    version integer NOT NULL,
    body jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT plans_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'waiting'::text, 'approved'::text, 'applying'::text, 'done'::text, 'partly'::text, 'failed'::text, 'refused'::text, 'cancelled'::text, 'expired'::text])))
);
CREATE TABLE public.seen_conflicts (
    tenant_id text NOT NULL,
    kind text NOT NULL,
    plan text NOT NULL,
    others text[] NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY pgboss.job ATTACH PARTITION pgboss.job_common DEFAULT;
ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261121 FOR VALUES FROM ('2026-11-21 00:00:00+00') TO ('2026-11-22 00:00:00+00');
ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261122 FOR VALUES FROM ('2026-11-22 00:00:00+00') TO ('2026-11-23 00:00:00+00');
INSERT INTO pgboss.job_common (id, name, priority, data, state, retry_limit, retry_count, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds, singleton_key, singleton_on, group_id, group_tier, start_after, created_on, started_on, completed_on, keep_until, output, dead_letter, policy, heartbeat_on, heartbeat_seconds, blocked, blocking, pending_dependencies, source_name, source_id, source_created_on, source_retry_count, source_output, source_root_id) VALUES
	('6216ca52-0388-48f6-afde-59a20f1a00b1', 'apply', 0, '{"planId": "1df00f3d-1fc0-46fb-8f74-c9e31f3455a7"}', 'created', 20, 0, 1, true, 300, 3600, 604800, '1df00f3d-1fc0-46fb-8f74-c9e31f3455a7', NULL, '1df00f3d-1fc0-46fb-8f74-c9e31f3455a7', NULL, '2026-11-21 18:08:33.324577+00', '2026-11-21 18:08:33.324577+00', NULL, NULL, '2027-11-21 18:08:33.324577+00', NULL, 'dead', 'short', NULL, 15, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('2e82aa43-0f3d-4ca5-8eb0-1a2a84de31e9', 'notify', 0, '{"to": {"id": "a0000000-0000-4000-8000-000000000001", "kind": "person"}, "event": "outcome", "planId": "1df00f3d-1fc0-46fb-8f74-c9e31f3455a7"}', 'created', 20, 0, 1, true, 300, 3600, 604800, '1df00f3d-1fc0-46fb-8f74-c9e31f3455a7 course', NULL, '1df00f3d-1fc0-46fb-8f74-c9e31f3455a7', NULL, '2026-11-21 18:08:33.389566+00', '2026-11-21 18:08:33.389566+00', NULL, NULL, '2027-11-21 18:08:33.389566+00', NULL, 'dead', 'short', NULL, 15, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('397d251f-f585-40ba-b0cf-536eb63455e7', 'apply', 0, '{"planId": "dad7f9d9-face-46dc-8619-c5313297cd97"}', 'created', 20, 0, 1, true, 300, 3600, 604800, 'dad7f9d9-face-46dc-8619-c5313297cd97', NULL, 'dad7f9d9-face-46dc-8619-c5313297cd97', NULL, '2026-11-21 18:08:33.448531+00', '2026-11-21 18:08:33.448531+00', NULL, NULL, '2027-11-21 18:08:33.448531+00', NULL, 'dead', 'short', NULL, 15, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('93bc0135-b9b4-4bca-903e-936e14391c50', 'timer', 0, '{"kind": "expire", "step": 0, "planId": "2f9da96e-786f-44f1-9b0c-3d7c71a6db9a"}', 'created', 20, 0, 1, true, 300, 3600, 604800, '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a expire', NULL, '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a expire', NULL, '2026-11-28 18:08:33.562652+00', '2026-11-21 18:08:33.562652+00', NULL, NULL, '2027-11-28 18:08:33.562652+00', NULL, 'dead', 'short', NULL, 15, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('01857de6-e08b-4d27-9f2a-cb2b82ba8ee2', 'timer', 0, '{"kind": "remind", "step": 0, "planId": "2f9da96e-786f-44f1-9b0c-3d7c71a6db9a"}', 'created', 20, 0, 1, true, 300, 3600, 604800, '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a remind', NULL, '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a remind', NULL, '2026-11-24 18:08:33.562652+00', '2026-11-21 18:08:33.562652+00', NULL, NULL, '2027-11-24 18:08:33.562652+00', NULL, 'dead', 'short', NULL, 15, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('aec8a439-5d8b-4f3c-a396-31cc333b85a1', 'notify', 0, '{"to": {"id": "a0000000-0000-4000-8000-000000000005", "kind": "person"}, "event": "request", "planId": "2f9da96e-786f-44f1-9b0c-3d7c71a6db9a"}', 'created', 20, 0, 1, true, 300, 3600, 604800, 'a96ef81c-4550-4481-97ce-e1f16a0f1a9f', NULL, '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', NULL, '2026-11-21 18:08:33.562652+00', '2026-11-21 18:08:33.562652+00', NULL, NULL, '2027-11-21 18:08:33.562652+00', NULL, 'dead', 'short', NULL, 15, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('3714245e-6c7e-4024-8343-18a8b3f71f76', 'notify', 0, '{"to": {"id": "a0000000-0000-4000-8000-000000000001", "kind": "person"}, "event": "request", "planId": "2f9da96e-786f-44f1-9b0c-3d7c71a6db9a"}', 'created', 20, 0, 1, true, 300, 3600, 604800, '3e6ee9ff-c43b-4793-a139-7688f10b8afb', NULL, '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', NULL, '2026-11-21 18:08:33.562652+00', '2026-11-21 18:08:33.562652+00', NULL, NULL, '2027-11-21 18:08:33.562652+00', NULL, 'dead', 'short', NULL, 15, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('717bfa91-619d-4214-9ced-0454ba442021', 'notify', 0, '{"to": {"id": "a0000000-0000-4000-8000-000000000002", "kind": "person"}, "event": "request", "planId": "2f9da96e-786f-44f1-9b0c-3d7c71a6db9a"}', 'created', 20, 0, 1, true, 300, 3600, 604800, '52a17145-d970-42a5-80b5-75e23a80d1b9', NULL, '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', NULL, '2026-11-21 18:08:33.562652+00', '2026-11-21 18:08:33.562652+00', NULL, NULL, '2027-11-21 18:08:33.562652+00', NULL, 'dead', 'short', NULL, 15, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('83ceef60-3eec-41ae-9d48-2732099ce9a2', 'notify', 0, '{"to": {"id": "a0000000-0000-4000-8000-000000000004", "kind": "person"}, "event": "request", "planId": "2f9da96e-786f-44f1-9b0c-3d7c71a6db9a"}', 'created', 20, 0, 1, true, 300, 3600, 604800, '31402e1e-19f4-46e9-b2fe-2c9cc51c6331', NULL, '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', NULL, '2026-11-21 18:08:33.562652+00', '2026-11-21 18:08:33.562652+00', NULL, NULL, '2027-11-21 18:08:33.562652+00', NULL, 'dead', 'short', NULL, 15, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('5f9f8dac-74e0-4250-ba67-ece77a9d9062', 'notify', 0, '{"to": {"id": "a0000000-0000-4000-8000-000000000003", "kind": "person"}, "event": "asked", "planId": "2f9da96e-786f-44f1-9b0c-3d7c71a6db9a"}', 'created', 20, 0, 1, true, 300, 3600, 604800, 'd4084182-37de-4da9-abc4-1c055af1246c', NULL, '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', NULL, '2026-11-21 18:08:33.562652+00', '2026-11-21 18:08:33.562652+00', NULL, NULL, '2027-11-21 18:08:33.562652+00', NULL, 'dead', 'short', NULL, 15, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('d86fdd83-b9a8-465e-a222-333436dd5db9', 'notify', 0, '{"to": {"id": "a0000000-0000-4000-8000-000000000003", "kind": "person"}, "event": "askedBack", "planId": "2f9da96e-786f-44f1-9b0c-3d7c71a6db9a"}', 'created', 20, 0, 1, true, 300, 3600, 604800, '1678f423-1ece-4d1d-af77-da0ebed4ad1a', NULL, '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', NULL, '2026-11-21 18:08:33.629169+00', '2026-11-21 18:08:33.629169+00', NULL, NULL, '2027-11-21 18:08:33.629169+00', NULL, 'dead', 'short', NULL, 15, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('6177d5e4-65b2-41e5-9b22-6f1641de41dd', 'notify', 0, '{"to": {"kind": "cards"}, "event": "updated", "planId": "2f9da96e-786f-44f1-9b0c-3d7c71a6db9a"}', 'created', 20, 0, 1, true, 300, 3600, 604800, 'de95882e-3721-45d4-ac13-0091fbad513b', NULL, '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', NULL, '2026-11-21 18:08:33.629169+00', '2026-11-21 18:08:33.629169+00', NULL, NULL, '2027-11-21 18:08:33.629169+00', NULL, 'dead', 'short', NULL, 15, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.queue (name, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, retention_seconds, deletion_seconds, dead_letter, partition, table_name, deferred_count, queued_count, ready_count, warning_queued, active_count, failed_count, total_count, created_delta, completed_delta, failed_delta, delta_on, delta_seconds, ready_history, heartbeat_seconds, notify, singletons_active, monitor_claim_on, monitor_on, maintain_on, created_on, updated_on) VALUES
	('dead', 'standard', 20, 1, true, 300, 3600, 31536000, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, '{}', 15, true, NULL, NULL, NULL, NULL, '2026-11-21 18:08:33.090543+00', '2026-11-21 18:08:33.094709+00'),
	('apply', 'short', 20, 1, true, 300, 3600, 31536000, 604800, 'dead', false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, '{}', 15, true, NULL, NULL, NULL, NULL, '2026-11-21 18:08:33.099532+00', '2026-11-21 18:08:33.101157+00'),
	('verify', 'short', 20, 1, true, 300, 3600, 31536000, 604800, 'dead', false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, '{}', 15, true, NULL, NULL, NULL, NULL, '2026-11-21 18:08:33.103807+00', '2026-11-21 18:08:33.104334+00'),
	('notify', 'short', 20, 1, true, 300, 3600, 31536000, 604800, 'dead', false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, '{}', 15, true, NULL, NULL, NULL, NULL, '2026-11-21 18:08:33.106267+00', '2026-11-21 18:08:33.106685+00'),
	('timer', 'short', 20, 1, true, 300, 3600, 31536000, 604800, 'dead', false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, '{}', 15, true, NULL, NULL, NULL, NULL, '2026-11-21 18:08:33.107796+00', '2026-11-21 18:08:33.108285+00');
INSERT INTO pgboss.version (version, cron_on, bam_on, flow_on, reindex_on, monitor_backoff_on) VALUES
	(43, NULL, '2026-11-21 18:08:33.100656+00', '2026-11-21 18:08:33.098721+00', NULL, NULL);
INSERT INTO public.audit (id, at, tenant_id, plan_id, plan_number, actor_id, actor_name, event, user_id, before, after, detail, graph_request_id, prev_hash, hash) OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-20 09:00:00+00', 'd0000000-0000-4000-8000-000000000001', '1df00f3d-1fc0-46fb-8f74-c9e31f3455a7', 1, 'a0000000-0000-4000-8000-000000000001', 'Ada de Wit', 'proposed', NULL, NULL, NULL, '{"request": {"add": [], "except": [], "reason": null, "remove": ["4b9405b0-7788-4568-add1-99614e613b69"], "ticket": null, "userIds": ["a0000000-0000-4000-8000-000000000114"], "services": [], "operation": "unassign", "usageLocations": {}}, "retryOf": null, "needsApproval": null}', NULL, '0000000000000000000000000000000000000000000000000000000000000000', '23b3aa0ba92ec4c513e90ca1d6fd98a0c18535df2d5ce200e4e10c2234e8e8bc'),
	(2, '2026-11-20 09:00:00+00', 'd0000000-0000-4000-8000-000000000001', '1df00f3d-1fc0-46fb-8f74-c9e31f3455a7', 1, 'a0000000-0000-4000-8000-000000000001', 'Ada de Wit', 'approved', NULL, NULL, NULL, '{"at": "2026-11-20T09:00:00.000Z", "verb": "confirm", "roles": ["licenseAdministrator"], "reason": null, "actorId": "a0000000-0000-4000-8000-000000000001", "actorName": "Ada de Wit"}', NULL, '23b3aa0ba92ec4c513e90ca1d6fd98a0c18535df2d5ce200e4e10c2234e8e8bc', 'cee564e3747154b35c521e3664911f3da162f889c82b92b84ca41ebca108e7b5'),
	(3, '2026-11-20 09:00:00+00', 'd0000000-0000-4000-8000-000000000001', '1df00f3d-1fc0-46fb-8f74-c9e31f3455a7', 1, 'license-desk', 'License Desk', 'applying', NULL, NULL, NULL, NULL, NULL, 'cee564e3747154b35c521e3664911f3da162f889c82b92b84ca41ebca108e7b5', 'c24ccf5ae4730314380597821a69001270721085dca3b5709ec36f0b30cac5a4'),
	(4, '2026-11-20 09:00:00+00', 'd0000000-0000-4000-8000-000000000001', '1df00f3d-1fc0-46fb-8f74-c9e31f3455a7', 1, 'a0000000-0000-4000-8000-000000000001', 'Ada de Wit', 'sending', 'a0000000-0000-4000-8000-000000000114', '[{"skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "4b9405b0-7788-4568-add1-99614e613b69", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "84a661c4-e949-4bd2-a560-ed7766fcaf2b", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}, {"skuId": "c5928f49-12ba-48f7-ada3-0d743a3601d5", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}]', NULL, '{"add": [], "remove": ["4b9405b0-7788-4568-add1-99614e613b69"], "failure": null, "usageLocation": null, "clientRequestId": "3b50f178-286a-4e5c-89ca-f4bbe2a01188"}', NULL, 'c24ccf5ae4730314380597821a69001270721085dca3b5709ec36f0b30cac5a4', '3d32bad36edbfb247283e3ec0a515062b651a532605ade06e5bc8aaa6c63cdc1'),
	(5, '2026-11-20 09:00:00+00', 'd0000000-0000-4000-8000-000000000001', '1df00f3d-1fc0-46fb-8f74-c9e31f3455a7', 1, 'a0000000-0000-4000-8000-000000000001', 'Ada de Wit', 'sent', 'a0000000-0000-4000-8000-000000000114', '[{"skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "4b9405b0-7788-4568-add1-99614e613b69", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "84a661c4-e949-4bd2-a560-ed7766fcaf2b", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}, {"skuId": "c5928f49-12ba-48f7-ada3-0d743a3601d5", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}]', '[{"skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "84a661c4-e949-4bd2-a560-ed7766fcaf2b", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}, {"skuId": "c5928f49-12ba-48f7-ada3-0d743a3601d5", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}]', '{"add": [], "remove": ["4b9405b0-7788-4568-add1-99614e613b69"], "failure": null, "usageLocation": null, "clientRequestId": "3b50f178-286a-4e5c-89ca-f4bbe2a01188"}', '4cc342b8-a13a-4655-8b13-faccf0415a02', '3d32bad36edbfb247283e3ec0a515062b651a532605ade06e5bc8aaa6c63cdc1', '04a9d1398f420be7878e8eb689fd8aa95dd96f32a725074795c5772a2e32a636'),
	(6, '2026-11-20 09:00:00+00', 'd0000000-0000-4000-8000-000000000001', '1df00f3d-1fc0-46fb-8f74-c9e31f3455a7', 1, 'a0000000-0000-4000-8000-000000000001', 'Ada de Wit', 'done', 'a0000000-0000-4000-8000-000000000114', '[{"skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "4b9405b0-7788-4568-add1-99614e613b69", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "84a661c4-e949-4bd2-a560-ed7766fcaf2b", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}, {"skuId": "c5928f49-12ba-48f7-ada3-0d743a3601d5", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}]', '[{"skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "84a661c4-e949-4bd2-a560-ed7766fcaf2b", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}, {"skuId": "c5928f49-12ba-48f7-ada3-0d743a3601d5", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}]', '{"add": [], "remove": ["4b9405b0-7788-4568-add1-99614e613b69"], "failure": null, "usageLocation": null, "clientRequestId": "3b50f178-286a-4e5c-89ca-f4bbe2a01188"}', '4cc342b8-a13a-4655-8b13-faccf0415a02', '04a9d1398f420be7878e8eb689fd8aa95dd96f32a725074795c5772a2e32a636', '6ddc258f0196523ffdf286df5be379763a4bbd40210d578a5f02f8368f31ad54'),
	(7, '2026-11-20 09:00:00+00', 'd0000000-0000-4000-8000-000000000001', '1df00f3d-1fc0-46fb-8f74-c9e31f3455a7', 1, 'license-desk', 'License Desk', 'done', NULL, NULL, NULL, NULL, NULL, '6ddc258f0196523ffdf286df5be379763a4bbd40210d578a5f02f8368f31ad54', 'fa351c2e60a2cb8353f167cc50d614d4be4ca3c82c23e28629cb907f59e2f6f7'),
	(8, '2026-11-20 09:00:00+00', 'd0000000-0000-4000-8000-000000000001', 'dad7f9d9-face-46dc-8619-c5313297cd97', 2, 'a0000000-0000-4000-8000-000000000001', 'Ada de Wit', 'proposed', NULL, NULL, NULL, '{"request": {"add": [{"skuId": "f8a1db68-be16-40ed-86d5-cb42ce701560", "disabledPlans": null}], "except": [], "reason": null, "remove": [], "ticket": null, "userIds": ["a0000000-0000-4000-8000-000000000115", "a0000000-0000-4000-8000-000000000107"], "services": [], "operation": "assign", "usageLocations": {"a0000000-0000-4000-8000-000000000107": "NL"}}, "retryOf": null, "needsApproval": null}', NULL, 'fa351c2e60a2cb8353f167cc50d614d4be4ca3c82c23e28629cb907f59e2f6f7', '58eb311eba443ef02c885c3f6cb5cffb681fe93f37b7f43c2fec457e8d6914b6'),
	(9, '2026-11-20 09:00:00+00', 'd0000000-0000-4000-8000-000000000001', 'dad7f9d9-face-46dc-8619-c5313297cd97', 2, 'a0000000-0000-4000-8000-000000000001', 'Ada de Wit', 'approved', NULL, NULL, NULL, '{"at": "2026-11-20T09:00:00.000Z", "verb": "confirm", "roles": ["licenseAdministrator"], "reason": null, "actorId": "a0000000-0000-4000-8000-000000000001", "actorName": "Ada de Wit"}', NULL, '58eb311eba443ef02c885c3f6cb5cffb681fe93f37b7f43c2fec457e8d6914b6', 'b54e1fb5174d4a43eeecc1b6f3a6b91630b8d4a5480ee6187149cee81166fa12'),
	(10, '2026-11-20 09:00:00+00', 'd0000000-0000-4000-8000-000000000001', 'dad7f9d9-face-46dc-8619-c5313297cd97', 2, 'license-desk', 'License Desk', 'applying', NULL, NULL, NULL, NULL, NULL, 'b54e1fb5174d4a43eeecc1b6f3a6b91630b8d4a5480ee6187149cee81166fa12', '2b046f9ccbbd6db28d24cbb4455476dfa36ebc17dba78a6349fb166252593964'),
	(15, '2026-11-20 09:10:00+00', 'd0000000-0000-4000-8000-000000000001', '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', 3, 'a0000000-0000-4000-8000-000000000003', 'Hanna Visser', 'proposed', NULL, NULL, NULL, '{"request": {"add": [], "except": [], "reason": null, "remove": ["05e9a617-0261-4cee-bb44-138d3ef5d965"], "ticket": null, "userIds": ["a0000000-0000-4000-8000-000000000101", "a0000000-0000-4000-8000-000000000108"], "services": [], "operation": "unassign", "usageLocations": {}}, "retryOf": null, "needsApproval": "rights"}', NULL, '2e3deaea3c40f5d498a63e9a148d28fcf7fd2357083e05620de89108168ef4e7', 'b6776af14d7955745d1e7785162d3af4e7693c42d021b0db51883b7b82170000'),
	(11, '2026-11-20 09:00:00+00', 'd0000000-0000-4000-8000-000000000001', 'dad7f9d9-face-46dc-8619-c5313297cd97', 2, 'a0000000-0000-4000-8000-000000000001', 'Ada de Wit', 'sending', 'a0000000-0000-4000-8000-000000000115', '[{"skuId": "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}]', NULL, '{"add": [{"skuId": "f8a1db68-be16-40ed-86d5-cb42ce701560", "disabledPlans": []}], "remove": [], "failure": null, "usageLocation": null, "clientRequestId": "f884cdcd-5bb6-4c30-aa1e-96f98e65787c"}', NULL, '2b046f9ccbbd6db28d24cbb4455476dfa36ebc17dba78a6349fb166252593964', 'c9fc9a820366ee6404f2263e543c6553ddd9a6db9c5eba9eb6ba6bc6e6c9bc7a'),
	(12, '2026-11-20 09:00:00+00', 'd0000000-0000-4000-8000-000000000001', 'dad7f9d9-face-46dc-8619-c5313297cd97', 2, 'a0000000-0000-4000-8000-000000000001', 'Ada de Wit', 'sent', 'a0000000-0000-4000-8000-000000000115', '[{"skuId": "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}]', '[{"skuId": "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "f8a1db68-be16-40ed-86d5-cb42ce701560", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}]', '{"add": [{"skuId": "f8a1db68-be16-40ed-86d5-cb42ce701560", "disabledPlans": []}], "remove": [], "failure": null, "usageLocation": null, "clientRequestId": "f884cdcd-5bb6-4c30-aa1e-96f98e65787c"}', 'bbbf5c91-366f-4e36-8272-434a61d74b03', 'c9fc9a820366ee6404f2263e543c6553ddd9a6db9c5eba9eb6ba6bc6e6c9bc7a', '76b86e06b77fb442965b166390549d6a16d7e3380a190d15fa421b7ffb09379b'),
	(13, '2026-11-20 09:00:00+00', 'd0000000-0000-4000-8000-000000000001', 'dad7f9d9-face-46dc-8619-c5313297cd97', 2, 'a0000000-0000-4000-8000-000000000001', 'Ada de Wit', 'sending', 'a0000000-0000-4000-8000-000000000107', '[]', NULL, '{"add": [{"skuId": "f8a1db68-be16-40ed-86d5-cb42ce701560", "disabledPlans": []}], "remove": [], "failure": null, "usageLocation": "NL", "clientRequestId": "c3ee5b9b-ac82-49b1-a346-52b7681c8c81"}', NULL, '76b86e06b77fb442965b166390549d6a16d7e3380a190d15fa421b7ffb09379b', '5fbb6f97bdfcadd31310dddf61eae2597c9c936f077bde48ce26abeb2e47ee61'),
	(14, '2026-11-20 09:00:00+00', 'd0000000-0000-4000-8000-000000000001', 'dad7f9d9-face-46dc-8619-c5313297cd97', 2, 'a0000000-0000-4000-8000-000000000001', 'Ada de Wit', 'done', 'a0000000-0000-4000-8000-000000000115', '[{"skuId": "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}]', '[{"skuId": "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "f8a1db68-be16-40ed-86d5-cb42ce701560", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}]', '{"add": [{"skuId": "f8a1db68-be16-40ed-86d5-cb42ce701560", "disabledPlans": []}], "remove": [], "failure": null, "usageLocation": null, "clientRequestId": "f884cdcd-5bb6-4c30-aa1e-96f98e65787c"}', 'bbbf5c91-366f-4e36-8272-434a61d74b03', '5fbb6f97bdfcadd31310dddf61eae2597c9c936f077bde48ce26abeb2e47ee61', '2e3deaea3c40f5d498a63e9a148d28fcf7fd2357083e05620de89108168ef4e7'),
	(16, '2026-11-20 09:10:00+00', 'd0000000-0000-4000-8000-000000000001', '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', 3, 'a0000000-0000-4000-8000-000000000003', 'Hanna Visser', 'waiting', NULL, NULL, NULL, '{"at": "2026-11-20T09:10:00.000Z", "verb": "send", "roles": ["helpdeskAdministrator"], "reason": "They have left", "ticket": null, "actorId": "a0000000-0000-4000-8000-000000000003", "actorName": "Hanna Visser"}', NULL, 'b6776af14d7955745d1e7785162d3af4e7693c42d021b0db51883b7b82170000', '25fa9e8850b77912e8ca1b1430f8f61db7aa68e262f62c0f1a341edcc11704e4'),
	(17, '2026-11-20 09:10:00+00', 'd0000000-0000-4000-8000-000000000001', '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', 3, 'license-desk', 'License Desk', 'asked', NULL, NULL, NULL, '{"to": [{"as": "approver", "at": "2026-11-20T09:10:00.000Z", "id": "a0000000-0000-4000-8000-000000000005", "kind": "person", "name": "Gerda Smit", "step": 0}, {"as": "approver", "at": "2026-11-20T09:10:00.000Z", "id": "a0000000-0000-4000-8000-000000000001", "kind": "person", "name": "Ada de Wit", "step": 0}, {"as": "approver", "at": "2026-11-20T09:10:00.000Z", "id": "a0000000-0000-4000-8000-000000000002", "kind": "person", "name": "Bram Jansen", "step": 0}, {"as": "approver", "at": "2026-11-20T09:10:00.000Z", "id": "a0000000-0000-4000-8000-000000000004", "kind": "person", "name": "Bilal Haddad", "step": 0}], "rule": null}', NULL, '25fa9e8850b77912e8ca1b1430f8f61db7aa68e262f62c0f1a341edcc11704e4', '1c177491eb6e8fc4e5dd8961431c52fba1f4eb9f08f9ad284c6dcbf32b37f428'),
	(18, '2026-11-20 09:10:00+00', 'd0000000-0000-4000-8000-000000000001', '2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', 3, 'a0000000-0000-4000-8000-000000000001', 'Ada de Wit', 'askedBack', NULL, NULL, NULL, '{"text": "Both of them?", "roles": ["licenseAdministrator"]}', NULL, '1c177491eb6e8fc4e5dd8961431c52fba1f4eb9f08f9ad284c6dcbf32b37f428', 'ec0e5f2e0dee24651e5f39d602f99005ff906eb700e7d50d50e58c77d0a6748c'),
	(19, '2026-11-20 09:10:00+00', 'd0000000-0000-4000-8000-000000000001', '458e14d3-b947-48bd-b61c-931bfbb8ed1b', 4, 'a0000000-0000-4000-8000-000000000001', 'Ada de Wit', 'proposed', NULL, NULL, NULL, '{"request": {"add": [], "except": ["06ebc4ee-1bb5-47dd-8120-11324bc54e06"], "reason": null, "remove": "all", "ticket": null, "userIds": ["a0000000-0000-4000-8000-000000000110", "a0000000-0000-4000-8000-000000000113"], "services": [], "operation": "unassignAll", "usageLocations": {}}, "retryOf": null, "needsApproval": null}', NULL, 'ec0e5f2e0dee24651e5f39d602f99005ff906eb700e7d50d50e58c77d0a6748c', 'a2972fe1b6def6e0a15ac00fd71069639e54b7b5e198e2df6d3f75405788772b');
INSERT INTO public.card_messages (plan_id, conversation_id, activity_id, audience) VALUES
	('1df00f3d-1fc0-46fb-8f74-c9e31f3455a7', 'c-1', 'a-1', 'asker'),
	('dad7f9d9-face-46dc-8619-c5313297cd97', 'c-2', 'a-2', 'asker'),
	('2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', 'c-3', 'a-3', 'approver'),
	('458e14d3-b947-48bd-b61c-931bfbb8ed1b', 'c-4', 'a-4', 'asker');
INSERT INTO public.conversations (aad_object_id, reference, locale, time_zone, dead, updated_at) VALUES
	('a0000000-0000-4000-8000-000000000001', '{"user": {"id": "29:a0000000-0000-4000-8000-000000000001"}, "serviceUrl": "http://127.0.0.1:1", "conversation": {"id": "c-ada"}}', 'en-US', 'Europe/Amsterdam', false, '2026-11-20 09:10:00+00');
INSERT INTO public.kysely_migration (name, "timestamp") VALUES
	('2026-01-plans', '2026-11-21T18:08:33.014Z'),
	('2026-02-audit', '2026-11-21T18:08:33.019Z'),
	('2026-03-bot', '2026-11-21T18:08:33.023Z'),
	('2026-04-plan-numbers', '2026-11-21T18:08:33.026Z'),
	('2026-06-seen-conflicts', '2026-11-21T18:08:33.028Z');
INSERT INTO public.kysely_migration_lock (id, is_locked) VALUES
	('migration_lock', 0);
INSERT INTO public.plan_changes (plan_id, user_id, "position", state, skus, body, updated_at) VALUES
	('dad7f9d9-face-46dc-8619-c5313297cd97', 'a0000000-0000-4000-8000-000000000107', 1, 'planned', '{f8a1db68-be16-40ed-86d5-cb42ce701560}', '{"add": [{"skuId": "f8a1db68-be16-40ed-86d5-cb42ce701560", "disabledPlans": []}], "user": {"id": "a0000000-0000-4000-8000-000000000107", "mail": "sofie@contoso.example", "guest": false, "synced": false, "blocked": false, "jobTitle": "HR advisor", "department": "HR", "displayName": "Sofie Claes", "usageLocation": null, "userPrincipalName": "sofie@contoso.example"}, "after": [{"skuId": "f8a1db68-be16-40ed-86d5-cb42ce701560", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}], "state": "planned", "before": [], "remove": [], "failure": null, "warnings": [], "conflicts": [], "leftAlone": [], "usageLocation": "NL", "graphRequestId": null, "clientRequestId": "c3ee5b9b-ac82-49b1-a346-52b7681c8c81"}', '2026-11-20 09:00:00+00'),
	('2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', 'a0000000-0000-4000-8000-000000000101', 0, 'planned', '{}', '{"add": [], "user": {"id": "a0000000-0000-4000-8000-000000000101", "mail": "megan@contoso.example", "guest": false, "synced": false, "blocked": false, "jobTitle": "Marketing manager", "department": "Marketing", "displayName": "Megan Bowen", "usageLocation": "NL", "userPrincipalName": "megan@contoso.example"}, "after": [{"skuId": "c5928f49-12ba-48f7-ada3-0d743a3601d5", "direct": {"disabledPlans": []}, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}, {"skuId": "f30db892-07e9-47e9-837c-80727f46fd3d", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "84a661c4-e949-4bd2-a560-ed7766fcaf2b", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}], "state": "planned", "before": [{"skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "direct": {"disabledPlans": ["a23b959c-7ce8-4e57-9140-b90eb88a9e97", "7547a3fe-08ee-4ccb-b430-5077c5041653"]}, "groups": [], "sourceUnknown": false}, {"skuId": "c5928f49-12ba-48f7-ada3-0d743a3601d5", "direct": {"disabledPlans": []}, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}, {"skuId": "f30db892-07e9-47e9-837c-80727f46fd3d", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "84a661c4-e949-4bd2-a560-ed7766fcaf2b", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}], "remove": ["05e9a617-0261-4cee-bb44-138d3ef5d965"], "failure": null, "warnings": [{"code": "mailbox", "plans": ["Exchange Online (Plan 2)"], "rules": ["D1", "D3", "D6", "D17"], "severity": "danger", "deadlines": [{"at": "2026-11-20T09:10:00.000Z", "days": 0, "zone": "UTC", "event": "accessEnds"}, {"at": "2026-12-20T09:10:00.000Z", "days": 30, "zone": "UTC", "event": "deleted"}]}, {"code": "teams", "plans": ["Microsoft Teams"], "rules": ["D10"], "severity": "warning", "deadlines": [{"at": "2026-11-20T09:10:00.000Z", "days": 0, "zone": "UTC", "event": "accessEnds"}]}, {"code": "office", "plans": ["Microsoft 365 Apps for enterprise"], "rules": ["D9"], "severity": "warning", "deadlines": []}, {"code": "intune", "plans": ["Microsoft Intune (Plan 1)"], "rules": ["D55"], "severity": "warning", "deadlines": []}, {"code": "defender", "plans": ["Defender for Office 365 (Plan 1)", "Defender for Endpoint (Plan 1)"], "rules": ["D46", "D47"], "severity": "warning", "deadlines": []}, {"code": "oneDriveShrinks", "size": {"after": null, "before": 5120}, "plans": ["OneDrive for Business (Basic)"], "rules": ["D26", "D27"], "severity": "info", "deadlines": []}, {"code": "notChecked", "plans": [], "rules": ["D2", "D4", "D5", "D6", "D28"], "unseen": ["holds", "delay", "mailboxSize", "oneDriveSize"], "severity": "info", "deadlines": []}], "conflicts": [], "leftAlone": [], "usageLocation": null, "graphRequestId": null, "clientRequestId": null}', '2026-11-20 09:10:00+00'),
	('dad7f9d9-face-46dc-8619-c5313297cd97', 'a0000000-0000-4000-8000-000000000115', 0, 'done', '{f8a1db68-be16-40ed-86d5-cb42ce701560}', '{"add": [{"skuId": "f8a1db68-be16-40ed-86d5-cb42ce701560", "disabledPlans": []}], "user": {"id": "a0000000-0000-4000-8000-000000000115", "mail": "li@contoso.example", "guest": false, "synced": false, "blocked": false, "jobTitle": "Designer", "department": "Design", "displayName": "李 小龍", "usageLocation": "NL", "userPrincipalName": "li@contoso.example"}, "after": [{"skuId": "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "f8a1db68-be16-40ed-86d5-cb42ce701560", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}], "state": "done", "before": [{"skuId": "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}], "remove": [], "failure": null, "warnings": [], "conflicts": [], "leftAlone": [], "usageLocation": null, "graphRequestId": "bbbf5c91-366f-4e36-8272-434a61d74b03", "clientRequestId": "f884cdcd-5bb6-4c30-aa1e-96f98e65787c"}', '2026-11-20 09:00:00+00'),
	('1df00f3d-1fc0-46fb-8f74-c9e31f3455a7', 'a0000000-0000-4000-8000-000000000114', 0, 'done', '{}', '{"add": [], "user": {"id": "a0000000-0000-4000-8000-000000000114", "mail": "zoe@contoso.example", "guest": false, "synced": false, "blocked": false, "jobTitle": "Counsel", "department": "Legal", "displayName": "Zoë van den Berg", "usageLocation": "NL", "userPrincipalName": "zoe@contoso.example"}, "after": [{"skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "84a661c4-e949-4bd2-a560-ed7766fcaf2b", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}, {"skuId": "c5928f49-12ba-48f7-ada3-0d743a3601d5", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}], "state": "done", "before": [{"skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "4b9405b0-7788-4568-add1-99614e613b69", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "84a661c4-e949-4bd2-a560-ed7766fcaf2b", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}, {"skuId": "c5928f49-12ba-48f7-ada3-0d743a3601d5", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000002", "name": "LIC Security", "error": null, "disabledPlans": []}], "sourceUnknown": false}], "remove": ["4b9405b0-7788-4568-add1-99614e613b69"], "failure": null, "warnings": [{"code": "mailboxStays", "plans": ["Exchange Online (Plan 2)"], "rules": ["D1", "D15"], "severity": "stays", "deadlines": []}], "conflicts": [], "leftAlone": [], "usageLocation": null, "graphRequestId": "4cc342b8-a13a-4655-8b13-faccf0415a02", "clientRequestId": "3b50f178-286a-4e5c-89ca-f4bbe2a01188"}', '2026-11-20 09:00:00+00'),
	('2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', 'a0000000-0000-4000-8000-000000000108', 1, 'planned', '{}', '{"add": [], "user": {"id": "a0000000-0000-4000-8000-000000000108", "mail": "omar@contoso.example", "guest": false, "synced": false, "blocked": false, "jobTitle": "Project lead", "department": "Projects", "displayName": "Omar El Amrani", "usageLocation": "NL", "userPrincipalName": "omar@contoso.example"}, "after": [{"skuId": "53818b1b-4a27-454b-8896-0dba576410e6", "direct": {"disabledPlans": ["5dbe027f-2339-4123-9542-606e4d348a72"]}, "groups": [], "sourceUnknown": false}], "state": "planned", "before": [{"skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "53818b1b-4a27-454b-8896-0dba576410e6", "direct": {"disabledPlans": ["5dbe027f-2339-4123-9542-606e4d348a72"]}, "groups": [], "sourceUnknown": false}], "remove": ["05e9a617-0261-4cee-bb44-138d3ef5d965"], "failure": null, "warnings": [{"code": "mailbox", "plans": ["Exchange Online (Plan 2)"], "rules": ["D1", "D3", "D6", "D17"], "severity": "danger", "deadlines": [{"at": "2026-11-20T09:10:00.000Z", "days": 0, "zone": "UTC", "event": "accessEnds"}, {"at": "2026-12-20T09:10:00.000Z", "days": 30, "zone": "UTC", "event": "deleted"}]}, {"code": "teams", "plans": ["Microsoft Teams"], "rules": ["D10"], "severity": "warning", "deadlines": [{"at": "2026-11-20T09:10:00.000Z", "days": 0, "zone": "UTC", "event": "accessEnds"}]}, {"code": "oneDrive", "plans": ["SharePoint (Plan 2)"], "rules": ["D30", "D31", "D32", "D33", "D34"], "segment": "worldwide", "severity": "warning", "deadlines": [{"at": "2027-01-19T09:10:00.000Z", "days": 60, "zone": "UTC", "event": "readOnly"}, {"at": "2027-02-21T09:10:00.000Z", "days": 93, "zone": "UTC", "event": "archived"}]}, {"code": "office", "plans": ["Microsoft 365 Apps for enterprise"], "rules": ["D9"], "severity": "warning", "deadlines": []}, {"code": "intune", "plans": ["Microsoft Intune (Plan 1)"], "rules": ["D55"], "severity": "warning", "deadlines": []}, {"code": "defender", "plans": ["Defender for Office 365 (Plan 1)", "Defender for Endpoint (Plan 1)"], "rules": ["D46", "D47"], "severity": "warning", "deadlines": []}, {"code": "entra", "plans": ["Microsoft Entra ID P1"], "rules": ["D56"], "severity": "info", "deadlines": []}, {"code": "notChecked", "plans": [], "rules": ["D2", "D4", "D5", "D6", "D32"], "unseen": ["holds", "delay", "mailboxSize", "fileRetention"], "severity": "info", "deadlines": []}], "conflicts": [{"kind": "dependency", "plan": {"id": "fe71d6c3-a2ea-4499-9778-da042bf08063", "label": "Project Online service", "products": ["Planner and Project Plan 3"]}, "others": [{"id": "5dbe027f-2339-4123-9542-606e4d348a72", "label": "SharePoint (Plan 2)", "products": ["Microsoft 365 E3"]}], "mendedBy": ["Microsoft 365 E3", "Microsoft 365 E5", "Office 365 E3"], "switchedOff": [{"plan": {"id": "5dbe027f-2339-4123-9542-606e4d348a72", "label": "SharePoint (Plan 2)"}, "skuId": "53818b1b-4a27-454b-8896-0dba576410e6", "product": "Planner and Project Plan 3"}]}, {"kind": "dependency", "plan": {"id": "e95bec33-7c88-4a70-8e19-b10bd9d0c014", "label": "Office for the web", "products": ["Planner and Project Plan 3"]}, "others": [{"id": "902b47e5-dcb2-4fdc-858b-c63a90a2bdb9", "label": "SharePoint (Kiosk)", "products": []}, {"id": "c7699d2e-19aa-44de-8edf-1736da088ca1", "label": "SharePoint (Plan 1)", "products": []}, {"id": "5dbe027f-2339-4123-9542-606e4d348a72", "label": "SharePoint (Plan 2)", "products": ["Microsoft 365 E3"]}, {"id": "6b5b6a67-fc72-4a1f-a2b5-beecf05de761", "label": "6b5b6a67-fc72-4a1f-a2b5-beecf05de761", "products": []}, {"id": "13696edf-5a08-49f6-8134-03083ed8ba30", "label": "OneDrive for Business (Plan 1)", "products": []}, {"id": "afcafa6a-d966-4462-918c-ec0b4e0fe642", "label": "OneDrive for Business (Plan 2)", "products": []}, {"id": "4495894f-534f-41ca-9d3b-0ebf1220a423", "label": "OneDrive for Business (Basic 2)", "products": []}], "mendedBy": ["Microsoft 365 E3", "Microsoft 365 E5", "Microsoft 365 Business Premium", "Microsoft 365 Business Standard", "Microsoft 365 F3", "Office 365 E1", "Office 365 E3"], "switchedOff": [{"plan": {"id": "5dbe027f-2339-4123-9542-606e4d348a72", "label": "SharePoint (Plan 2)"}, "skuId": "53818b1b-4a27-454b-8896-0dba576410e6", "product": "Planner and Project Plan 3"}]}], "leftAlone": [], "usageLocation": null, "graphRequestId": null, "clientRequestId": null}', '2026-11-20 09:10:00+00'),
	('458e14d3-b947-48bd-b61c-931bfbb8ed1b', 'a0000000-0000-4000-8000-000000000110', 0, 'planned', '{}', '{"add": [], "user": {"id": "a0000000-0000-4000-8000-000000000110", "mail": "lidia@contoso.example", "guest": false, "synced": false, "blocked": false, "jobTitle": "Product manager", "department": "Product", "displayName": "Lidia Holloway", "usageLocation": "NL", "userPrincipalName": "lidia@contoso.example"}, "after": [{"skuId": "06ebc4ee-1bb5-47dd-8120-11324bc54e06", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}], "state": "planned", "before": [{"skuId": "06ebc4ee-1bb5-47dd-8120-11324bc54e06", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "e43b5b99-8dfb-405f-9987-dc307f34bcbd", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "226ca751-f0a4-4232-9be5-73c02a92555e", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "639dec6b-bb19-468b-871c-c5c441c4b0cb", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}], "remove": ["e43b5b99-8dfb-405f-9987-dc307f34bcbd", "226ca751-f0a4-4232-9be5-73c02a92555e", "639dec6b-bb19-468b-871c-c5c441c4b0cb"], "failure": null, "warnings": [{"code": "cloudPc", "plans": ["Windows 365 Enterprise 2 vCPU, 4 GB, 128 GB"], "rules": ["D11"], "severity": "danger", "deadlines": [{"at": "2026-11-27T09:10:00.000Z", "days": 7, "zone": "UTC", "event": "deleted"}]}, {"code": "copilot", "plans": ["Copilot in the Office apps", "Copilot Chat over your own data", "Copilot connectors for Power Platform", "Copilot intelligent search", "Copilot in Teams"], "rules": ["D54"], "severity": "info", "deadlines": []}], "conflicts": [], "leftAlone": [], "usageLocation": null, "graphRequestId": null, "clientRequestId": null}', '2026-11-20 09:10:00+00'),
	('458e14d3-b947-48bd-b61c-931bfbb8ed1b', 'a0000000-0000-4000-8000-000000000113', 1, 'planned', '{}', '{"add": [], "user": {"id": "a0000000-0000-4000-8000-000000000113", "mail": "youssef@contoso.example", "guest": false, "synced": false, "blocked": false, "jobTitle": "Planner", "department": "Logistics", "displayName": "Youssef Aydın", "usageLocation": "NL", "userPrincipalName": "youssef@contoso.example"}, "after": [{"skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000001", "name": "LIC Retail E3", "error": null, "disabledPlans": []}], "sourceUnknown": false}], "state": "planned", "before": [{"skuId": "66b55226-6b4f-492c-910c-a3b7a3c9d993", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "f30db892-07e9-47e9-837c-80727f46fd3d", "direct": {"disabledPlans": []}, "groups": [], "sourceUnknown": false}, {"skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "direct": null, "groups": [{"id": "b0000000-0000-4000-8000-000000000001", "name": "LIC Retail E3", "error": null, "disabledPlans": []}], "sourceUnknown": false}], "remove": ["66b55226-6b4f-492c-910c-a3b7a3c9d993", "f30db892-07e9-47e9-837c-80727f46fd3d"], "failure": null, "warnings": [{"code": "mailboxStays", "plans": ["Exchange Online (Plan 2)"], "rules": ["D1", "D15"], "severity": "stays", "deadlines": []}, {"code": "oneDriveStays", "plans": ["SharePoint (Plan 2)"], "rules": ["D8", "D15"], "severity": "stays", "deadlines": []}], "conflicts": [], "leftAlone": [{"code": "inherited", "skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "groups": [{"id": "b0000000-0000-4000-8000-000000000001", "name": "LIC Retail E3", "alsoGives": []}]}, {"code": "exceptNotHeld", "skuId": "06ebc4ee-1bb5-47dd-8120-11324bc54e06", "groups": []}], "usageLocation": null, "graphRequestId": null, "clientRequestId": null}', '2026-11-20 09:10:00+00');
INSERT INTO public.plan_numbers (only_row, last) VALUES
	(true, 4);
INSERT INTO public.plans (id, number, tenant_id, state, asker_id, version, body, created_at, updated_at) VALUES
	('1df00f3d-1fc0-46fb-8f74-c9e31f3455a7', 1, 'd0000000-0000-4000-8000-000000000001', 'done', 'a0000000-0000-4000-8000-000000000001', 1, '{"asker": {"id": "a0000000-0000-4000-8000-000000000001", "name": "Ada de Wit", "locale": "en-US", "timeZone": "Europe/Amsterdam"}, "seats": [{"free": 8, "skuId": "4b9405b0-7788-4568-add1-99614e613b69", "change": -1, "enabled": 10, "warning": 0, "consumed": 2, "promised": 0, "lockedOut": 0, "suspended": 0}], "request": {"add": [], "except": [], "reason": null, "remove": ["4b9405b0-7788-4568-add1-99614e613b69"], "ticket": null, "userIds": ["a0000000-0000-4000-8000-000000000114"], "services": [], "operation": "unassign", "usageLocations": {}}, "retryOf": null, "approval": null, "products": [{"name": "Microsoft 365 E3", "skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "assignable": true, "selfService": false, "servicePlans": [{"id": "41781fb2-bc02-4b7c-bd55-b576c07bb09d", "name": "AAD_PREMIUM", "label": "Microsoft Entra ID P1", "appliesTo": "User"}, {"id": "932ad362-64a8-4783-9106-97849a1a30b9", "name": "ADALLOM_S_DISCOVERY", "label": "Cloud app discovery", "appliesTo": "User"}, {"id": "f20fedf3-f3c3-43c3-8267-2bfdd51c0939", "name": "ATP_ENTERPRISE", "label": "Defender for Office 365 (Plan 1)", "appliesTo": "User"}, {"id": "c87f142c-d1e9-4363-8630-aaea9c4d9ae5", "name": "BPOS_S_TODO_2", "label": "To Do (Plan 2)", "appliesTo": "User"}, {"id": "0d0c0d31-fae7-41f2-b909-eaf4d7f26dba", "name": "Bing_Chat_Enterprise", "label": "Copilot with commercial data protection (retired)", "appliesTo": "User"}, {"id": "95b76021-6a53-4741-ab8b-1d1f3d66a95a", "name": "CDS_O365_P2", "label": "Dataverse for Teams (E3)", "appliesTo": "User"}, {"id": "a1ace008-72f3-4ea0-8dac-33b3a23a2472", "name": "CLIPCHAMP", "label": "Clipchamp", "appliesTo": "User"}, {"id": "2b815d45-56e4-4e3a-b65c-66cb9175b560", "name": "ContentExplorer_Standard", "label": "Content explorer (standard)", "appliesTo": "User"}, {"id": "4ff01e01-1ba7-4d71-8cf8-ce96c3bbcf14", "name": "DYN365_CDS_O365_P2", "label": "Dataverse (E3)", "appliesTo": "User"}, {"id": "8c7d2df8-86f0-4902-b2ed-a0458298f3b3", "name": "Deskless", "label": "Shifts and StaffHub", "appliesTo": "User"}, {"id": "efb87545-963c-4e0d-99df-69c6916d9eb0", "name": "EXCHANGE_S_ENTERPRISE", "label": "Exchange Online (Plan 2)", "appliesTo": "User"}, {"id": "76846ad7-7776-4c40-a281-a386362dd1b9", "name": "FLOW_O365_P2", "label": "Power Automate in Office 365 (E3)", "appliesTo": "User"}, {"id": "2789c901-c14e-48ab-a76a-be334d9d793a", "name": "FORMS_PLAN_E3", "label": "Microsoft Forms (E3)", "appliesTo": "User"}, {"id": "a6520331-d7d4-4276-95f5-15c0933bc757", "name": "GRAPH_CONNECTORS_SEARCH_INDEX", "label": "Search with Graph connectors", "appliesTo": "User"}, {"id": "c1ec4a95-1f05-45b3-a911-aa3fa01094f5", "name": "INTUNE_A", "label": "Microsoft Intune (Plan 1)", "appliesTo": "User"}, {"id": "882e1d05-acd1-4ccb-8708-6ee03664b117", "name": "INTUNE_O365", "label": "Mobile device management for Office 365", "appliesTo": "User"}, {"id": "aebd3021-9f8f-4bf8-bbe3-0ed2f4f047a1", "name": "KAIZALA_O365_P3", "label": "Kaizala (Plan 3)", "appliesTo": "User"}, {"id": "6f23d6a9-adbf-481c-8538-b4c095654487", "name": "M365_LIGHTHOUSE_CUSTOMER_PLAN1", "label": "Microsoft 365 Lighthouse (Plan 1)", "appliesTo": "User"}, {"id": "d55411c9-cfff-40a9-87c7-240f14df7da5", "name": "M365_LIGHTHOUSE_PARTNER_PLAN1", "label": "Microsoft 365 Lighthouse (Plan 2)", "appliesTo": "User"}, {"id": "0feaeb32-d00e-4d66-bd5a-43b5b83db82c", "name": "MCOSTANDARD", "label": "Skype for Business Online (Plan 2)", "appliesTo": "User"}, {"id": "292cc034-7b7c-4950-aaf5-943befd3f1d4", "name": "MDE_LITE", "label": "Defender for Endpoint (Plan 1)", "appliesTo": "User"}, {"id": "3efbd4ed-8958-4824-8389-1321f8730af8", "name": "MESH_AVATARS_ADDITIONAL_FOR_TEAMS", "label": "Avatars for Teams (additional)", "appliesTo": "User"}, {"id": "dcf9d2f4-772e-4434-b757-77a453cfbc02", "name": "MESH_AVATARS_FOR_TEAMS", "label": "Avatars for Teams", "appliesTo": "User"}, {"id": "f0ff6ac6-297d-49cd-be34-6dfef97f0c28", "name": "MESH_IMMERSIVE_FOR_TEAMS", "label": "Immersive spaces for Teams", "appliesTo": "User"}, {"id": "8a256a2b-b617-496d-b51b-e76466e88db0", "name": "MFA_PREMIUM", "label": "Multifactor authentication", "appliesTo": "User"}, {"id": "199a5c09-e0ca-4e37-8f7c-b05d533e1ea2", "name": "MICROSOFTBOOKINGS", "label": "Microsoft Bookings", "appliesTo": "User"}, {"id": "c4b8c31a-fb44-4c65-9837-a21f55fcabda", "name": "MICROSOFT_LOOP", "label": "Microsoft Loop", "appliesTo": "User"}, {"id": "94065c59-bc8e-4e8b-89e5-5138d471eaff", "name": "MICROSOFT_SEARCH", "label": "Microsoft Search", "appliesTo": "User"}, {"id": "5136a095-5cf0-4aff-bec3-e84448b38ea5", "name": "MIP_S_CLP1", "label": "Information protection (standard)", "appliesTo": "User"}, {"id": "33c4f319-9bdd-48d6-9c4d-410b750a4a5a", "name": "MYANALYTICS_P2", "label": "Viva Insights (personal)", "appliesTo": "User"}, {"id": "db4d623d-b514-490b-b7ef-8885eee514de", "name": "Nucleus", "label": "Nucleus (offline data)", "appliesTo": "User"}, {"id": "43de0ff5-c92c-492b-9116-175376d08c38", "name": "OFFICESUBSCRIPTION", "label": "Microsoft 365 Apps for enterprise", "appliesTo": "User"}, {"id": "c68f8d98-5534-41c8-bf36-22fa496fa792", "name": "POWERAPPS_O365_P2", "label": "Power Apps in Office 365 (E3)", "appliesTo": "User"}, {"id": "041fe683-03e4-45b6-b1af-c0cdc516daee", "name": "POWER_VIRTUAL_AGENTS_O365_P2", "label": "Copilot Studio for Teams (E3)", "appliesTo": "User"}, {"id": "b737dad2-2f6c-4c65-90e3-ca563267e8b9", "name": "PROJECTWORKMANAGEMENT", "label": "Microsoft Planner", "appliesTo": "User"}, {"id": "31b4e2fc-4cd6-4e7d-9c1b-41407303bd66", "name": "PROJECT_O365_P2", "label": "Project for Office (E3)", "appliesTo": "User"}, {"id": "bea4c11e-220a-4e6d-8eb8-8ea15d019f90", "name": "RMS_S_ENTERPRISE", "label": "Rights management", "appliesTo": "User"}, {"id": "6c57d4b6-3b23-47a5-9bc9-69f17b4947b3", "name": "RMS_S_PREMIUM", "label": "Azure Information Protection P1", "appliesTo": "User"}, {"id": "5dbe027f-2339-4123-9542-606e4d348a72", "name": "SHAREPOINTENTERPRISE", "label": "SharePoint (Plan 2)", "appliesTo": "User"}, {"id": "e95bec33-7c88-4a70-8e19-b10bd9d0c014", "name": "SHAREPOINTWAC", "label": "Office for the web", "appliesTo": "User"}, {"id": "9e700747-8b1d-45e5-ab8d-ef187ceec156", "name": "STREAM_O365_E3", "label": "Microsoft Stream (E3)", "appliesTo": "User"}, {"id": "a23b959c-7ce8-4e57-9140-b90eb88a9e97", "name": "SWAY", "label": "Sway", "appliesTo": "User"}, {"id": "57ff2da0-773e-42df-b2af-ffb7a2317929", "name": "TEAMS1", "label": "Microsoft Teams", "appliesTo": "User"}, {"id": "795f6fe0-cc4d-4773-b050-5dde4dc704c9", "name": "UNIVERSAL_PRINT_01", "label": "Universal Print", "appliesTo": "User"}, {"id": "a82fbf69-b4d7-49f4-83a6-915b2cf354f4", "name": "VIVAENGAGE_CORE", "label": "Viva Engage Core", "appliesTo": "User"}, {"id": "b76fb638-6ba6-402a-b9f9-83d28acb3d86", "name": "VIVA_LEARNING_SEEDED", "label": "Viva Learning (basic)", "appliesTo": "User"}, {"id": "94a54592-cd8b-425e-87c6-97868b000b91", "name": "WHITEBOARD_PLAN2", "label": "Whiteboard (Plan 2)", "appliesTo": "User"}, {"id": "21b439ba-a0ca-424f-a6cc-52f954a5b111", "name": "WIN10_PRO_ENT_SUB", "label": "Windows Enterprise", "appliesTo": "User"}, {"id": "7bf960f6-2cd9-443a-8046-5dbff9558365", "name": "WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE", "label": "Windows Update for Business deployment", "appliesTo": "User"}, {"id": "9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3", "name": "Windows_Autopatch", "label": "Windows Autopatch", "appliesTo": "User"}, {"id": "7547a3fe-08ee-4ccb-b430-5077c5041653", "name": "YAMMER_ENTERPRISE", "label": "Viva Engage (Yammer)", "appliesTo": "User"}], "skuPartNumber": "SPE_E3"}, {"name": "Visio Plan 2", "skuId": "c5928f49-12ba-48f7-ada3-0d743a3601d5", "assignable": true, "selfService": false, "servicePlans": [{"id": "113feb6c-3fe4-4440-bddc-54d774bf0318", "name": "EXCHANGE_S_FOUNDATION", "label": "Exchange Foundation (no mailbox)", "appliesTo": "User"}, {"id": "da792a53-cbc0-4184-a10d-e544dd34b3c1", "name": "ONEDRIVE_BASIC", "label": "OneDrive for Business (Basic)", "appliesTo": "User"}, {"id": "2bdbaf8f-738f-4ac7-9234-3c3ee2ce7d0f", "name": "VISIOONLINE", "label": "Visio for the web", "appliesTo": "User"}, {"id": "663a804f-1c30-4ff0-9915-9db84f0d1cea", "name": "VISIO_CLIENT_SUBSCRIPTION", "label": "Visio desktop app", "appliesTo": "User"}], "skuPartNumber": "VISIOCLIENT"}, {"name": "Exchange Online (Plan 1)", "skuId": "4b9405b0-7788-4568-add1-99614e613b69", "assignable": true, "selfService": false, "servicePlans": [{"id": "5e62787c-c316-451f-b873-1d05acd4d12c", "name": "BPOS_S_TODO_1", "label": "To Do (Plan 1)", "appliesTo": "User"}, {"id": "9aaf7827-d63c-4b61-89c3-182f06f82e5c", "name": "EXCHANGE_S_STANDARD", "label": "Exchange Online (Plan 1)", "appliesTo": "User"}, {"id": "882e1d05-acd1-4ccb-8708-6ee03664b117", "name": "INTUNE_O365", "label": "Mobile device management for Office 365", "appliesTo": "User"}], "skuPartNumber": "EXCHANGESTANDARD"}, {"name": "Microsoft Entra ID P2", "skuId": "84a661c4-e949-4bd2-a560-ed7766fcaf2b", "assignable": true, "selfService": false, "servicePlans": [{"id": "41781fb2-bc02-4b7c-bd55-b576c07bb09d", "name": "AAD_PREMIUM", "label": "Microsoft Entra ID P1", "appliesTo": "User"}, {"id": "eec0eb4f-6444-4f95-aba0-50c24d67f998", "name": "AAD_PREMIUM_P2", "label": "Microsoft Entra ID P2", "appliesTo": "User"}, {"id": "932ad362-64a8-4783-9106-97849a1a30b9", "name": "ADALLOM_S_DISCOVERY", "label": "Cloud app discovery", "appliesTo": "User"}, {"id": "113feb6c-3fe4-4440-bddc-54d774bf0318", "name": "EXCHANGE_S_FOUNDATION", "label": "Exchange Foundation (no mailbox)", "appliesTo": "User"}, {"id": "8a256a2b-b617-496d-b51b-e76466e88db0", "name": "MFA_PREMIUM", "label": "Multifactor authentication", "appliesTo": "User"}], "skuPartNumber": "AAD_PREMIUM_P2"}], "decisions": [{"at": "2026-11-20T09:00:00.000Z", "verb": "confirm", "roles": ["licenseAdministrator"], "reason": null, "actorId": "a0000000-0000-4000-8000-000000000001", "actorName": "Ada de Wit"}], "seatsAfter": [{"free": 9, "skuId": "4b9405b0-7788-4568-add1-99614e613b69", "enabled": 10, "warning": 0, "consumed": 1, "promised": 0, "lockedOut": 0, "suspended": 0}], "needsApproval": null}', '2026-11-20 09:00:00+00', '2026-11-20 09:00:00+00'),
	('dad7f9d9-face-46dc-8619-c5313297cd97', 2, 'd0000000-0000-4000-8000-000000000001', 'applying', 'a0000000-0000-4000-8000-000000000001', 1, '{"asker": {"id": "a0000000-0000-4000-8000-000000000001", "name": "Ada de Wit", "locale": "en-US", "timeZone": "Europe/Amsterdam"}, "seats": [{"free": 19, "skuId": "f8a1db68-be16-40ed-86d5-cb42ce701560", "change": 2, "enabled": 20, "warning": 0, "consumed": 1, "promised": 0, "lockedOut": 0, "suspended": 0}], "request": {"add": [{"skuId": "f8a1db68-be16-40ed-86d5-cb42ce701560", "disabledPlans": null}], "except": [], "reason": null, "remove": [], "ticket": null, "userIds": ["a0000000-0000-4000-8000-000000000115", "a0000000-0000-4000-8000-000000000107"], "services": [], "operation": "assign", "usageLocations": {"a0000000-0000-4000-8000-000000000107": "NL"}}, "retryOf": null, "approval": null, "products": [{"name": "Microsoft 365 Business Premium", "skuId": "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", "assignable": true, "selfService": false, "servicePlans": [{"id": "41781fb2-bc02-4b7c-bd55-b576c07bb09d", "name": "AAD_PREMIUM", "label": "Microsoft Entra ID P1", "appliesTo": "User"}, {"id": "de377cbc-0019-4ec2-b77c-3f223947e102", "name": "AAD_SMB", "label": "Microsoft Entra ID for small business", "appliesTo": "User"}, {"id": "932ad362-64a8-4783-9106-97849a1a30b9", "name": "ADALLOM_S_DISCOVERY", "label": "Cloud app discovery", "appliesTo": "User"}, {"id": "f20fedf3-f3c3-43c3-8267-2bfdd51c0939", "name": "ATP_ENTERPRISE", "label": "Defender for Office 365 (Plan 1)", "appliesTo": "User"}, {"id": "9bec7e34-c9fa-40b7-a9d1-bd6d1165c7ed", "name": "BPOS_S_DlpAddOn", "label": "Data loss prevention", "appliesTo": "User"}, {"id": "5e62787c-c316-451f-b873-1d05acd4d12c", "name": "BPOS_S_TODO_1", "label": "To Do (Plan 1)", "appliesTo": "User"}, {"id": "0d0c0d31-fae7-41f2-b909-eaf4d7f26dba", "name": "Bing_Chat_Enterprise", "label": "Copilot with commercial data protection (retired)", "appliesTo": "User"}, {"id": "afa73018-811e-46e9-988f-f75d2b1b8430", "name": "CDS_O365_P3", "label": "Dataverse for Teams (E5)", "appliesTo": "User"}, {"id": "a1ace008-72f3-4ea0-8dac-33b3a23a2472", "name": "CLIPCHAMP", "label": "Clipchamp", "appliesTo": "User"}, {"id": "39b5c996-467e-4e60-bd62-46066f572726", "name": "DYN365BC_MS_INVOICING", "label": "Microsoft Invoicing", "appliesTo": "User"}, {"id": "28b0fa46-c39a-4188-89e2-58e979a6b014", "name": "DYN365_CDS_O365_P3", "label": "Dataverse (E5)", "appliesTo": "User"}, {"id": "8c7d2df8-86f0-4902-b2ed-a0458298f3b3", "name": "Deskless", "label": "Shifts and StaffHub", "appliesTo": "User"}, {"id": "176a09a6-7ec5-4039-ac02-b2791c6ba793", "name": "EXCHANGE_S_ARCHIVE_ADDON", "label": "Exchange Online Archiving", "appliesTo": "User"}, {"id": "113feb6c-3fe4-4440-bddc-54d774bf0318", "name": "EXCHANGE_S_FOUNDATION", "label": "Exchange Foundation (no mailbox)", "appliesTo": "User"}, {"id": "9aaf7827-d63c-4b61-89c3-182f06f82e5c", "name": "EXCHANGE_S_STANDARD", "label": "Exchange Online (Plan 1)", "appliesTo": "User"}, {"id": "0f9b09cb-62d1-4ff4-9129-43f4996f83f4", "name": "FLOW_O365_P1", "label": "Power Automate in Office 365 (E1)", "appliesTo": "User"}, {"id": "159f4cd6-e380-449f-a816-af1a9ef76344", "name": "FORMS_PLAN_E1", "label": "Microsoft Forms (E1)", "appliesTo": "User"}, {"id": "c1ec4a95-1f05-45b3-a911-aa3fa01094f5", "name": "INTUNE_A", "label": "Microsoft Intune (Plan 1)", "appliesTo": "User"}, {"id": "882e1d05-acd1-4ccb-8708-6ee03664b117", "name": "INTUNE_O365", "label": "Mobile device management for Office 365", "appliesTo": "User"}, {"id": "8e9ff0ff-aa7a-4b20-83c1-2f636b600ac2", "name": "INTUNE_SMBIZ", "label": "Microsoft Intune for business", "appliesTo": "User"}, {"id": "54fc630f-5a40-48ee-8965-af0503c1386e", "name": "KAIZALA_O365_P2", "label": "Kaizala (Plan 2)", "appliesTo": "User"}, {"id": "6f23d6a9-adbf-481c-8538-b4c095654487", "name": "M365_LIGHTHOUSE_CUSTOMER_PLAN1", "label": "Microsoft 365 Lighthouse (Plan 1)", "appliesTo": "User"}, {"id": "d55411c9-cfff-40a9-87c7-240f14df7da5", "name": "M365_LIGHTHOUSE_PARTNER_PLAN1", "label": "Microsoft 365 Lighthouse (Plan 2)", "appliesTo": "User"}, {"id": "0feaeb32-d00e-4d66-bd5a-43b5b83db82c", "name": "MCOSTANDARD", "label": "Skype for Business Online (Plan 2)", "appliesTo": "User"}, {"id": "bfc1bbd9-981b-4f71-9b82-17c35fd0e2a4", "name": "MDE_SMB", "label": "Defender for Business", "appliesTo": "User"}, {"id": "3efbd4ed-8958-4824-8389-1321f8730af8", "name": "MESH_AVATARS_ADDITIONAL_FOR_TEAMS", "label": "Avatars for Teams (additional)", "appliesTo": "User"}, {"id": "dcf9d2f4-772e-4434-b757-77a453cfbc02", "name": "MESH_AVATARS_FOR_TEAMS", "label": "Avatars for Teams", "appliesTo": "User"}, {"id": "8a256a2b-b617-496d-b51b-e76466e88db0", "name": "MFA_PREMIUM", "label": "Multifactor authentication", "appliesTo": "User"}, {"id": "199a5c09-e0ca-4e37-8f7c-b05d533e1ea2", "name": "MICROSOFTBOOKINGS", "label": "Microsoft Bookings", "appliesTo": "User"}, {"id": "c4b8c31a-fb44-4c65-9837-a21f55fcabda", "name": "MICROSOFT_LOOP", "label": "Microsoft Loop", "appliesTo": "User"}, {"id": "94065c59-bc8e-4e8b-89e5-5138d471eaff", "name": "MICROSOFT_SEARCH", "label": "Microsoft Search", "appliesTo": "User"}, {"id": "33c4f319-9bdd-48d6-9c4d-410b750a4a5a", "name": "MYANALYTICS_P2", "label": "Viva Insights (personal)", "appliesTo": "User"}, {"id": "db4d623d-b514-490b-b7ef-8885eee514de", "name": "Nucleus", "label": "Nucleus (offline data)", "appliesTo": "User"}, {"id": "5bfe124c-bbdc-4494-8835-f1297d457d79", "name": "O365_SB_Relationship_Management", "label": "Outlook Customer Manager (retired)", "appliesTo": "User"}, {"id": "094e7854-93fc-4d55-b2c0-3ab5369ebdc1", "name": "OFFICE_BUSINESS", "label": "Microsoft 365 Apps for business", "appliesTo": "User"}, {"id": "276d6e8a-f056-4f70-b7e8-4fc27f79f809", "name": "OFFICE_SHARED_COMPUTER_ACTIVATION", "label": "Office shared computer activation", "appliesTo": "User"}, {"id": "92f7a6f3-b89b-4bbd-8c30-809e6da5ad1c", "name": "POWERAPPS_O365_P1", "label": "Power Apps in Office 365 (E1)", "appliesTo": "User"}, {"id": "ded3d325-1bdc-453e-8432-5bac26d7a014", "name": "POWER_VIRTUAL_AGENTS_O365_P3", "label": "Copilot Studio for Teams (E5)", "appliesTo": "User"}, {"id": "b737dad2-2f6c-4c65-90e3-ca563267e8b9", "name": "PROJECTWORKMANAGEMENT", "label": "Microsoft Planner", "appliesTo": "User"}, {"id": "b21a6b06-1988-436e-a07b-51ec6d9f52ad", "name": "PROJECT_O365_P3", "label": "Project for Office (E5)", "appliesTo": "User"}, {"id": "c948ea65-2053-4a5a-8a62-9eaaaf11b522", "name": "PURVIEW_DISCOVERY", "label": "Purview discovery", "appliesTo": "User"}, {"id": "bea4c11e-220a-4e6d-8eb8-8ea15d019f90", "name": "RMS_S_ENTERPRISE", "label": "Rights management", "appliesTo": "User"}, {"id": "6c57d4b6-3b23-47a5-9bc9-69f17b4947b3", "name": "RMS_S_PREMIUM", "label": "Azure Information Protection P1", "appliesTo": "User"}, {"id": "c7699d2e-19aa-44de-8edf-1736da088ca1", "name": "SHAREPOINTSTANDARD", "label": "SharePoint (Plan 1)", "appliesTo": "User"}, {"id": "e95bec33-7c88-4a70-8e19-b10bd9d0c014", "name": "SHAREPOINTWAC", "label": "Office for the web", "appliesTo": "User"}, {"id": "743dd19e-1ce3-4c62-a3ad-49ba8f63a2f6", "name": "STREAM_O365_E1", "label": "Microsoft Stream (E1)", "appliesTo": "User"}, {"id": "a23b959c-7ce8-4e57-9140-b90eb88a9e97", "name": "SWAY", "label": "Sway", "appliesTo": "User"}, {"id": "57ff2da0-773e-42df-b2af-ffb7a2317929", "name": "TEAMS1", "label": "Microsoft Teams", "appliesTo": "User"}, {"id": "795f6fe0-cc4d-4773-b050-5dde4dc704c9", "name": "UNIVERSAL_PRINT_01", "label": "Universal Print", "appliesTo": "User"}, {"id": "a82fbf69-b4d7-49f4-83a6-915b2cf354f4", "name": "VIVAENGAGE_CORE", "label": "Viva Engage Core", "appliesTo": "User"}, {"id": "b76fb638-6ba6-402a-b9f9-83d28acb3d86", "name": "VIVA_LEARNING_SEEDED", "label": "Viva Learning (basic)", "appliesTo": "User"}, {"id": "b8afc642-032e-4de5-8c0a-507a7bba7e5d", "name": "WHITEBOARD_PLAN1", "label": "Whiteboard (Plan 1)", "appliesTo": "User"}, {"id": "8e229017-d77b-43d5-9305-903395523b99", "name": "WINBIZ", "label": "Windows Business", "appliesTo": "User"}, {"id": "7bf960f6-2cd9-443a-8046-5dbff9558365", "name": "WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE", "label": "Windows Update for Business deployment", "appliesTo": "User"}, {"id": "7547a3fe-08ee-4ccb-b430-5077c5041653", "name": "YAMMER_ENTERPRISE", "label": "Viva Engage (Yammer)", "appliesTo": "User"}], "skuPartNumber": "SPB"}, {"name": "Power BI Pro", "skuId": "f8a1db68-be16-40ed-86d5-cb42ce701560", "assignable": true, "selfService": false, "servicePlans": [{"id": "70d33638-9c74-4d01-bfd3-562de28bd4ba", "name": "BI_AZURE_P2", "label": "Power BI Pro", "appliesTo": "User"}, {"id": "113feb6c-3fe4-4440-bddc-54d774bf0318", "name": "EXCHANGE_S_FOUNDATION", "label": "Exchange Foundation (no mailbox)", "appliesTo": "User"}], "skuPartNumber": "POWER_BI_PRO"}], "decisions": [{"at": "2026-11-20T09:00:00.000Z", "verb": "confirm", "roles": ["licenseAdministrator"], "reason": null, "actorId": "a0000000-0000-4000-8000-000000000001", "actorName": "Ada de Wit"}], "seatsAfter": null, "needsApproval": null}', '2026-11-20 09:00:00+00', '2026-11-20 09:00:00+00'),
	('2f9da96e-786f-44f1-9b0c-3d7c71a6db9a', 3, 'd0000000-0000-4000-8000-000000000001', 'waiting', 'a0000000-0000-4000-8000-000000000003', 1, '{"asker": {"id": "a0000000-0000-4000-8000-000000000003", "name": "Hanna Visser", "locale": "en-US", "timeZone": "Europe/Amsterdam"}, "seats": [{"free": 22, "skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "change": -2, "enabled": 60, "warning": 0, "consumed": 38, "promised": 0, "lockedOut": 0, "suspended": 0}], "request": {"add": [], "except": [], "reason": "They have left", "remove": ["05e9a617-0261-4cee-bb44-138d3ef5d965"], "ticket": null, "userIds": ["a0000000-0000-4000-8000-000000000101", "a0000000-0000-4000-8000-000000000108"], "services": [], "operation": "unassign", "usageLocations": {}}, "retryOf": null, "approval": {"rule": null, "step": 0, "asked": [{"as": "approver", "at": "2026-11-20T09:10:00.000Z", "id": "a0000000-0000-4000-8000-000000000005", "kind": "person", "name": "Gerda Smit", "step": 0}, {"as": "approver", "at": "2026-11-20T09:10:00.000Z", "id": "a0000000-0000-4000-8000-000000000001", "kind": "person", "name": "Ada de Wit", "step": 0}, {"as": "approver", "at": "2026-11-20T09:10:00.000Z", "id": "a0000000-0000-4000-8000-000000000002", "kind": "person", "name": "Bram Jansen", "step": 0}, {"as": "approver", "at": "2026-11-20T09:10:00.000Z", "id": "a0000000-0000-4000-8000-000000000004", "kind": "person", "name": "Bilal Haddad", "step": 0}], "digest": {"at": "2026-11-20T09:10:00.000Z", "seats": [], "users": [{"add": [], "held": ["05e9a617-0261-4cee-bb44-138d3ef5d965", "c5928f49-12ba-48f7-ada3-0d743a3601d5", "f30db892-07e9-47e9-837c-80727f46fd3d", "84a661c4-e949-4bd2-a560-ed7766fcaf2b"], "remove": ["05e9a617-0261-4cee-bb44-138d3ef5d965"], "userId": "a0000000-0000-4000-8000-000000000101", "warnings": ["mailbox", "teams", "office", "intune", "defender", "oneDriveShrinks", "notChecked"], "deadlines": [{"at": "2026-11-20T09:10:00.000Z", "code": "mailbox", "event": "accessEnds"}, {"at": "2026-12-20T09:10:00.000Z", "code": "mailbox", "event": "deleted"}, {"at": "2026-11-20T09:10:00.000Z", "code": "teams", "event": "accessEnds"}], "leftAlone": [], "displayName": "Megan Bowen", "fingerprint": "bede3aab816140f9a94cc16bde2b25a9"}, {"add": [], "held": ["05e9a617-0261-4cee-bb44-138d3ef5d965", "53818b1b-4a27-454b-8896-0dba576410e6"], "remove": ["05e9a617-0261-4cee-bb44-138d3ef5d965"], "userId": "a0000000-0000-4000-8000-000000000108", "warnings": ["mailbox", "teams", "oneDrive", "office", "intune", "defender", "entra", "notChecked"], "deadlines": [{"at": "2026-11-20T09:10:00.000Z", "code": "mailbox", "event": "accessEnds"}, {"at": "2026-12-20T09:10:00.000Z", "code": "mailbox", "event": "deleted"}, {"at": "2026-11-20T09:10:00.000Z", "code": "teams", "event": "accessEnds"}, {"at": "2027-01-19T09:10:00.000Z", "code": "oneDrive", "event": "readOnly"}, {"at": "2027-02-21T09:10:00.000Z", "code": "oneDrive", "event": "archived"}], "leftAlone": [], "displayName": "Omar El Amrani", "fingerprint": "2ab6a62c3c6815de55ac88ba71e0726e"}]}, "seenBy": [], "sentAt": "2026-11-20T09:10:00.000Z", "remarks": [{"at": "2026-11-20T09:10:00.000Z", "kind": "question", "text": "Both of them?", "actorId": "a0000000-0000-4000-8000-000000000001", "actorName": "Ada de Wit"}], "exclusive": false, "expiresAt": "2026-11-27T09:10:00.000Z", "difference": null, "remindedAt": null}, "products": [{"name": "Microsoft 365 E3", "skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "assignable": true, "selfService": false, "servicePlans": [{"id": "41781fb2-bc02-4b7c-bd55-b576c07bb09d", "name": "AAD_PREMIUM", "label": "Microsoft Entra ID P1", "appliesTo": "User"}, {"id": "932ad362-64a8-4783-9106-97849a1a30b9", "name": "ADALLOM_S_DISCOVERY", "label": "Cloud app discovery", "appliesTo": "User"}, {"id": "f20fedf3-f3c3-43c3-8267-2bfdd51c0939", "name": "ATP_ENTERPRISE", "label": "Defender for Office 365 (Plan 1)", "appliesTo": "User"}, {"id": "c87f142c-d1e9-4363-8630-aaea9c4d9ae5", "name": "BPOS_S_TODO_2", "label": "To Do (Plan 2)", "appliesTo": "User"}, {"id": "0d0c0d31-fae7-41f2-b909-eaf4d7f26dba", "name": "Bing_Chat_Enterprise", "label": "Copilot with commercial data protection (retired)", "appliesTo": "User"}, {"id": "95b76021-6a53-4741-ab8b-1d1f3d66a95a", "name": "CDS_O365_P2", "label": "Dataverse for Teams (E3)", "appliesTo": "User"}, {"id": "a1ace008-72f3-4ea0-8dac-33b3a23a2472", "name": "CLIPCHAMP", "label": "Clipchamp", "appliesTo": "User"}, {"id": "2b815d45-56e4-4e3a-b65c-66cb9175b560", "name": "ContentExplorer_Standard", "label": "Content explorer (standard)", "appliesTo": "User"}, {"id": "4ff01e01-1ba7-4d71-8cf8-ce96c3bbcf14", "name": "DYN365_CDS_O365_P2", "label": "Dataverse (E3)", "appliesTo": "User"}, {"id": "8c7d2df8-86f0-4902-b2ed-a0458298f3b3", "name": "Deskless", "label": "Shifts and StaffHub", "appliesTo": "User"}, {"id": "efb87545-963c-4e0d-99df-69c6916d9eb0", "name": "EXCHANGE_S_ENTERPRISE", "label": "Exchange Online (Plan 2)", "appliesTo": "User"}, {"id": "76846ad7-7776-4c40-a281-a386362dd1b9", "name": "FLOW_O365_P2", "label": "Power Automate in Office 365 (E3)", "appliesTo": "User"}, {"id": "2789c901-c14e-48ab-a76a-be334d9d793a", "name": "FORMS_PLAN_E3", "label": "Microsoft Forms (E3)", "appliesTo": "User"}, {"id": "a6520331-d7d4-4276-95f5-15c0933bc757", "name": "GRAPH_CONNECTORS_SEARCH_INDEX", "label": "Search with Graph connectors", "appliesTo": "User"}, {"id": "c1ec4a95-1f05-45b3-a911-aa3fa01094f5", "name": "INTUNE_A", "label": "Microsoft Intune (Plan 1)", "appliesTo": "User"}, {"id": "882e1d05-acd1-4ccb-8708-6ee03664b117", "name": "INTUNE_O365", "label": "Mobile device management for Office 365", "appliesTo": "User"}, {"id": "aebd3021-9f8f-4bf8-bbe3-0ed2f4f047a1", "name": "KAIZALA_O365_P3", "label": "Kaizala (Plan 3)", "appliesTo": "User"}, {"id": "6f23d6a9-adbf-481c-8538-b4c095654487", "name": "M365_LIGHTHOUSE_CUSTOMER_PLAN1", "label": "Microsoft 365 Lighthouse (Plan 1)", "appliesTo": "User"}, {"id": "d55411c9-cfff-40a9-87c7-240f14df7da5", "name": "M365_LIGHTHOUSE_PARTNER_PLAN1", "label": "Microsoft 365 Lighthouse (Plan 2)", "appliesTo": "User"}, {"id": "0feaeb32-d00e-4d66-bd5a-43b5b83db82c", "name": "MCOSTANDARD", "label": "Skype for Business Online (Plan 2)", "appliesTo": "User"}, {"id": "292cc034-7b7c-4950-aaf5-943befd3f1d4", "name": "MDE_LITE", "label": "Defender for Endpoint (Plan 1)", "appliesTo": "User"}, {"id": "3efbd4ed-8958-4824-8389-1321f8730af8", "name": "MESH_AVATARS_ADDITIONAL_FOR_TEAMS", "label": "Avatars for Teams (additional)", "appliesTo": "User"}, {"id": "dcf9d2f4-772e-4434-b757-77a453cfbc02", "name": "MESH_AVATARS_FOR_TEAMS", "label": "Avatars for Teams", "appliesTo": "User"}, {"id": "f0ff6ac6-297d-49cd-be34-6dfef97f0c28", "name": "MESH_IMMERSIVE_FOR_TEAMS", "label": "Immersive spaces for Teams", "appliesTo": "User"}, {"id": "8a256a2b-b617-496d-b51b-e76466e88db0", "name": "MFA_PREMIUM", "label": "Multifactor authentication", "appliesTo": "User"}, {"id": "199a5c09-e0ca-4e37-8f7c-b05d533e1ea2", "name": "MICROSOFTBOOKINGS", "label": "Microsoft Bookings", "appliesTo": "User"}, {"id": "c4b8c31a-fb44-4c65-9837-a21f55fcabda", "name": "MICROSOFT_LOOP", "label": "Microsoft Loop", "appliesTo": "User"}, {"id": "94065c59-bc8e-4e8b-89e5-5138d471eaff", "name": "MICROSOFT_SEARCH", "label": "Microsoft Search", "appliesTo": "User"}, {"id": "5136a095-5cf0-4aff-bec3-e84448b38ea5", "name": "MIP_S_CLP1", "label": "Information protection (standard)", "appliesTo": "User"}, {"id": "33c4f319-9bdd-48d6-9c4d-410b750a4a5a", "name": "MYANALYTICS_P2", "label": "Viva Insights (personal)", "appliesTo": "User"}, {"id": "db4d623d-b514-490b-b7ef-8885eee514de", "name": "Nucleus", "label": "Nucleus (offline data)", "appliesTo": "User"}, {"id": "43de0ff5-c92c-492b-9116-175376d08c38", "name": "OFFICESUBSCRIPTION", "label": "Microsoft 365 Apps for enterprise", "appliesTo": "User"}, {"id": "c68f8d98-5534-41c8-bf36-22fa496fa792", "name": "POWERAPPS_O365_P2", "label": "Power Apps in Office 365 (E3)", "appliesTo": "User"}, {"id": "041fe683-03e4-45b6-b1af-c0cdc516daee", "name": "POWER_VIRTUAL_AGENTS_O365_P2", "label": "Copilot Studio for Teams (E3)", "appliesTo": "User"}, {"id": "b737dad2-2f6c-4c65-90e3-ca563267e8b9", "name": "PROJECTWORKMANAGEMENT", "label": "Microsoft Planner", "appliesTo": "User"}, {"id": "31b4e2fc-4cd6-4e7d-9c1b-41407303bd66", "name": "PROJECT_O365_P2", "label": "Project for Office (E3)", "appliesTo": "User"}, {"id": "bea4c11e-220a-4e6d-8eb8-8ea15d019f90", "name": "RMS_S_ENTERPRISE", "label": "Rights management", "appliesTo": "User"}, {"id": "6c57d4b6-3b23-47a5-9bc9-69f17b4947b3", "name": "RMS_S_PREMIUM", "label": "Azure Information Protection P1", "appliesTo": "User"}, {"id": "5dbe027f-2339-4123-9542-606e4d348a72", "name": "SHAREPOINTENTERPRISE", "label": "SharePoint (Plan 2)", "appliesTo": "User"}, {"id": "e95bec33-7c88-4a70-8e19-b10bd9d0c014", "name": "SHAREPOINTWAC", "label": "Office for the web", "appliesTo": "User"}, {"id": "9e700747-8b1d-45e5-ab8d-ef187ceec156", "name": "STREAM_O365_E3", "label": "Microsoft Stream (E3)", "appliesTo": "User"}, {"id": "a23b959c-7ce8-4e57-9140-b90eb88a9e97", "name": "SWAY", "label": "Sway", "appliesTo": "User"}, {"id": "57ff2da0-773e-42df-b2af-ffb7a2317929", "name": "TEAMS1", "label": "Microsoft Teams", "appliesTo": "User"}, {"id": "795f6fe0-cc4d-4773-b050-5dde4dc704c9", "name": "UNIVERSAL_PRINT_01", "label": "Universal Print", "appliesTo": "User"}, {"id": "a82fbf69-b4d7-49f4-83a6-915b2cf354f4", "name": "VIVAENGAGE_CORE", "label": "Viva Engage Core", "appliesTo": "User"}, {"id": "b76fb638-6ba6-402a-b9f9-83d28acb3d86", "name": "VIVA_LEARNING_SEEDED", "label": "Viva Learning (basic)", "appliesTo": "User"}, {"id": "94a54592-cd8b-425e-87c6-97868b000b91", "name": "WHITEBOARD_PLAN2", "label": "Whiteboard (Plan 2)", "appliesTo": "User"}, {"id": "21b439ba-a0ca-424f-a6cc-52f954a5b111", "name": "WIN10_PRO_ENT_SUB", "label": "Windows Enterprise", "appliesTo": "User"}, {"id": "7bf960f6-2cd9-443a-8046-5dbff9558365", "name": "WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE", "label": "Windows Update for Business deployment", "appliesTo": "User"}, {"id": "9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3", "name": "Windows_Autopatch", "label": "Windows Autopatch", "appliesTo": "User"}, {"id": "7547a3fe-08ee-4ccb-b430-5077c5041653", "name": "YAMMER_ENTERPRISE", "label": "Viva Engage (Yammer)", "appliesTo": "User"}], "skuPartNumber": "SPE_E3"}, {"name": "Visio Plan 2", "skuId": "c5928f49-12ba-48f7-ada3-0d743a3601d5", "assignable": true, "selfService": false, "servicePlans": [{"id": "113feb6c-3fe4-4440-bddc-54d774bf0318", "name": "EXCHANGE_S_FOUNDATION", "label": "Exchange Foundation (no mailbox)", "appliesTo": "User"}, {"id": "da792a53-cbc0-4184-a10d-e544dd34b3c1", "name": "ONEDRIVE_BASIC", "label": "OneDrive for Business (Basic)", "appliesTo": "User"}, {"id": "2bdbaf8f-738f-4ac7-9234-3c3ee2ce7d0f", "name": "VISIOONLINE", "label": "Visio for the web", "appliesTo": "User"}, {"id": "663a804f-1c30-4ff0-9915-9db84f0d1cea", "name": "VISIO_CLIENT_SUBSCRIPTION", "label": "Visio desktop app", "appliesTo": "User"}], "skuPartNumber": "VISIOCLIENT"}, {"name": "Planner and Project Plan 3", "skuId": "53818b1b-4a27-454b-8896-0dba576410e6", "assignable": true, "selfService": false, "servicePlans": [{"id": "50554c47-71d9-49fd-bc54-42a2765c555c", "name": "DYN365_CDS_PROJECT", "label": "Dataverse for Project", "appliesTo": "User"}, {"id": "113feb6c-3fe4-4440-bddc-54d774bf0318", "name": "EXCHANGE_S_FOUNDATION", "label": "Exchange Foundation (no mailbox)", "appliesTo": "User"}, {"id": "fa200448-008c-4acb-abd4-ea106ed2199d", "name": "FLOW_FOR_PROJECT", "label": "Power Automate for Project", "appliesTo": "User"}, {"id": "fafd7243-e5c1-4a3a-9e40-495efcb1d3c3", "name": "PROJECT_CLIENT_SUBSCRIPTION", "label": "Project desktop app", "appliesTo": "User"}, {"id": "818523f5-016b-4355-9be8-ed6944946ea7", "name": "PROJECT_PROFESSIONAL", "label": "Project (Plan 3)", "appliesTo": "User"}, {"id": "5dbe027f-2339-4123-9542-606e4d348a72", "name": "SHAREPOINTENTERPRISE", "label": "SharePoint (Plan 2)", "appliesTo": "User"}, {"id": "e95bec33-7c88-4a70-8e19-b10bd9d0c014", "name": "SHAREPOINTWAC", "label": "Office for the web", "appliesTo": "User"}, {"id": "fe71d6c3-a2ea-4499-9778-da042bf08063", "name": "SHAREPOINT_PROJECT", "label": "Project Online service", "appliesTo": "User"}], "skuPartNumber": "PROJECTPROFESSIONAL"}, {"name": "Microsoft Power Automate Free", "skuId": "f30db892-07e9-47e9-837c-80727f46fd3d", "purchase": "viral", "assignable": true, "selfService": false, "servicePlans": [{"id": "17ab22cd-a0b3-4536-910a-cb6eb12696c0", "name": "DYN365_CDS_VIRAL", "label": "Dataverse (free)", "appliesTo": "User"}, {"id": "113feb6c-3fe4-4440-bddc-54d774bf0318", "name": "EXCHANGE_S_FOUNDATION", "label": "Exchange Foundation (no mailbox)", "appliesTo": "User"}, {"id": "50e68c76-46c6-4674-81f9-75456511b170", "name": "FLOW_P2_VIRAL", "label": "Power Automate (free)", "appliesTo": "User"}], "skuPartNumber": "FLOW_FREE"}, {"name": "Microsoft Entra ID P2", "skuId": "84a661c4-e949-4bd2-a560-ed7766fcaf2b", "assignable": true, "selfService": false, "servicePlans": [{"id": "41781fb2-bc02-4b7c-bd55-b576c07bb09d", "name": "AAD_PREMIUM", "label": "Microsoft Entra ID P1", "appliesTo": "User"}, {"id": "eec0eb4f-6444-4f95-aba0-50c24d67f998", "name": "AAD_PREMIUM_P2", "label": "Microsoft Entra ID P2", "appliesTo": "User"}, {"id": "932ad362-64a8-4783-9106-97849a1a30b9", "name": "ADALLOM_S_DISCOVERY", "label": "Cloud app discovery", "appliesTo": "User"}, {"id": "113feb6c-3fe4-4440-bddc-54d774bf0318", "name": "EXCHANGE_S_FOUNDATION", "label": "Exchange Foundation (no mailbox)", "appliesTo": "User"}, {"id": "8a256a2b-b617-496d-b51b-e76466e88db0", "name": "MFA_PREMIUM", "label": "Multifactor authentication", "appliesTo": "User"}], "skuPartNumber": "AAD_PREMIUM_P2"}], "decisions": [{"at": "2026-11-20T09:10:00.000Z", "verb": "send", "roles": ["helpdeskAdministrator"], "reason": "They have left", "actorId": "a0000000-0000-4000-8000-000000000003", "actorName": "Hanna Visser"}], "seatsAfter": null, "needsApproval": "rights"}', '2026-11-20 09:10:00+00', '2026-11-20 09:10:00+00'),
	('458e14d3-b947-48bd-b61c-931bfbb8ed1b', 4, 'd0000000-0000-4000-8000-000000000001', 'proposed', 'a0000000-0000-4000-8000-000000000001', 1, '{"asker": {"id": "a0000000-0000-4000-8000-000000000001", "name": "Ada de Wit", "locale": "en-US", "timeZone": "Europe/Amsterdam"}, "seats": [{"free": 10, "skuId": "e43b5b99-8dfb-405f-9987-dc307f34bcbd", "change": -1, "enabled": 12, "warning": 0, "consumed": 2, "promised": 0, "lockedOut": 0, "suspended": 0}, {"free": 3, "skuId": "226ca751-f0a4-4232-9be5-73c02a92555e", "change": -1, "enabled": 4, "warning": 0, "consumed": 1, "promised": 0, "lockedOut": 0, "suspended": 0}, {"free": 7, "skuId": "639dec6b-bb19-468b-871c-c5c441c4b0cb", "change": -1, "enabled": 8, "warning": 0, "consumed": 1, "promised": 0, "lockedOut": 0, "suspended": 0}, {"free": 9998, "skuId": "f30db892-07e9-47e9-837c-80727f46fd3d", "change": -1, "enabled": 10000, "warning": 0, "consumed": 2, "promised": 0, "lockedOut": 0, "suspended": 0}, {"free": 3, "skuId": "66b55226-6b4f-492c-910c-a3b7a3c9d993", "change": -1, "enabled": 25, "warning": 0, "consumed": 22, "promised": 0, "lockedOut": 0, "suspended": 0}], "request": {"add": [], "except": ["06ebc4ee-1bb5-47dd-8120-11324bc54e06"], "reason": null, "remove": "all", "ticket": null, "userIds": ["a0000000-0000-4000-8000-000000000110", "a0000000-0000-4000-8000-000000000113"], "services": [], "operation": "unassignAll", "usageLocations": {}}, "retryOf": null, "approval": null, "products": [{"name": "Microsoft 365 E3", "skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "assignable": true, "selfService": false, "servicePlans": [{"id": "41781fb2-bc02-4b7c-bd55-b576c07bb09d", "name": "AAD_PREMIUM", "label": "Microsoft Entra ID P1", "appliesTo": "User"}, {"id": "932ad362-64a8-4783-9106-97849a1a30b9", "name": "ADALLOM_S_DISCOVERY", "label": "Cloud app discovery", "appliesTo": "User"}, {"id": "f20fedf3-f3c3-43c3-8267-2bfdd51c0939", "name": "ATP_ENTERPRISE", "label": "Defender for Office 365 (Plan 1)", "appliesTo": "User"}, {"id": "c87f142c-d1e9-4363-8630-aaea9c4d9ae5", "name": "BPOS_S_TODO_2", "label": "To Do (Plan 2)", "appliesTo": "User"}, {"id": "0d0c0d31-fae7-41f2-b909-eaf4d7f26dba", "name": "Bing_Chat_Enterprise", "label": "Copilot with commercial data protection (retired)", "appliesTo": "User"}, {"id": "95b76021-6a53-4741-ab8b-1d1f3d66a95a", "name": "CDS_O365_P2", "label": "Dataverse for Teams (E3)", "appliesTo": "User"}, {"id": "a1ace008-72f3-4ea0-8dac-33b3a23a2472", "name": "CLIPCHAMP", "label": "Clipchamp", "appliesTo": "User"}, {"id": "2b815d45-56e4-4e3a-b65c-66cb9175b560", "name": "ContentExplorer_Standard", "label": "Content explorer (standard)", "appliesTo": "User"}, {"id": "4ff01e01-1ba7-4d71-8cf8-ce96c3bbcf14", "name": "DYN365_CDS_O365_P2", "label": "Dataverse (E3)", "appliesTo": "User"}, {"id": "8c7d2df8-86f0-4902-b2ed-a0458298f3b3", "name": "Deskless", "label": "Shifts and StaffHub", "appliesTo": "User"}, {"id": "efb87545-963c-4e0d-99df-69c6916d9eb0", "name": "EXCHANGE_S_ENTERPRISE", "label": "Exchange Online (Plan 2)", "appliesTo": "User"}, {"id": "76846ad7-7776-4c40-a281-a386362dd1b9", "name": "FLOW_O365_P2", "label": "Power Automate in Office 365 (E3)", "appliesTo": "User"}, {"id": "2789c901-c14e-48ab-a76a-be334d9d793a", "name": "FORMS_PLAN_E3", "label": "Microsoft Forms (E3)", "appliesTo": "User"}, {"id": "a6520331-d7d4-4276-95f5-15c0933bc757", "name": "GRAPH_CONNECTORS_SEARCH_INDEX", "label": "Search with Graph connectors", "appliesTo": "User"}, {"id": "c1ec4a95-1f05-45b3-a911-aa3fa01094f5", "name": "INTUNE_A", "label": "Microsoft Intune (Plan 1)", "appliesTo": "User"}, {"id": "882e1d05-acd1-4ccb-8708-6ee03664b117", "name": "INTUNE_O365", "label": "Mobile device management for Office 365", "appliesTo": "User"}, {"id": "aebd3021-9f8f-4bf8-bbe3-0ed2f4f047a1", "name": "KAIZALA_O365_P3", "label": "Kaizala (Plan 3)", "appliesTo": "User"}, {"id": "6f23d6a9-adbf-481c-8538-b4c095654487", "name": "M365_LIGHTHOUSE_CUSTOMER_PLAN1", "label": "Microsoft 365 Lighthouse (Plan 1)", "appliesTo": "User"}, {"id": "d55411c9-cfff-40a9-87c7-240f14df7da5", "name": "M365_LIGHTHOUSE_PARTNER_PLAN1", "label": "Microsoft 365 Lighthouse (Plan 2)", "appliesTo": "User"}, {"id": "0feaeb32-d00e-4d66-bd5a-43b5b83db82c", "name": "MCOSTANDARD", "label": "Skype for Business Online (Plan 2)", "appliesTo": "User"}, {"id": "292cc034-7b7c-4950-aaf5-943befd3f1d4", "name": "MDE_LITE", "label": "Defender for Endpoint (Plan 1)", "appliesTo": "User"}, {"id": "3efbd4ed-8958-4824-8389-1321f8730af8", "name": "MESH_AVATARS_ADDITIONAL_FOR_TEAMS", "label": "Avatars for Teams (additional)", "appliesTo": "User"}, {"id": "dcf9d2f4-772e-4434-b757-77a453cfbc02", "name": "MESH_AVATARS_FOR_TEAMS", "label": "Avatars for Teams", "appliesTo": "User"}, {"id": "f0ff6ac6-297d-49cd-be34-6dfef97f0c28", "name": "MESH_IMMERSIVE_FOR_TEAMS", "label": "Immersive spaces for Teams", "appliesTo": "User"}, {"id": "8a256a2b-b617-496d-b51b-e76466e88db0", "name": "MFA_PREMIUM", "label": "Multifactor authentication", "appliesTo": "User"}, {"id": "199a5c09-e0ca-4e37-8f7c-b05d533e1ea2", "name": "MICROSOFTBOOKINGS", "label": "Microsoft Bookings", "appliesTo": "User"}, {"id": "c4b8c31a-fb44-4c65-9837-a21f55fcabda", "name": "MICROSOFT_LOOP", "label": "Microsoft Loop", "appliesTo": "User"}, {"id": "94065c59-bc8e-4e8b-89e5-5138d471eaff", "name": "MICROSOFT_SEARCH", "label": "Microsoft Search", "appliesTo": "User"}, {"id": "5136a095-5cf0-4aff-bec3-e84448b38ea5", "name": "MIP_S_CLP1", "label": "Information protection (standard)", "appliesTo": "User"}, {"id": "33c4f319-9bdd-48d6-9c4d-410b750a4a5a", "name": "MYANALYTICS_P2", "label": "Viva Insights (personal)", "appliesTo": "User"}, {"id": "db4d623d-b514-490b-b7ef-8885eee514de", "name": "Nucleus", "label": "Nucleus (offline data)", "appliesTo": "User"}, {"id": "43de0ff5-c92c-492b-9116-175376d08c38", "name": "OFFICESUBSCRIPTION", "label": "Microsoft 365 Apps for enterprise", "appliesTo": "User"}, {"id": "c68f8d98-5534-41c8-bf36-22fa496fa792", "name": "POWERAPPS_O365_P2", "label": "Power Apps in Office 365 (E3)", "appliesTo": "User"}, {"id": "041fe683-03e4-45b6-b1af-c0cdc516daee", "name": "POWER_VIRTUAL_AGENTS_O365_P2", "label": "Copilot Studio for Teams (E3)", "appliesTo": "User"}, {"id": "b737dad2-2f6c-4c65-90e3-ca563267e8b9", "name": "PROJECTWORKMANAGEMENT", "label": "Microsoft Planner", "appliesTo": "User"}, {"id": "31b4e2fc-4cd6-4e7d-9c1b-41407303bd66", "name": "PROJECT_O365_P2", "label": "Project for Office (E3)", "appliesTo": "User"}, {"id": "bea4c11e-220a-4e6d-8eb8-8ea15d019f90", "name": "RMS_S_ENTERPRISE", "label": "Rights management", "appliesTo": "User"}, {"id": "6c57d4b6-3b23-47a5-9bc9-69f17b4947b3", "name": "RMS_S_PREMIUM", "label": "Azure Information Protection P1", "appliesTo": "User"}, {"id": "5dbe027f-2339-4123-9542-606e4d348a72", "name": "SHAREPOINTENTERPRISE", "label": "SharePoint (Plan 2)", "appliesTo": "User"}, {"id": "e95bec33-7c88-4a70-8e19-b10bd9d0c014", "name": "SHAREPOINTWAC", "label": "Office for the web", "appliesTo": "User"}, {"id": "9e700747-8b1d-45e5-ab8d-ef187ceec156", "name": "STREAM_O365_E3", "label": "Microsoft Stream (E3)", "appliesTo": "User"}, {"id": "a23b959c-7ce8-4e57-9140-b90eb88a9e97", "name": "SWAY", "label": "Sway", "appliesTo": "User"}, {"id": "57ff2da0-773e-42df-b2af-ffb7a2317929", "name": "TEAMS1", "label": "Microsoft Teams", "appliesTo": "User"}, {"id": "795f6fe0-cc4d-4773-b050-5dde4dc704c9", "name": "UNIVERSAL_PRINT_01", "label": "Universal Print", "appliesTo": "User"}, {"id": "a82fbf69-b4d7-49f4-83a6-915b2cf354f4", "name": "VIVAENGAGE_CORE", "label": "Viva Engage Core", "appliesTo": "User"}, {"id": "b76fb638-6ba6-402a-b9f9-83d28acb3d86", "name": "VIVA_LEARNING_SEEDED", "label": "Viva Learning (basic)", "appliesTo": "User"}, {"id": "94a54592-cd8b-425e-87c6-97868b000b91", "name": "WHITEBOARD_PLAN2", "label": "Whiteboard (Plan 2)", "appliesTo": "User"}, {"id": "21b439ba-a0ca-424f-a6cc-52f954a5b111", "name": "WIN10_PRO_ENT_SUB", "label": "Windows Enterprise", "appliesTo": "User"}, {"id": "7bf960f6-2cd9-443a-8046-5dbff9558365", "name": "WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE", "label": "Windows Update for Business deployment", "appliesTo": "User"}, {"id": "9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3", "name": "Windows_Autopatch", "label": "Windows Autopatch", "appliesTo": "User"}, {"id": "7547a3fe-08ee-4ccb-b430-5077c5041653", "name": "YAMMER_ENTERPRISE", "label": "Viva Engage (Yammer)", "appliesTo": "User"}], "skuPartNumber": "SPE_E3"}, {"name": "Microsoft 365 E5", "skuId": "06ebc4ee-1bb5-47dd-8120-11324bc54e06", "assignable": true, "selfService": false, "servicePlans": [{"id": "41781fb2-bc02-4b7c-bd55-b576c07bb09d", "name": "AAD_PREMIUM", "label": "Microsoft Entra ID P1", "appliesTo": "User"}, {"id": "eec0eb4f-6444-4f95-aba0-50c24d67f998", "name": "AAD_PREMIUM_P2", "label": "Microsoft Entra ID P2", "appliesTo": "User"}, {"id": "8c098270-9dd4-4350-9b30-ba4703f3b36b", "name": "ADALLOM_S_O365", "label": "Cloud app security for Office 365", "appliesTo": "User"}, {"id": "2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2", "name": "ADALLOM_S_STANDALONE", "label": "Defender for Cloud Apps", "appliesTo": "User"}, {"id": "14ab5db5-e6c4-4b20-b4bc-13e36fd2227f", "name": "ATA", "label": "Defender for Identity", "appliesTo": "User"}, {"id": "f20fedf3-f3c3-43c3-8267-2bfdd51c0939", "name": "ATP_ENTERPRISE", "label": "Defender for Office 365 (Plan 1)", "appliesTo": "User"}, {"id": "70d33638-9c74-4d01-bfd3-562de28bd4ba", "name": "BI_AZURE_P2", "label": "Power BI Pro", "appliesTo": "User"}, {"id": "3fb82609-8c27-4f7b-bd51-30634711ee67", "name": "BPOS_S_TODO_3", "label": "To Do (Plan 3)", "appliesTo": "User"}, {"id": "0d0c0d31-fae7-41f2-b909-eaf4d7f26dba", "name": "Bing_Chat_Enterprise", "label": "Copilot with commercial data protection (retired)", "appliesTo": "User"}, {"id": "afa73018-811e-46e9-988f-f75d2b1b8430", "name": "CDS_O365_P3", "label": "Dataverse for Teams (E5)", "appliesTo": "User"}, {"id": "a1ace008-72f3-4ea0-8dac-33b3a23a2472", "name": "CLIPCHAMP", "label": "Clipchamp", "appliesTo": "User"}, {"id": "41fcdd7d-4733-4863-9cf4-c65b83ce2df4", "name": "COMMUNICATIONS_COMPLIANCE", "label": "Communication compliance (older)", "appliesTo": "User"}, {"id": "6dc145d6-95dd-4191-b9c3-185575ee6f6b", "name": "COMMUNICATIONS_DLP", "label": "Data loss prevention for chats", "appliesTo": "User"}, {"id": "6db1f1db-2b46-403f-be40-e39395f08dbb", "name": "CUSTOMER_KEY", "label": "Customer Key", "appliesTo": "User"}, {"id": "2b815d45-56e4-4e3a-b65c-66cb9175b560", "name": "ContentExplorer_Standard", "label": "Content explorer (standard)", "appliesTo": "User"}, {"id": "d9fa6af4-e046-4c89-9226-729a0786685d", "name": "Content_Explorer", "label": "Content explorer (premium)", "appliesTo": "User"}, {"id": "3ec18638-bd4c-4d3b-8905-479ed636b83e", "name": "CustomerLockboxA_Enterprise", "label": "Customer Lockbox (A)", "appliesTo": "User"}, {"id": "46129a58-a698-46f0-aa5b-17f6586297d9", "name": "DATA_INVESTIGATIONS", "label": "Data investigations", "appliesTo": "User"}, {"id": "28b0fa46-c39a-4188-89e2-58e979a6b014", "name": "DYN365_CDS_O365_P3", "label": "Dataverse (E5)", "appliesTo": "User"}, {"id": "99cd49a9-0e54-4e07-aea1-d8d9f5f704f5", "name": "Defender_for_Iot_Enterprise", "label": "Defender for IoT", "appliesTo": "User"}, {"id": "8c7d2df8-86f0-4902-b2ed-a0458298f3b3", "name": "Deskless", "label": "Shifts and StaffHub", "appliesTo": "User"}, {"id": "4de31727-a228-4ec3-a5bf-8e45b5ca48cc", "name": "EQUIVIO_ANALYTICS", "label": "eDiscovery (Premium)", "appliesTo": "User"}, {"id": "531ee2f8-b1cb-453b-9c21-d2180d014ca5", "name": "EXCEL_PREMIUM", "label": "Excel advanced analytics", "appliesTo": "User"}, {"id": "34c0d7a0-a70f-4668-9238-47f9fc208882", "name": "EXCHANGE_ANALYTICS", "label": "Viva Insights (full)", "appliesTo": "User"}, {"id": "efb87545-963c-4e0d-99df-69c6916d9eb0", "name": "EXCHANGE_S_ENTERPRISE", "label": "Exchange Online (Plan 2)", "appliesTo": "User"}, {"id": "07699545-9485-468e-95b6-2fca3738be01", "name": "FLOW_O365_P3", "label": "Power Automate in Office 365 (E5)", "appliesTo": "User"}, {"id": "e212cbc7-0961-4c40-9825-01117710dcb1", "name": "FORMS_PLAN_E5", "label": "Microsoft Forms (E5)", "appliesTo": "User"}, {"id": "a6520331-d7d4-4276-95f5-15c0933bc757", "name": "GRAPH_CONNECTORS_SEARCH_INDEX", "label": "Search with Graph connectors", "appliesTo": "User"}, {"id": "c4801e8a-cb58-4c35-aca6-f2dcc106f287", "name": "INFORMATION_BARRIERS", "label": "Information barriers", "appliesTo": "User"}, {"id": "e26c2fcc-ab91-4a61-b35c-03cdc8dddf66", "name": "INFO_GOVERNANCE", "label": "Information governance", "appliesTo": "User"}, {"id": "d587c7a3-bda9-4f99-8776-9bcf59c84f75", "name": "INSIDER_RISK", "label": "Insider risk management", "appliesTo": "User"}, {"id": "9d0c4ee5-e4a1-4625-ab39-d82b619b1a34", "name": "INSIDER_RISK_MANAGEMENT", "label": "Insider risk management for Exchange", "appliesTo": "User"}, {"id": "c1ec4a95-1f05-45b3-a911-aa3fa01094f5", "name": "INTUNE_A", "label": "Microsoft Intune (Plan 1)", "appliesTo": "User"}, {"id": "882e1d05-acd1-4ccb-8708-6ee03664b117", "name": "INTUNE_O365", "label": "Mobile device management for Office 365", "appliesTo": "User"}, {"id": "0898bdbb-73b0-471a-81e5-20f1fe4dd66e", "name": "KAIZALA_STANDALONE", "label": "Kaizala", "appliesTo": "User"}, {"id": "9f431833-0334-42de-a7dc-70aa40db46db", "name": "LOCKBOX_ENTERPRISE", "label": "Customer Lockbox", "appliesTo": "User"}, {"id": "2f442157-a11c-46b9-ae5b-6e39ff4e5849", "name": "M365_ADVANCED_AUDITING", "label": "Advanced auditing", "appliesTo": "User"}, {"id": "f6de4823-28fa-440b-b886-4783fa86ddba", "name": "M365_AUDIT_PLATFORM", "label": "Audit platform", "appliesTo": "User"}, {"id": "6f23d6a9-adbf-481c-8538-b4c095654487", "name": "M365_LIGHTHOUSE_CUSTOMER_PLAN1", "label": "Microsoft 365 Lighthouse (Plan 1)", "appliesTo": "User"}, {"id": "4828c8ec-dc2e-4779-b502-87ac9ce28ab7", "name": "MCOEV", "label": "Teams Phone", "appliesTo": "User"}, {"id": "3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40", "name": "MCOMEETADV", "label": "Audio Conferencing", "appliesTo": "User"}, {"id": "0feaeb32-d00e-4d66-bd5a-43b5b83db82c", "name": "MCOSTANDARD", "label": "Skype for Business Online (Plan 2)", "appliesTo": "User"}, {"id": "3efbd4ed-8958-4824-8389-1321f8730af8", "name": "MESH_AVATARS_ADDITIONAL_FOR_TEAMS", "label": "Avatars for Teams (additional)", "appliesTo": "User"}, {"id": "dcf9d2f4-772e-4434-b757-77a453cfbc02", "name": "MESH_AVATARS_FOR_TEAMS", "label": "Avatars for Teams", "appliesTo": "User"}, {"id": "f0ff6ac6-297d-49cd-be34-6dfef97f0c28", "name": "MESH_IMMERSIVE_FOR_TEAMS", "label": "Immersive spaces for Teams", "appliesTo": "User"}, {"id": "8a256a2b-b617-496d-b51b-e76466e88db0", "name": "MFA_PREMIUM", "label": "Multifactor authentication", "appliesTo": "User"}, {"id": "199a5c09-e0ca-4e37-8f7c-b05d533e1ea2", "name": "MICROSOFTBOOKINGS", "label": "Microsoft Bookings", "appliesTo": "User"}, {"id": "64bfac92-2b17-4482-b5e5-a0304429de3e", "name": "MICROSOFTENDPOINTDLP", "label": "Data loss prevention on devices", "appliesTo": "User"}, {"id": "a413a9ff-720c-4822-98ef-2f37c2a21f4c", "name": "MICROSOFT_COMMUNICATION_COMPLIANCE", "label": "Communication compliance", "appliesTo": "User"}, {"id": "c4b8c31a-fb44-4c65-9837-a21f55fcabda", "name": "MICROSOFT_LOOP", "label": "Microsoft Loop", "appliesTo": "User"}, {"id": "94065c59-bc8e-4e8b-89e5-5138d471eaff", "name": "MICROSOFT_SEARCH", "label": "Microsoft Search", "appliesTo": "User"}, {"id": "5136a095-5cf0-4aff-bec3-e84448b38ea5", "name": "MIP_S_CLP1", "label": "Information protection (standard)", "appliesTo": "User"}, {"id": "efb0351d-3b08-4503-993d-383af8de41e3", "name": "MIP_S_CLP2", "label": "Information protection (premium)", "appliesTo": "User"}, {"id": "cd31b152-6326-4d1b-ae1b-997b625182e6", "name": "MIP_S_Exchange", "label": "Data classification", "appliesTo": "User"}, {"id": "d2d51368-76c9-4317-ada2-a12c004c432f", "name": "ML_CLASSIFICATION", "label": "Trainable classifiers", "appliesTo": "User"}, {"id": "bf28f719-7844-4079-9c78-c1307898e192", "name": "MTP", "label": "Defender XDR", "appliesTo": "User"}, {"id": "33c4f319-9bdd-48d6-9c4d-410b750a4a5a", "name": "MYANALYTICS_P2", "label": "Viva Insights (personal)", "appliesTo": "User"}, {"id": "db4d623d-b514-490b-b7ef-8885eee514de", "name": "Nucleus", "label": "Nucleus (offline data)", "appliesTo": "User"}, {"id": "43de0ff5-c92c-492b-9116-175376d08c38", "name": "OFFICESUBSCRIPTION", "label": "Microsoft 365 Apps for enterprise", "appliesTo": "User"}, {"id": "b1188c4c-1b36-4018-b48b-ee07604f6feb", "name": "PAM_ENTERPRISE", "label": "Privileged access management", "appliesTo": "User"}, {"id": "9c0dab89-a30c-4117-86e7-97bda240acd2", "name": "POWERAPPS_O365_P3", "label": "Power Apps in Office 365 (E5)", "appliesTo": "User"}, {"id": "ded3d325-1bdc-453e-8432-5bac26d7a014", "name": "POWER_VIRTUAL_AGENTS_O365_P3", "label": "Copilot Studio for Teams (E5)", "appliesTo": "User"}, {"id": "617b097b-4b93-4ede-83de-5f075bb5fb2f", "name": "PREMIUM_ENCRYPTION", "label": "Premium encryption", "appliesTo": "User"}, {"id": "b737dad2-2f6c-4c65-90e3-ca563267e8b9", "name": "PROJECTWORKMANAGEMENT", "label": "Microsoft Planner", "appliesTo": "User"}, {"id": "b21a6b06-1988-436e-a07b-51ec6d9f52ad", "name": "PROJECT_O365_P3", "label": "Project for Office (E5)", "appliesTo": "User"}, {"id": "c948ea65-2053-4a5a-8a62-9eaaaf11b522", "name": "PURVIEW_DISCOVERY", "label": "Purview discovery", "appliesTo": "User"}, {"id": "65cc641f-cccd-4643-97e0-a17e3045e541", "name": "RECORDS_MANAGEMENT", "label": "Records management", "appliesTo": "User"}, {"id": "bea4c11e-220a-4e6d-8eb8-8ea15d019f90", "name": "RMS_S_ENTERPRISE", "label": "Rights management", "appliesTo": "User"}, {"id": "6c57d4b6-3b23-47a5-9bc9-69f17b4947b3", "name": "RMS_S_PREMIUM", "label": "Azure Information Protection P1", "appliesTo": "User"}, {"id": "5689bec4-755d-4753-8b61-40975025187c", "name": "RMS_S_PREMIUM2", "label": "Azure Information Protection P2", "appliesTo": "User"}, {"id": "bf6f5520-59e3-4f82-974b-7dbbc4fd27c7", "name": "SAFEDOCS", "label": "Safe Documents", "appliesTo": "User"}, {"id": "5dbe027f-2339-4123-9542-606e4d348a72", "name": "SHAREPOINTENTERPRISE", "label": "SharePoint (Plan 2)", "appliesTo": "User"}, {"id": "e95bec33-7c88-4a70-8e19-b10bd9d0c014", "name": "SHAREPOINTWAC", "label": "Office for the web", "appliesTo": "User"}, {"id": "6c6042f5-6f01-4d67-b8c1-eb99d36eed3e", "name": "STREAM_O365_E5", "label": "Microsoft Stream (E5)", "appliesTo": "User"}, {"id": "a23b959c-7ce8-4e57-9140-b90eb88a9e97", "name": "SWAY", "label": "Sway", "appliesTo": "User"}, {"id": "57ff2da0-773e-42df-b2af-ffb7a2317929", "name": "TEAMS1", "label": "Microsoft Teams", "appliesTo": "User"}, {"id": "8e0c0a52-6a6c-4d40-8370-dd62790dcd70", "name": "THREAT_INTELLIGENCE", "label": "Defender for Office 365 (Plan 2)", "appliesTo": "User"}, {"id": "795f6fe0-cc4d-4773-b050-5dde4dc704c9", "name": "UNIVERSAL_PRINT_01", "label": "Universal Print", "appliesTo": "User"}, {"id": "a82fbf69-b4d7-49f4-83a6-915b2cf354f4", "name": "VIVAENGAGE_CORE", "label": "Viva Engage Core", "appliesTo": "User"}, {"id": "b76fb638-6ba6-402a-b9f9-83d28acb3d86", "name": "VIVA_LEARNING_SEEDED", "label": "Viva Learning (basic)", "appliesTo": "User"}, {"id": "4a51bca5-1eff-43f5-878c-177680f191af", "name": "WHITEBOARD_PLAN3", "label": "Whiteboard (Plan 3)", "appliesTo": "User"}, {"id": "21b439ba-a0ca-424f-a6cc-52f954a5b111", "name": "WIN10_PRO_ENT_SUB", "label": "Windows Enterprise", "appliesTo": "User"}, {"id": "871d91ec-ec1a-452b-a83f-bd76c7d770ef", "name": "WINDEFATP", "label": "Defender for Endpoint (Plan 2)", "appliesTo": "User"}, {"id": "7bf960f6-2cd9-443a-8046-5dbff9558365", "name": "WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE", "label": "Windows Update for Business deployment", "appliesTo": "User"}, {"id": "9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3", "name": "Windows_Autopatch", "label": "Windows Autopatch", "appliesTo": "User"}, {"id": "7547a3fe-08ee-4ccb-b430-5077c5041653", "name": "YAMMER_ENTERPRISE", "label": "Viva Engage (Yammer)", "appliesTo": "User"}], "skuPartNumber": "SPE_E5"}, {"name": "Microsoft Teams Phone Standard", "skuId": "e43b5b99-8dfb-405f-9987-dc307f34bcbd", "assignable": true, "selfService": false, "servicePlans": [{"id": "4828c8ec-dc2e-4779-b502-87ac9ce28ab7", "name": "MCOEV", "label": "Teams Phone", "appliesTo": "User"}], "skuPartNumber": "MCOEV"}, {"name": "Windows 365 Enterprise 2 vCPU, 4 GB, 128 GB", "skuId": "226ca751-f0a4-4232-9be5-73c02a92555e", "assignable": true, "selfService": false, "servicePlans": [{"id": "545e3611-3af8-49a5-9a0a-b7867968f4b0", "name": "CPC_1", "label": "Windows 365 Enterprise 2 vCPU, 4 GB, 128 GB", "appliesTo": "User"}, {"id": "113feb6c-3fe4-4440-bddc-54d774bf0318", "name": "EXCHANGE_S_FOUNDATION", "label": "Exchange Foundation (no mailbox)", "appliesTo": "User"}], "skuPartNumber": "CPC_E_2C_4GB_128GB"}, {"name": "Microsoft 365 Copilot", "skuId": "639dec6b-bb19-468b-871c-c5c441c4b0cb", "assignable": true, "selfService": false, "servicePlans": [{"id": "82d30987-df9b-4486-b146-198b21d164c7", "name": "GRAPH_CONNECTORS_COPILOT", "label": "Copilot Graph connectors", "appliesTo": "User"}, {"id": "a62f8878-de10-42f3-b68f-6149a25ceb97", "name": "M365_COPILOT_APPS", "label": "Copilot in the Office apps", "appliesTo": "User"}, {"id": "3f30311c-6b1e-48a4-ab79-725b469da960", "name": "M365_COPILOT_BUSINESS_CHAT", "label": "Copilot Chat over your own data", "appliesTo": "User"}, {"id": "89f1c4c8-0878-40f7-804d-869c9128ab5d", "name": "M365_COPILOT_CONNECTORS", "label": "Copilot connectors for Power Platform", "appliesTo": "User"}, {"id": "931e4a88-a67f-48b5-814f-16a5f1e6028d", "name": "M365_COPILOT_INTELLIGENT_SEARCH", "label": "Copilot intelligent search", "appliesTo": "User"}, {"id": "b95945de-b3bd-46db-8437-f2beb6ea2347", "name": "M365_COPILOT_TEAMS", "label": "Copilot in Teams", "appliesTo": "User"}], "skuPartNumber": "Microsoft_365_Copilot"}, {"name": "Microsoft Power Automate Free", "skuId": "f30db892-07e9-47e9-837c-80727f46fd3d", "purchase": "viral", "assignable": true, "selfService": false, "servicePlans": [{"id": "17ab22cd-a0b3-4536-910a-cb6eb12696c0", "name": "DYN365_CDS_VIRAL", "label": "Dataverse (free)", "appliesTo": "User"}, {"id": "113feb6c-3fe4-4440-bddc-54d774bf0318", "name": "EXCHANGE_S_FOUNDATION", "label": "Exchange Foundation (no mailbox)", "appliesTo": "User"}, {"id": "50e68c76-46c6-4674-81f9-75456511b170", "name": "FLOW_P2_VIRAL", "label": "Power Automate (free)", "appliesTo": "User"}], "skuPartNumber": "FLOW_FREE"}, {"name": "Microsoft 365 F3", "skuId": "66b55226-6b4f-492c-910c-a3b7a3c9d993", "assignable": true, "selfService": false, "servicePlans": [{"id": "41781fb2-bc02-4b7c-bd55-b576c07bb09d", "name": "AAD_PREMIUM", "label": "Microsoft Entra ID P1", "appliesTo": "User"}, {"id": "932ad362-64a8-4783-9106-97849a1a30b9", "name": "ADALLOM_S_DISCOVERY", "label": "Cloud app discovery", "appliesTo": "User"}, {"id": "80873e7a-cd2a-4e67-b061-1b5381a676a5", "name": "BPOS_S_TODO_FIRSTLINE", "label": "To Do (frontline)", "appliesTo": "User"}, {"id": "0d0c0d31-fae7-41f2-b909-eaf4d7f26dba", "name": "Bing_Chat_Enterprise", "label": "Copilot with commercial data protection (retired)", "appliesTo": "User"}, {"id": "90db65a7-bf11-4904-a79f-ef657605145b", "name": "CDS_O365_F1", "label": "Dataverse for Teams (F1)", "appliesTo": "User"}, {"id": "ca6e61ec-d4f4-41eb-8b88-d96e0e14323f", "name": "DYN365_CDS_O365_F1", "label": "Dataverse (F1)", "appliesTo": "User"}, {"id": "8c7d2df8-86f0-4902-b2ed-a0458298f3b3", "name": "Deskless", "label": "Shifts and StaffHub", "appliesTo": "User"}, {"id": "4a82b400-a79f-41a4-b4e2-e94f5787b113", "name": "EXCHANGE_S_DESKLESS", "label": "Exchange Online Kiosk", "appliesTo": "User"}, {"id": "bd91b1a4-9f94-4ecf-b45b-3a65e5c8128a", "name": "FLOW_O365_S1", "label": "Power Automate in Office 365 (F3)", "appliesTo": "User"}, {"id": "f07046bd-2a3c-4b96-b0be-dea79d7cbfb8", "name": "FORMS_PLAN_K", "label": "Microsoft Forms (frontline)", "appliesTo": "User"}, {"id": "c1ec4a95-1f05-45b3-a911-aa3fa01094f5", "name": "INTUNE_A", "label": "Microsoft Intune (Plan 1)", "appliesTo": "User"}, {"id": "882e1d05-acd1-4ccb-8708-6ee03664b117", "name": "INTUNE_O365", "label": "Mobile device management for Office 365", "appliesTo": "User"}, {"id": "73b2a583-6a59-42e3-8e83-54db46bc3278", "name": "KAIZALA_O365_P1", "label": "Kaizala (Plan 1)", "appliesTo": "User"}, {"id": "6f23d6a9-adbf-481c-8538-b4c095654487", "name": "M365_LIGHTHOUSE_CUSTOMER_PLAN1", "label": "Microsoft 365 Lighthouse (Plan 1)", "appliesTo": "User"}, {"id": "afc06cb0-b4f4-4473-8286-d644f70d8faf", "name": "MCOIMP", "label": "Skype for Business Online (Plan 1)", "appliesTo": "User"}, {"id": "8a256a2b-b617-496d-b51b-e76466e88db0", "name": "MFA_PREMIUM", "label": "Multifactor authentication", "appliesTo": "User"}, {"id": "199a5c09-e0ca-4e37-8f7c-b05d533e1ea2", "name": "MICROSOFTBOOKINGS", "label": "Microsoft Bookings", "appliesTo": "User"}, {"id": "94065c59-bc8e-4e8b-89e5-5138d471eaff", "name": "MICROSOFT_SEARCH", "label": "Microsoft Search", "appliesTo": "User"}, {"id": "db4d623d-b514-490b-b7ef-8885eee514de", "name": "Nucleus", "label": "Nucleus (offline data)", "appliesTo": "User"}, {"id": "c63d4d19-e8cb-460e-b37c-4d6c34603745", "name": "OFFICEMOBILE_SUBSCRIPTION", "label": "Office mobile apps", "appliesTo": "User"}, {"id": "e0287f9f-e222-4f98-9a83-f379e249159a", "name": "POWERAPPS_O365_S1", "label": "Power Apps in Office 365 (F3)", "appliesTo": "User"}, {"id": "ba2fdb48-290b-4632-b46a-e4ecc58ac11a", "name": "POWER_VIRTUAL_AGENTS_O365_F1", "label": "Copilot Studio for Teams (F1)", "appliesTo": "User"}, {"id": "b737dad2-2f6c-4c65-90e3-ca563267e8b9", "name": "PROJECTWORKMANAGEMENT", "label": "Microsoft Planner", "appliesTo": "User"}, {"id": "7f6f28c2-34bb-4d4b-be36-48ca2e77e1ec", "name": "PROJECT_O365_F3", "label": "Project for Office (frontline)", "appliesTo": "User"}, {"id": "bea4c11e-220a-4e6d-8eb8-8ea15d019f90", "name": "RMS_S_ENTERPRISE", "label": "Rights management", "appliesTo": "User"}, {"id": "6c57d4b6-3b23-47a5-9bc9-69f17b4947b3", "name": "RMS_S_PREMIUM", "label": "Azure Information Protection P1", "appliesTo": "User"}, {"id": "902b47e5-dcb2-4fdc-858b-c63a90a2bdb9", "name": "SHAREPOINTDESKLESS", "label": "SharePoint (Kiosk)", "appliesTo": "User"}, {"id": "e95bec33-7c88-4a70-8e19-b10bd9d0c014", "name": "SHAREPOINTWAC", "label": "Office for the web", "appliesTo": "User"}, {"id": "3ffba0d2-38e5-4d5e-8ec0-98f2b05c09d9", "name": "STREAM_O365_K", "label": "Microsoft Stream (F3)", "appliesTo": "User"}, {"id": "a23b959c-7ce8-4e57-9140-b90eb88a9e97", "name": "SWAY", "label": "Sway", "appliesTo": "User"}, {"id": "57ff2da0-773e-42df-b2af-ffb7a2317929", "name": "TEAMS1", "label": "Microsoft Teams", "appliesTo": "User"}, {"id": "795f6fe0-cc4d-4773-b050-5dde4dc704c9", "name": "UNIVERSAL_PRINT_01", "label": "Universal Print", "appliesTo": "User"}, {"id": "a82fbf69-b4d7-49f4-83a6-915b2cf354f4", "name": "VIVAENGAGE_CORE", "label": "Viva Engage Core", "appliesTo": "User"}, {"id": "b76fb638-6ba6-402a-b9f9-83d28acb3d86", "name": "VIVA_LEARNING_SEEDED", "label": "Viva Learning (basic)", "appliesTo": "User"}, {"id": "36b29273-c6d0-477a-aca6-6fbe24f538e3", "name": "WHITEBOARD_FIRSTLINE1", "label": "Whiteboard (frontline)", "appliesTo": "User"}, {"id": "e041597c-9c7f-4ed9-99b0-2663301576f7", "name": "WIN10_ENT_LOC_F1", "label": "Windows Enterprise (local only)", "appliesTo": "User"}, {"id": "7bf960f6-2cd9-443a-8046-5dbff9558365", "name": "WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE", "label": "Windows Update for Business deployment", "appliesTo": "User"}, {"id": "9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3", "name": "Windows_Autopatch", "label": "Windows Autopatch", "appliesTo": "User"}, {"id": "7547a3fe-08ee-4ccb-b430-5077c5041653", "name": "YAMMER_ENTERPRISE", "label": "Viva Engage (Yammer)", "appliesTo": "User"}], "skuPartNumber": "SPE_F1"}], "decisions": [], "seatsAfter": null, "needsApproval": null}', '2026-11-20 09:10:00+00', '2026-11-20 09:10:00+00');
SELECT pg_catalog.setval('public.audit_id_seq', 19, true);
ALTER TABLE ONLY pgboss.bam
    ADD CONSTRAINT bam_pkey PRIMARY KEY (id);
ALTER TABLE ONLY pgboss.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name, id);
ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT job_common_pkey PRIMARY KEY (name, id);
ALTER TABLE ONLY pgboss.job_dependency
    ADD CONSTRAINT job_dependency_pkey PRIMARY KEY (child_name, child_id, parent_name, parent_id);
ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_pkey PRIMARY KEY (name);
ALTER TABLE ONLY pgboss.queue_stats
    ADD CONSTRAINT queue_stats_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY pgboss.queue_stats_20261121
    ADD CONSTRAINT queue_stats_20261121_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY pgboss.queue_stats_20261122
    ADD CONSTRAINT queue_stats_20261122_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (name, key);
ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_pkey PRIMARY KEY (event, name);
ALTER TABLE ONLY pgboss.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (version);
ALTER TABLE ONLY pgboss.warning
    ADD CONSTRAINT warning_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_prev_hash_key UNIQUE (prev_hash);
ALTER TABLE ONLY public.bot_state
    ADD CONSTRAINT bot_state_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.card_messages
    ADD CONSTRAINT card_messages_pkey PRIMARY KEY (plan_id, conversation_id, activity_id);
ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_pkey PRIMARY KEY (aad_object_id);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.plan_changes
    ADD CONSTRAINT plan_changes_pkey PRIMARY KEY (plan_id, user_id);
ALTER TABLE ONLY public.plan_changes
    ADD CONSTRAINT plan_changes_plan_id_position_key UNIQUE (plan_id, "position");
ALTER TABLE ONLY public.plan_numbers
    ADD CONSTRAINT plan_numbers_pkey PRIMARY KEY (only_row);
ALTER TABLE ONLY public.plans
    ADD CONSTRAINT plans_number_key UNIQUE (number);
ALTER TABLE ONLY public.plans
    ADD CONSTRAINT plans_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.seen_conflicts
    ADD CONSTRAINT seen_conflicts_pkey PRIMARY KEY (tenant_id, kind, plan, others);
CREATE UNIQUE INDEX job_common_i1 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::pgboss.job_state) AND (policy = 'short'::text));
CREATE INDEX job_common_i10 ON pgboss.job_common USING btree (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked) AND (policy = 'key_strict_fifo'::text));
CREATE INDEX job_common_i11 ON pgboss.job_common USING btree (name, priority DESC, created_on, start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked));
CREATE INDEX job_common_i12 ON pgboss.job_common USING btree (source_root_id) WHERE (source_root_id IS NOT NULL);
CREATE UNIQUE INDEX job_common_i2 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::pgboss.job_state) AND (policy = 'singleton'::text));
CREATE UNIQUE INDEX job_common_i3 ON pgboss.job_common USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'stately'::text));
CREATE UNIQUE INDEX job_common_i4 ON pgboss.job_common USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::pgboss.job_state) AND (singleton_on IS NOT NULL));
CREATE UNIQUE INDEX job_common_i6 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'exclusive'::text));
CREATE INDEX job_common_i7 ON pgboss.job_common USING btree (name, group_id) WHERE ((state = 'active'::pgboss.job_state) AND (group_id IS NOT NULL));
CREATE UNIQUE INDEX job_common_i8 ON pgboss.job_common USING btree (name, singleton_key) WHERE ((state = ANY (ARRAY['active'::pgboss.job_state, 'retry'::pgboss.job_state, 'failed'::pgboss.job_state])) AND (policy = 'key_strict_fifo'::text));
CREATE INDEX job_common_i9 ON pgboss.job_common USING btree (name, id) WHERE (blocking AND (state = 'completed'::pgboss.job_state));
CREATE INDEX job_dep_parent_idx ON pgboss.job_dependency USING btree (parent_name, parent_id);
CREATE INDEX queue_stats_i1 ON ONLY pgboss.queue_stats USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX queue_stats_20261121_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261121 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX queue_stats_20261122_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261122 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX warning_i1 ON pgboss.warning USING btree (created_on DESC);
CREATE INDEX audit_by_plan ON public.audit USING btree (plan_id, id);
CREATE INDEX audit_by_user ON public.audit USING btree (user_id, id);
CREATE INDEX plan_changes_by_user ON public.plan_changes USING btree (user_id);
CREATE INDEX plans_by_asker ON public.plans USING btree (asker_id, number DESC);
CREATE INDEX plans_by_state ON public.plans USING btree (tenant_id, state, number);
ALTER INDEX pgboss.job_pkey ATTACH PARTITION pgboss.job_common_pkey;
ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261121_name_captured_on_deferred_count_queued_idx;
ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261121_pkey;
ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261122_name_captured_on_deferred_count_queued_idx;
ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261122_pkey;
CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_audit_change();
ALTER TABLE public.audit ENABLE ALWAYS TRIGGER audit_append_only;
ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_dead_letter_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name);
ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;
ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;
ALTER TABLE ONLY public.card_messages
    ADD CONSTRAINT card_messages_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id);
ALTER TABLE ONLY public.plan_changes
    ADD CONSTRAINT plan_changes_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id);
