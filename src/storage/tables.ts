import type { ColumnType, Generated, Kysely } from 'kysely';
import type { PlanId, PlanNumber, ServicePlanId, SkuId, UserId } from '../ids.ts';

/** The states of a plan (design, section 1). The database refuses any other; a test holds the list equal to `licensing/model.ts`. */
export const PLAN_STATES = [
  'proposed',
  'preparing',
  'waiting',
  'scheduled',
  'queued',
  'approved',
  'applying',
  'paused',
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
  id: PlanId;
  number: PlanNumber;
  tenantId: string;
  state: PlanState;
  askerId: UserId;
  version: number;
  body: Json;
  createdAt: Date;
  updatedAt: Date;
  people: number;
}

/** One row: the number of the newest plan. */
interface PlanNumbers {
  last: number;
}

interface PlanChanges {
  planId: PlanId;
  userId: UserId;
  position: number;
  state: string;
  skus: SkuId[];
  item: Json;
  digest: NullableJson;
  body: Json;
  updatedAt: Date;
}

interface Audit {
  id: Generated<number>;
  at: Date;
  tenantId: string;
  planId: PlanId | null;
  planNumber: PlanNumber | null;
  actorId: UserId;
  actorName: string;
  event: string;
  userId: UserId | null;
  before: NullableJson;
  after: NullableJson;
  detail: NullableJson;
  graphRequestId: string | null;
  prevHash: string;
  hash: string;
  version: Generated<number>;
  commitments: NullableJson;
  salts: NullableJson;
  anonymized: Generated<boolean>;
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
  planId: PlanId;
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

interface Preferences {
  personId: UserId;
  language: string | null;
  workFrom: number | null;
  workTo: number | null;
  updatedAt: Date;
}

interface SeenConflicts {
  tenantId: string;
  kind: string;
  plan: ServicePlanId;
  others: ServicePlanId[];
  at: Date;
}

interface TurnLeases {
  key: string;
  holder: string;
  until: Date;
}

interface Stops {
  tenantId: string;
  actorId: string;
  actorName: string;
  reason: string | null;
  at: Date;
}

interface DueTimes {
  kind: string;
  subject: string;
  dueAt: Date;
  data: Json;
}

/** One row. */
interface RunningRow {
  one: boolean;
  beatAt: Date;
  heldUntil: Date | null;
  heldWhy: 'gap' | 'restored' | null;
}

interface SeatLine {
  planId: PlanId;
  tenantId: string;
  place: number;
  since: Date;
  askedUntil: Date | null;
}

interface Lists {
  id: string;
  number: Generated<number>;
  tenantId: string;
  askerId: string;
  planId: string | null;
  body: Json;
  createdAt: Date;
}

interface ListLines {
  listId: string;
  line: number;
  kind: string;
  cells: string[];
  body: Json;
}

/** What became of data at stake: still so, covered again, let go by somebody, or its user is deleted. */
export type RiskState = 'open' | 'back' | 'released' | 'userDeleted';

interface Risks {
  id: string;
  tenantId: string;
  planId: PlanId;
  userId: UserId;
  code: string;
  state: RiskState;
  finalAt: Date;
  body: Json;
}

interface RiskReminders {
  riskId: string;
  recipient: string;
  remindAt: Date;
  toldAt: Date | null;
}

export interface Tables {
  plans: Plans;
  planNumbers: PlanNumbers;
  planChanges: PlanChanges;
  audit: Audit;
  conversations: Conversations;
  cardMessages: CardMessages;
  botState: BotState;
  preferences: Preferences;
  seenConflicts: SeenConflicts;
  lists: Lists;
  listLines: ListLines;
  turnLeases: TurnLeases;
  stops: Stops;
  dueTimes: DueTimes;
  seatLine: SeatLine;
  running: RunningRow;
  risks: Risks;
  riskReminders: RiskReminders;
}

/** The database or one transaction of it: the first argument of every query in this folder. */
export type Database = Kysely<Tables>;
