import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk, planIdOf, wordsOf } from '../support/teams.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe.each([
  {
    locale: 'en-US',
    stop: 'stop all changes because the import was wrong',
    resume: 'resume changes',
    order: 'assign power bi pro to youssef',
    help: 'help',
    helpWithout: 'Resume changes',
    stopped: 'All changes are stopped from now on.',
    again: 'Nothing has changed by what you said',
    why: /All changes are stopped, by Somebody since .+\. Nothing is written to Microsoft 365 until they are resumed\. The reason: “the import was wrong” This plan waits until then/,
    shown: /All changes are stopped, by Somebody since/,
    held: 'starts when changes are resumed',
    starts: 'It starts now',
    resumed: 'Changes go on. 1 agreed plan is taken up where they stopped.',
    nothing: 'Changes are not stopped',
    refused: 'Global Administrator',
    done: 'Done',
  },
  {
    locale: 'nl-NL',
    stop: 'stop alle wijzigingen omdat de import fout was',
    resume: 'hervat wijzigingen',
    order: 'wijs power bi pro toe aan joni',
    help: 'hulp',
    helpWithout: 'Wijzigingen hervatten',
    stopped: 'Alle wijzigingen zijn vanaf nu stopgezet.',
    again: 'Wat u zei, heeft niets veranderd',
    why: /Alle wijzigingen zijn stopgezet, door Somebody sinds .+\. Er wordt niets naar Microsoft 365 geschreven totdat ze worden hervat\. De reden: “de import fout was” Dit plan wacht tot dan/,
    shown: /Alle wijzigingen zijn stopgezet, door Somebody sinds/,
    held: 'begint zodra de wijzigingen worden hervat',
    starts: 'De uitvoering begint',
    resumed: 'De wijzigingen gaan door. 1 goedgekeurd plan gaat verder waar ze waren gestopt.',
    nothing: 'De wijzigingen zijn niet stopgezet',
    refused: 'globale beheerder',
    done: 'Voltooid',
  },
])('an emergency stop, $locale', (words) => {
  const { locale } = words;
  const say = (user: string, text: string) => desk.say(user, text, locale).then(wordsOf);

  it('holds every change, is seen by everybody, and ends when an administrator resumes', async () => {
    expect(await say(PEOPLE.hanna, words.stop)).toContain(words.refused);
    expect(await say(PEOPLE.gerda, words.stop)).toContain(words.stopped);
    expect(await say(PEOPLE.ada, words.stop)).toContain(words.again);

    const help = await desk.say(PEOPLE.ada, words.help, locale);
    expect(wordsOf(help)).toMatch(words.shown);
    expect(wordsOf(help)).toContain(words.helpWithout);
    expect(JSON.stringify(help)).toContain(`"value":"${words.resume}"`);
    expect(wordsOf(await desk.say(PEOPLE.hanna, words.help, locale))).not.toContain(words.helpWithout);

    const proposed = await desk.say(PEOPLE.ada, words.order, locale);
    expect(wordsOf(proposed)).toMatch(words.why);
    const planId = planIdOf(proposed);
    const agreed = wordsOf(await desk.press(PEOPLE.ada, 'plan.confirm', { planId }, locale));
    expect(agreed).toMatch(words.why);
    expect(agreed).toContain(words.held);
    expect(agreed).not.toContain(words.starts);
    const number = /#(\d+)/.exec(agreed)?.[1] ?? '';
    await desk.restart();
    expect(await say(PEOPLE.bram, `status ${number}`)).toMatch(words.why);

    expect(await say(PEOPLE.hanna, words.resume)).toContain(words.refused);
    expect(await say(PEOPLE.ada, words.resume)).toContain(words.resumed);
    expect(await say(PEOPLE.ada, words.resume)).toContain(words.nothing);
    await expect.poll(() => say(PEOPLE.ada, `status ${number}`), { timeout: 60_000 }).toContain(words.done);
    expect(await say(PEOPLE.ada, `status ${number}`)).not.toMatch(words.shown);
  });
});
