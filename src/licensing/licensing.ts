import type { Actor, HeldLicense, Person, Plan, Product, Request, Seats } from './model.ts';

/** A user who matches what was typed. */
export interface UserMatch extends Person {}

/** A product with its seats, as `seats` shows it (S2). */
export interface SeatRow {
  product: Product;
  seats: Seats;
}

/** One row per subscription (S3). */
export interface SubscriptionRow {
  product: Product;
  status: string;
  seats: number;
  isTrial: boolean;
  selfServiceOwner: string | null;
  renewsAt: string | null;
}

/** Named rights tables (R1): who may execute is Microsoft's page (`documented`) or only what Graph lists (`graph`). */
export type RightsPolicy = 'documented' | 'graph';

export type Verb = 'execute' | 'ask' | 'approve' | 'look';

/** The door of this folder: all that dialogs and the bot may do. Every method throws a Refusal where the answer is no. */
export interface Licensing {
  /** What this person may do at all, read from the directory now (R6): decides what help and dialogs offer. */
  rightsOf(actor: Actor): Promise<Record<Verb, boolean>>;
  /** Users by part of a name, mail address, UPN or object id; best match first, at most `limit`. R5. */
  findUsers(actor: Actor, text: string, limit?: number): Promise<UserMatch[]>;
  /** Products of this tenant (or, where none matches, of the catalogue) by the names people use, part number or skuId. */
  findProducts(actor: Actor, text: string): Promise<Product[]>;
  /** All products that the tenant owns. R5. */
  products(actor: Actor): Promise<Product[]>;
  /** S2, S3. R5. */
  seats(actor: Actor): Promise<SeatRow[]>;
  subscriptions(actor: Actor): Promise<SubscriptionRow[]>;
  /** R5. */
  licensesOf(actor: Actor, userId: string): Promise<{ user: Person; held: HeldLicense[]; products: Product[] }>;
  /** R5. */
  whoHas(actor: Actor, skuId: string): Promise<{ product: Product; users: Person[] }>;
  /** The actor's last plans, newest first. */
  history(actor: Actor, limit?: number): Promise<Plan[]>;

  /** Rights now, facts now, the pure plan with its warnings; stored and audited as `proposed`. */
  propose(actor: Actor, request: Request): Promise<Plan>;
  /** Rights and facts again; the plan is agreed and its job enqueued in one transaction (R6, R7). */
  confirm(actor: Actor, planId: string): Promise<Plan>;
  cancel(actor: Actor, planId: string): Promise<Plan>;
  /** The plan as it is now, for whoever may see it: the asker, or R5. By id or by number. */
  plan(actor: Actor, idOrNumber: string | number): Promise<Plan>;
  /** The job `apply`: carries an agreed plan out, change by change; safe to run any number of times. */
  apply(planId: string): Promise<void>;
}
