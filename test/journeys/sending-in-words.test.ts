import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlanWords } from '../../src/understanding/plan-words.ts';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk, wordsOf } from '../support/teams.ts';

const { ada, hanna } = PEOPLE;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const hear = async (user: string, text: string, locale: string) => wordsOf(await desk.say(user, text, locale));

describe.each([
  {
    locale: 'en-US',
    ask: 'remove visio from megan',
    needsWhy: /approvers need to know why.*“send 42 because …”/,
    send: (plan: number) => `send ${plan} because she is away`,
    sendIt: 'send because she is away',
    which: /More than one request waits.*“send \d+ because …”/,
    none: 'No request of yours waits to be sent',
    askWithReason: 'remove visio from megan because she is leaving',
    sendAgain: (plan: number) => `submit ${plan} for approval`,
    waits: /Waiting for approval.*waits for a decision/,
    reasons: ['she is away', 'she is leaving'],
    reject: (plan: number) => `reject ${plan}, budget`,
    like: (plan: number) => `“reject ${plan} because …”`,
    doubt: (plan: number) => `should I approve ${plan}?`,
    nothing: 'I have not done anything yet',
    fallback: /Type “send \d+ because”/,
  },
  {
    locale: 'nl-NL',
    ask: 'trek visio in bij megan',
    needsWhy: /goedkeurders moeten weten waarom.*“verzend 42 omdat …”/,
    send: (plan: number) => `verzend ${plan} omdat ze weg is`,
    sendIt: 'verzend omdat ze weg is',
    which: /Er wacht meer dan één aanvraag.*“verzend \d+ omdat …”/,
    none: 'Er wacht geen aanvraag van u',
    askWithReason: 'trek visio in bij megan omdat ze vertrekt',
    sendAgain: (plan: number) => `verstuur ${plan} ter goedkeuring`,
    waits: /Wacht op goedkeuring.*wacht op een beslissing/,
    reasons: ['ze weg is', 'ze vertrekt'],
    reject: (plan: number) => `weiger ${plan} dubbel aangevraagd`,
    like: (plan: number) => `“weiger ${plan} omdat …”`,
    doubt: (plan: number) => `moet ik ${plan} goedkeuren?`,
    nothing: 'Ik heb nog niets gedaan',
    fallback: /Typ “verzend \d+ omdat”/,
  },
])('in words, $locale', (say) => {
  const { locale } = say;
  const ask = async (sentence: string) => {
    const heard = await desk.say(hanna, sentence, locale);
    expect(heard[0]?.attachments?.[0]?.content.fallbackText).toMatch(say.fallback);
    return Number(/#(\d+)/.exec(wordsOf(heard))?.[1]);
  };

  it('a request is sent for approval, with its reason and ticket', async () => {
    const plan = await ask(say.ask);
    expect(await hear(hanna, `send ${plan}`, locale)).toMatch(say.needsWhy);
    expect(await hear(hanna, `${say.send(plan)}, INC0012345`, locale)).toMatch(say.waits);
    const card = await hear(ada, `status ${plan}`, locale);
    expect(card).toContain(say.reasons[0]);
    expect(card).toContain('INC0012345');
    await hear(hanna, `withdraw ${plan}`, locale);
  });

  it('without a number it is the one that waits to be sent', async () => {
    expect(await hear(hanna, say.sendIt, locale)).toContain(say.none);
    const plan = await ask(say.ask);
    expect(await hear(hanna, say.sendIt, locale)).toMatch(say.waits);
    expect(await hear(ada, `status ${plan}`, locale)).toContain(say.reasons[0]);
    await hear(hanna, `withdraw ${plan}`, locale);
    const [one, other] = [await ask(say.ask), await ask(say.askWithReason)];
    expect(await hear(hanna, say.sendIt, locale)).toMatch(say.which);
    for (const open of [one, other]) await hear(hanna, `cancel ${open}`, locale);
  });

  it('with the reason that was given when it was asked for', async () => {
    const plan = await ask(say.askWithReason);
    expect(await hear(hanna, say.sendAgain(plan), locale)).toMatch(say.waits);
    expect(await hear(ada, `status ${plan}`, locale)).toContain(say.reasons[1]);
    await hear(hanna, `withdraw ${plan}`, locale);
  });

  it('nobody sends what another asks for', async () => {
    const plan = await ask(say.ask);
    expect(await hear(ada, say.send(plan), locale)).toMatch(/belongs to|is van/);
    await hear(hanna, 'cancel', locale);
  });

  it('what is not understood for certain decides nothing, and says how to write it', async () => {
    const plan = await ask(say.ask);
    await hear(hanna, say.send(plan), locale);
    expect(await hear(ada, say.reject(plan), locale)).toContain(say.like(plan));
    expect(await hear(ada, say.doubt(plan), locale)).toContain(say.nothing);
    expect(await hear(ada, `status ${plan}`, locale)).not.toContain(say.nothing);
    await hear(hanna, `withdraw ${plan}`, locale);
  });
});

it.each(['send 2 licenses to megan', 'verzend 2 e3 licenties naar megan', 'send visio to megan'])(
  '“%s” sends no request',
  (sentence) => {
    expect(readPlanWords(sentence)).toBeNull();
  },
);

describe('with a ticket pattern of the organization', () => {
  let folder: string;
  let own: Desk;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'license-desk-approvals-'));
    const settings = join(folder, 'approvals.json');
    await writeFile(settings, JSON.stringify({ ticket: { pattern: '^TKT-\\d+$', required: true } }));
    own = await openDesk({ APPROVALS: settings });
  });
  afterAll(async () => {
    await own.close();
    await rm(folder, { recursive: true });
  });

  it('a request is sent in words with such a ticket, and not without', async () => {
    const number = /#(\d+)/.exec(wordsOf(await own.say(hanna, 'remove visio from megan')))?.[1];
    expect(wordsOf(await own.say(hanna, `send ${number} because she left`))).toContain('ticket');
    expect(wordsOf(await own.say(hanna, `send ${number} because she left, TKT-123`))).toMatch(/waits for a decision/);
    expect(wordsOf(await own.say(ada, `status ${number}`))).toContain('TKT-123');
  });
});
