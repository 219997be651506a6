/**
 * `npm run understanding -- --set FILE [--json OUT] [--judged FILE]`: says every case of a set to the whole bot on the sandbox, on
 * Saturday 21 November 2026, 09:00 in Amsterdam, and prints how it was understood. What only a person can decide stands in OUT with its
 * transcript; their verdicts (`{"en-s-01.1": {"verdict": "atOnce", "grave": [], "why": ""}}`) come back with `--judged`. A set is read by
 * `case-set.ts`. English is said by Ada, Dutch by Bram; what is planned is cancelled after each case and never confirmed.
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
const desk = await openDesk();
const talks = new Map<Case, Talk>();
for (const one of cases) {
  talks.set(one, await runCase(desk, one));
  console.error(`${one.id} ${realNow() - began} ms`);
}
const userNames = await namesOfUsers(desk);
const plans = await plansOf(desk);
await desk.close();

const people = new Set(userNames.values());
const lines: object[] = [];
const scored: Scored[] = [];
for (const [one, talk] of talks) {
  const reader = readerFor({ locale: one.lang === 'nl' ? 'nl-NL' : 'en-US', timeZone: 'Europe/Amsterdam' });
  const known = {
    isPerson: (name: string) => people.has(name),
    weekday: reader.format.weekday,
    notUnderstood: reader.text.questions.notUnderstood,
  };
  for (const [index, turn] of talk.turns.entries()) {
    const expect = one.turns[index]?.expect;
    if (!expect) continue;
    const plansIn = ({ planIds }: Answer) =>
      planIds
        .flatMap((id) => plans.get(id) ?? [])
        .map((plan) => ({
          number: plan.number,
          effects: plan.effects,
          ofThisCase: !shownBefore(plan.id, one),
        }));
    const turned: Turned = {
      say: turn.say,
      answer: turn.answer.words,
      plans: plansIn(turn.answer),
      yes: turn.yes.map((answer) => ({ answer: answer.words, plans: plansIn(answer) })),
    };
    const id = `${one.id}.${index + 1}`;
    const judgement = judged[id] ?? judge(turned, expect, known);
    scored.push({ ...judgement, case: one, turn: index + 1 });
    lines.push({ id, kind: one.kind, plain: one.plain, ...judgement, ...turned, expect });
  }
}
console.log(table(scored));
if (values.json) await writeFile(values.json, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

/** Whether a plan was already shown in an earlier case: nobody should see it here. */
function shownBefore(planId: string, one: Case): boolean {
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
async function plansOf({ app, config }: Desk): Promise<Map<string, { id: string; number: number; effects: string[] }>> {
  await app.close();
  const storage = await openStorage({ dataDir: config.dataDir, now: () => new Date() });
  const rows = await storage.db.selectFrom('plans').select(['id', 'number', 'body']).execute();
  await storage.close();
  const nameOf = (id: string) => userNames.get(id) ?? id;
  return new Map(rows.map(({ id, number, body }) => [id, { id, number, effects: effectsOfPlan(body, nameOf) }]));
}
