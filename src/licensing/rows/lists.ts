import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { usersNamed } from '../../graph/everybody/users-by-name.ts';
import { readGroupNames } from '../../graph/facts.ts';
import { searchUsers } from '../../graph/users.ts';
import { readTable } from '../../spreadsheet/read-table.ts';
import { limits, type Table, TableProblem } from '../../spreadsheet/table.ts';
import {
  deleteListsBefore,
  findList,
  insertList,
  keepPlanOfList,
  type ListLine,
  type ListRow,
  linesAfter,
} from '../../storage/people-lists.ts';
import type { Database } from '../../storage/tables.ts';
import { findProducts } from '../catalogue/product-search.ts';
import { type LicensingContext, type RightsAndFacts, readRightsAndFacts, subjectFrom } from '../context.ts';
import { reading } from '../graph-failure.ts';
import type { Actor, Plan, Product, Request } from '../model.ts';
import type { Subject } from '../plan/plan.ts';
import { operationOf } from '../plan/request.ts';
import { type BadFile, Refusal } from '../refusal.ts';
import { mayAnywhere, requireRight } from '../rights.ts';
import { type AskedRow, askedRows } from './asked-rows.ts';
import { judgeRows } from './judge.ts';
import { type JudgedRow, type RowKind, rowKinds, whySchema } from './judged-row.ts';
import type { Finding } from './wanted.ts';

/** A list as its asker sees it: what can be done, what not, and why. */
export interface List {
  number: number;
  /** As it was called where it came from; empty for what was pasted. */
  fileName: string;
  header: string[];
  rows: number;
  /** How many rows are of each kind; those of which there are none are left out. */
  counts: Partial<Record<RowKind, number>>;
  /** The first rows of each kind. */
  examples: JudgedRow[];
  planId: string | null;
}

/** A row with its own cells and what became of it. */
export interface ListedRow {
  cells: string[];
  judged: JudgedRow;
}

export interface Lists {
  /**
   * Reads a list, judges every row and keeps both; nothing is changed. `request` is what can be done of it, null where that is nothing.
   * @param file its bytes, whatever it is called
   * @throws Refusal `notAllowed`, `badFile`, `columnMissing`, `columnTwice`, `noRows`
   */
  readList(actor: Actor, file: Uint8Array, fileName: string): Promise<{ list: List; request: Request | null }>;
  /** Says which plan was made of a list. */
  keepPlanOf(actor: Actor, listNumber: number, plan: Plan): Promise<void>;
  /** The actor's own list. @throws Refusal `unknownList` */
  list(actor: Actor, number: number): Promise<List>;
  /** Its rows, in slices. @throws Refusal `unknownList` */
  listRows(actor: Actor, number: number): AsyncIterable<ListedRow[]>;
}

/** Of bytes. */
export const largestFile = limits.bytes;

const examplesOfKind = 3;
/** How many names that nobody goes by are looked for among those who nearly do. */
const nearlyFound = 25;
/** Lists hold what people wrote of their colleagues: they are kept as long as somebody may want the file. */
const keptDays = 30;
const dayMs = 86_400_000;

const listBody = z.object({
  fileName: z.string(),
  header: z.array(z.string()),
  rows: z.number(),
  counts: z.partialRecord(z.enum(rowKinds), z.number()),
  examples: z.array(z.object({ line: z.number(), kind: z.enum(rowKinds), why: whySchema, user: userSchema() })),
});

function userSchema() {
  return z.object({ id: z.string(), name: z.string() }).nullable();
}

const lineBody = z.object({ why: whySchema, user: userSchema() });

type TransactionOf = <T>(work: (tx: Database) => Promise<T>) => Promise<T>;

