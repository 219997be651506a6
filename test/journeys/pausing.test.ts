import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk, planIdOf, wordsOf } from '../support/teams.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const { ada, hanna, nora } = PEOPLE;

const languages = [
  {
    locale: 'en-US',
    order: 'assign power bi pro to youssef, joni and omar',
    take: 'remove power bi pro from youssef, joni and omar',
    stopAll: 'stop all changes',
    resumeAll: 'resume changes',
    pause: (plan: string) => `pause ${plan}`,
    resume: (plan: string) => `resume ${plan}`,
    stop: (plan: string) => `stop ${plan}`,
    paused: /Paused.*Resume.*Stop the rest/,
    done: /Done/,
    stopped: /Try the failed|stopped/i,
    title: 'Pause',
  },
  {
    locale: 'nl-NL',
    order: 'wijs power bi pro toe aan youssef, joni en omar',
    take: 'trek power bi pro in bij youssef, joni en omar',
    stopAll: 'stop alle wijzigingen',
    resumeAll: 'hervat wijzigingen',
    pause: (plan: string) => `pauzeer ${plan}`,
    resume: (plan: string) => `hervat ${plan}`,
    stop: (plan: string) => `stop ${plan}`,
    paused: /Gepauzeerd.*Hervatten.*De rest stoppen/,
    done: /Voltooid/,
    stopped: /Mislukte opnieuw proberen|gestopt/i,
    title: 'Pauzeren',
  },
];

describe.each(languages)('a plan that is carried out, $locale', (words) => {
  const say = (text: string, user: string = ada) => desk.say(user, text, words.locale).then(wordsOf);

  /** Agreed to, and held where it stands before anybody is written to. */
  async function underWay(order: string): Promise<{ number: string; planId: string; card: string }> {
    await say(words.stopAll);
    const planId = planIdOf(await desk.say(ada, order, words.locale));
    const card = wordsOf(await desk.press(ada, 'plan.confirm', { planId }, words.locale));
    return { planId, card, number: /#(\d+)/.exec(card)?.[1] ?? '' };
  }

  it('is paused by its button and in words, goes on, and is stopped', async () => {
    const { number, planId, card } = await underWay(words.order);
    expect(card).toContain(words.title);
    expect(wordsOf(await desk.press(ada, 'plan.pause', { planId }, words.locale))).toMatch(words.paused);
    expect(await say(words.pause(number))).toMatch(words.paused);
    await say(words.resumeAll);
    expect(await say(`status ${number}`)).toMatch(words.paused);
    expect(await say(words.resume(number), nora)).not.toMatch(words.done);
    await say(words.resume(number));
    await expect.poll(() => say(`status ${number}`), { timeout: 60_000 }).toMatch(words.done);

    const second = await underWay(words.take);
    expect(await say(words.stop(second.number), hanna)).not.toMatch(words.stopped);
    await say(words.stop(second.number));
    await say(words.resumeAll);
    await expect.poll(() => say(`status ${second.number}`), { timeout: 60_000 }).toMatch(words.stopped);
    await say(words.take);
    await desk.press(
      ada,
      'plan.confirm',
      { planId: planIdOf(await desk.say(ada, words.take, words.locale)) },
      words.locale,
    );
  });
});
