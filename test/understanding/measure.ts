/**
 * `npm run understanding -- --set FILE [--json OUT] [--judged FILE]`: says every case of a set to the whole bot on the sandbox, on
 * Saturday 21 November 2026, 09:00 in Amsterdam, and prints how it was understood. What only a person can decide stands in OUT with its
 * transcript; their verdicts (`{"en-s-01.1": {"verdict": "atOnce", "grave": [], "why": ""}}`) come back with `--judged`. A set is read by
 * `case-set.ts`. With LANGUAGE_MODEL_URL and LANGUAGE_MODEL it is measured a second time with that model, which writes to OUT.model. English is said by Ada, Dutch by Bram; what is planned is cancelled after each case and never confirmed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openStorage } from '../../src/storage/storage.ts';
import { readerFor } from '../../src/text/text.ts';
import { type Desk, openDesk } from '../support/teams.ts';
import { type Case, readCases } from './case-set.ts';
import { effectsOfPlan } from './effects.ts';
import { type Judgement, judge, type Turned } from './judge.ts';
import { type Answer, runCase, type Talk } from './run-case.ts';
import { type Scored, table } from './score.ts';

const { values } = parseArgs({
  options: { set: { type: 'string' }, json: { type: 'string' }, judged: { type: 'string' } },
});
if (!values.set) throw new Error('Which set? npm run understanding -- --set FILE');
const began = Date.now();
const realNow = Date.now;
Date.now = () => realNow() - began + Date.parse('2026-11-21T09:00:00+01:00');

const cases = await readCases(values.set);
const judged: Record<string, Judgement> = values.judged ? JSON.parse(await readFile(values.judged, 'utf8')) : {};
const { LANGUAGE_MODEL_URL, LANGUAGE_MODEL_KEY = '', LANGUAGE_MODEL = '' } = process.env;
await measure({}, values.json, judged);
if (LANGUAGE_MODEL_URL) {
  console.log(`\nWith ${LANGUAGE_MODEL}:\n`);
  // What was judged of the rules says nothing of the model.
  const out = values.json && `${values.json}.model`;
  await measure({ LANGUAGE_MODEL_URL, LANGUAGE_MODEL_KEY, LANGUAGE_MODEL }, out, {});
}

/** Says every case to a desk of its own with these settings, prints the figures and writes what happened. */
async function measure(env: Record<string, string>, out: string | undefined, known: Record<string, Judgement>) {
  const desk = await openDesk(env);
  const talks = new Map<Case, Talk>();
  for (const one of cases) {
    talks.set(one, await runCase(desk, one));
    console.error(`${one.id} ${realNow() - began} ms`);
  }
  const userNames = await namesOfUsers(desk);
  const plans = await plansOf(desk, userNames);
  await desk.close();
  const turns = [...talks].flatMap(([one, talk]) =>
    judgeCase(one, talk, { talks, plans, people: new Set(userNames.values()), known }),
  );
  console.log(table(turns.map(({ scored }) => scored)));
  if (out) await writeFile(out, turns.map(({ line }) => `${JSON.stringify(line)}\n`).join(''));
}

interface Measured {
  talks: Map<Case, Talk>;
  plans: Map<string, { id: string; number: number; effects: string[] }>;
  people: Set<string>;
  known: Record<string, Judgement>;
}

function judgeCase(one: Case, talk: Talk, { talks, plans, people, known }: Measured) {
  const { text, format } = readerFor({ locale: one.lang === 'nl' ? 'nl-NL' : 'en-US', timeZone: 'Europe/Amsterdam' });
  const facts = {
    isPerson: (name: string) => people.has(name),
    weekday: format.weekday,
    notUnderstood: text.questions.notUnderstood,
  };
  const plansIn = ({ planIds }: Answer) =>
    planIds
      .flatMap((id) => plans.get(id) ?? [])
      .map(({ id, number, effects }) => ({ number, effects, ofThisCase: !shownBefore(id, one, talks) }));
  return talk.turns.flatMap(({ say, answer, yes }, index) => {
    const expect = one.turns[index]?.expect;
    if (!expect) return [];
    const turned: Turned = {
      say,
      answer: answer.words,
      plans: plansIn(answer),
      yes: yes.map((each) => ({ answer: each.words, plans: plansIn(each) })),
    };
    const id = `${one.id}.${index + 1}`;
    const judgement = known[id] ?? judge(turned, expect, facts);
    const scored: Scored = { ...judgement, case: one, turn: index + 1 };
    return [{ scored, line: { id, kind: one.kind, plain: one.plain, ...judgement, ...turned, expect } }];
  });
}

/** Whether a plan was already shown in an earlier case: nobody should see it here. */
function shownBefore(planId: string, one: Case, talks: Map<Case, Talk>): boolean {
  for (const [earlier, talk] of talks) {
    if (earlier === one) return false;
    if (talk.turns.some(({ answer, yes }) => [answer, ...yes].some(({ planIds }) => planIds.includes(planId))))
      return true;
  }
  return false;
}

/** Display names, but the sign-in names of those who share one. */
async function namesOfUsers({ graph }: Desk): Promise<Map<string, string>> {
  const { value } = await graph('/users?$top=999');
  const users = value as { id: string; displayName: string; userPrincipalName: string }[];
  const shared = (name: string) => users.filter(({ displayName }) => displayName === name).length > 1;
  return new Map(
    users.map(({ id, displayName, userPrincipalName }) => [id, shared(displayName) ? userPrincipalName : displayName]),
  );
}

/** What every plan that was made would do. The application lets go of its data first. */
async function plansOf({ app, config }: Desk, userNames: Map<string, string>): Promise<Measured['plans']> {
  await app.close();
  const storage = await openStorage({ dataDir: config.dataDir, now: () => new Date() });
  const rows = await storage.db.selectFrom('plans').select(['id', 'number', 'body']).execute();
  const changes = await storage.db.selectFrom('planChanges').select(['planId', 'userId', 'item']).execute();
  await storage.close();
  const itemsOf = Map.groupBy(changes, ({ planId }) => planId);
  const effects = (id: (typeof rows)[number]['id'], body: unknown) => {
    const items = itemsOf.get(id) ?? [];
    return effectsOfPlan(
      body,
      items.map(({ userId, item }) => ({ user: userNames.get(userId) ?? userId, item })),
    );
  };
  return new Map(rows.map(({ id, number, body }) => [id, { id, number, effects: effects(id, body) }]));
}