export function createLists(context: LicensingContext, transaction: TransactionOf): Lists {
  const { db, tenantId, graph, now } = context;

  return {
    async readList(actor, file, fileName) {
      const { rights, facts } = await readRightsAndFacts(context, actor.id, []);
      if (!mayAnywhere(rights, 'ask')) requireRight(rights, 'ask');
      const table = await tableIn(file);
      const asked = askedRows(table, actor.locale);
      if (asked.length === 0) throw new Refusal('noRows', {});
      const find = await findingFor(asked, { rights, facts });
      const judged = judgeRows(asked, find, facts);
      const lines = judged.rows.map((row, index) => ({
        line: row.line,
        kind: row.kind,
        cells: table.rows[index]?.cells ?? [],
        body: { why: row.why, user: row.user },
      }));
      const body = summaryOf(table, fileName, judged.rows);
      const number = await transaction(async (tx) => {
        await deleteListsBefore(tx, tenantId, new Date(now().getTime() - keptDays * dayMs));
        return insertList(tx, { id: randomUUID(), tenantId, askerId: actor.id, body, lines }, now());
      });
      const reasons = [...new Set(asked.flatMap(({ reason }) => reason ?? []))];
      const reason = reasons.length === 0 ? null : reasons.join('; ').slice(0, 500);
      const request =
        judged.items.length === 0
          ? null
          : { operation: operationOf(judged.items), items: judged.items, reason, ticket: null };
      return { list: { number, planId: null, ...body }, request };
    },

    async keepPlanOf(actor, listNumber, plan) {
      const list = await own(actor, listNumber);
      await keepPlanOfList(db, list.id, plan.id);
    },

    async list(actor, number) {
      const { planId, body } = await own(actor, number);
      return { number, planId, ...listBody.parse(body) };
    },

    async *listRows(actor, number) {
      const { id } = await own(actor, number);
      for (let after = 0; ; ) {
        const lines = await linesAfter(db, id, after);
        const last = lines.at(-1);
        if (!last) return;
        after = last.line;
        yield lines.map(rowFrom);
      }
    },
  };

  async function own(actor: Actor, number: number): Promise<ListRow> {
    const list = await findList(db, tenantId, actor.id, number);
    if (!list) throw new Refusal('unknownList', { number });
    return list;
  }

  /** Everybody and everything that the rows name, in as few requests as Graph allows. */
  async function findingFor(asked: readonly AskedRow[], { rights, facts }: RightsAndFacts): Promise<Finding> {
    const found = await reading(() =>
      usersNamed(
        graph,
        asked.map(({ user }) => user),
      ),
    );
    const users = [...found.values()].flat();
    const groupNames = await reading(() => readGroupNames(graph, users));
    const usage = await context.usage?.of(users.map(({ userPrincipalName }) => userPrincipalName));
    const known = new Map<string, Subject>(
      users.map((user, index) => [
        user.id,
        { ...subjectFrom(user.id, user, groupNames, rights), usage: usage?.[index] ?? null },
      ]),
    );
    const subjects = new Map([...found].map(([text, some]) => [text, some.flatMap(({ id }) => known.get(id) ?? [])]));
    const near = new Map<string, string[]>();
    const nobody = [...found].flatMap(([text, some]) => (some.length === 0 ? [text] : []));
    for (const text of nobody.slice(0, nearlyFound)) {
      const people = await reading(() => searchUsers(graph, text, examplesOfKind));
      near.set(
        text,
        people.map(({ userPrincipalName }) => userPrincipalName),
      );
    }
    const products = new Map<string, Product[]>();
    return {
      people: (text) => subjects.get(text.toLowerCase()) ?? [],
      near: (text) => near.get(text.toLowerCase()) ?? [],
      products(text) {
        const known = products.get(text);
        if (known) return known;
        const owned = new Set(facts.products.map(({ skuId }) => skuId));
        const meant = findProducts(text, facts.products, context.names).filter(({ skuId }) => owned.has(skuId));
        products.set(text, meant);
        return meant;
      },
    };
  }
}

/** @throws Refusal `badFile` */
async function tableIn(file: Uint8Array): Promise<Table> {
  try {
    return await readTable(file);
  } catch (error) {
    if (!(error instanceof TableProblem)) throw error;
    throw new Refusal('badFile', { problem: error.code, ...error.data } as BadFile);
  }
}

function summaryOf({ header }: Table, fileName: string, rows: readonly JudgedRow[]) {
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  const counts = Object.fromEntries([...byKind].map(([kind, some]) => [kind, some.length])) as List['counts'];
  const examples = rowKinds.flatMap((kind) => (byKind.get(kind) ?? []).slice(0, examplesOfKind));
  return { fileName, header, rows: rows.length, counts, examples };
}

function rowFrom({ line, kind, cells, body }: ListLine): ListedRow {
  const { why, user } = lineBody.parse(body);
  return { cells, judged: { line, kind: z.enum(rowKinds).parse(kind), why, user } };
}
