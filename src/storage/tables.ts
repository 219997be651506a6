import type { ColumnType, Generated, Kysely } from 'kysely';

/** The states of a plan (design, section 1). The database refuses any other; a test holds the list equal to `licensing/model.ts`. */
export const PLAN_STATES = [
  'proposed',
  'waiting',
  'approved',
  'applying',
  'done',
  'partly',
  'failed',
  'refused',
  'cancelled',
  'expired',
] as const;

export type PlanState = (typeof PLAN_STATES)[number];

/** `jsonb`: written as text made by `toJson`, read as the value. */
export type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;

interface Plans {
  id: string;
  number: number;
  tenantId: string;
  state: PlanState;
  askerId: string;
  version: number;
  body: Json;
  createdAt: Date;
  updatedAt: Date;
}

/** One row: the number of the newest plan. */
interface PlanNumbers {
  last: number;
}

interface PlanChanges {
  planId: string;
  userId: string;
  position: number;
  state: string;
  skus: string[];
  item: Json;
  body: Json;
  updatedAt: Date;
}

interface Audit {
  id: Generated<number>;
  at: Date;
  tenantId: string;
  planId: string | null;
  planNumber: number | null;
  actorId: string;
  actorName: string;
  event: string;
  userId: string | null;
  before: NullableJson;
  after: NullableJson;
  detail: NullableJson;
  graphRequestId: string | null;
  prevHash: string;
  hash: string;
}

interface Conversations {
  aadObjectId: string;
  reference: Json;
  locale: string;
  timeZone: string;
  dead: boolean;
  updatedAt: Date;
}

interface CardMessages {
  planId: string;
  conversationId: string;
  activityId: string;
  audience: string;
}

interface BotState {
  key: string;
  value: Json;
  etag: string;
  updatedAt: Date;
}

interface SeenConflicts {
  tenantId: string;
  kind: string;
  plan: string;
  others: string[];
  at: Date;
}

export interface Tables {
  plans: Plans;
  planNumbers: PlanNumbers;
  planChanges: PlanChanges;
  audit: Audit;
  conversations: Conversations;
  cardMessages: CardMessages;
  botState: BotState;
  seenConflicts: SeenConflicts;
}

/** The database or one transaction of it: the first argument of every query in this folder. */
export type Database = Kysely<Tables>;
