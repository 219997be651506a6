import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsIn, openWindow, type Window, wordsIn } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { type Desk, openDesk } from '../support/teams.ts';

const { ada, bram, hanna, megan, zoe, patti } = PEOPLE;

/** The same story in both languages: what is typed, and what can be read then. */
const stories = {
  en: {
    locale: 'en-US',
    ask: 'remove visio from megan',
    askSecond: 'remove exchange online plan 1 from patti',
    askThird: 'remove exchange online plan 1 from zoe',
    sendFirst: 'somebody else has to approve it',
    reasonNeeded: 'The approvers need to know why',
    waiting: 'It waits for a decision by',
    unreachable: 'I could not write to Gerda Smit or Bilal Haddad',
    decide: 'asks:',
    asked: 'Asked by:  Hanna Visser',
    sentBefore: 'already sent for approval by Hanna Visser',
    whyNot: 'The person who asked needs to know why not',
    rejected: 'Bram Jansen has rejected request #1',
    because: 'The reason: She still draws plans',
    rejectedCard: 'Rejected by Bram Jansen',
    alreadyRejected: 'already rejected by Bram Jansen',
    approved: 'Ada de Wit has approved request #2',
    approvedCard: 'Approved by Ada de Wit',
    done: 'Your plan #2 is done',
    alreadyApproved: 'already approved by Ada de Wit',
    changed: 'Something has changed in Microsoft 365',
    difference: 'no longer holds Microsoft 365 E3',
    askerHearsChange: 'The licenses have changed since you made request #3',
    question: 'Bram Jansen has a question',
    answered: 'Hanna Visser has answered the question about request #4: “Miriam Graham”',
    unknown: 'I do not know this plan',
    noRole: 'You have no active role',
  },
  nl: {
    locale: 'nl-NL',
    ask: 'trek visio in bij megan',
    askSecond: 'trek exchange online plan 1 in bij patti',
    askThird: 'trek exchange online plan 1 in bij zoe',
    sendFirst: 'iemand anders moet het goedkeuren',
    reasonNeeded: 'De goedkeurders moeten weten waarom',
    waiting: 'wacht op een beslissing van',
    unreachable: 'Ik kon Gerda Smit en Bilal Haddad geen bericht sturen',
    decide: 'vraagt:',
    asked: 'Aangevraagd door:  Hanna Visser',
    sentBefore: 'door Hanna Visser',
    whyNot: 'De aanvrager moet weten waarom niet',
    rejected: 'Bram Jansen heeft aanvraag #1 geweigerd',
    because: 'De reden: She still draws plans',
    rejectedCard: 'Geweigerd door Bram Jansen',
    alreadyRejected: 'al door Bram Jansen',
    approved: 'Ada de Wit heeft aanvraag #2 goedgekeurd',
    approvedCard: 'Goedgekeurd door Ada de Wit',
    done: 'Uw plan #2 is voltooid',
    alreadyApproved: 'al door Ada de Wit',
    changed: 'Er is in Microsoft 365 iets veranderd',
    difference: 'heeft Microsoft 365 E3 niet meer',
    askerHearsChange: 'De licenties zijn veranderd sinds u aanvraag #3 deed',
    question: 'Bram Jansen heeft een vraag',
    answered: 'Hanna Visser heeft de vraag over aanvraag #4 beantwoord: “Miriam Graham”',
    unknown: 'Ik ken dit plan niet',
    noRole: 'U hebt geen actieve rol',
  },
};

describe.each(Object.entries(stories))('requests and approvals in three windows, %s', (_language, say) => {
  let desk: Desk;
  let connector: Connector;
  let helpdesk: Window;
  let licenses: Window;
  let users: Window;

  beforeAll(async () => {
    connector = await openConnector();
    desk = await openDesk();
    licenses = openWindow(desk, connector, ada, { name: 'Ada de Wit', locale: say.locale });
    users = openWindow(desk, connector, bram, { name: 'Bram Jansen', locale: say.locale });
    helpdesk = openWindow(desk, connector, hanna, { name: 'Hanna Visser', locale: say.locale });
    for (const window of [licenses, users, helpdesk]) await window.say('help');
  });
  afterAll(async () => {
    await desk.close();
    await connector.close();
  });

  async function directSkus(user: string): Promise<string[]> {
    const { licenseAssignmentStates } = await desk.graph(`/users/${user}?$select=licenseAssignmentStates`);
    return licenseAssignmentStates
      .filter(({ assignedByGroup }: { assignedByGroup: string | null }) => assignedByGroup === null)
      .map(({ skuId }: { skuId: string }) => skuId);
  }

  it('a request needs a reason and then appears as a card in both administrators’ windows', async () => {
    await helpdesk.say(say.ask);
    const card = await helpdesk.card(say.sendFirst);
    expect(buttonsIn(card.card).map(({ verb }) => verb)).not.toContain('plan.confirm');
    expect(await helpdesk.press(card, 'plan.confirm', {}).catch(String)).toContain('No button');

    expect(await helpdesk.press(card, 'plan.send', { reason: '  ' })).toContain(say.reasonNeeded);
    expect(await helpdesk.press(card, 'plan.send', { reason: 'She is on leave', ticket: 'INC42' })).toContain(
      say.waiting,
    );
    for (const window of [licenses, users]) {
      const asked = wordsIn(await window.card(say.decide));
      for (const words of [say.asked, 'She is on leave', 'INC42', 'Megan Bowen', 'Visio Plan 2', '#1'])
        expect(asked).toContain(words);
    }
    await helpdesk.hears(say.unreachable);
    expect(await directSkus(megan)).toContain(SKUS.visio);
  });

  it('sent a second time, nothing is sent a second time', async () => {
    const card = await helpdesk.card('#1');
    const { planId } = buttonsIn(card.card).find(({ verb }) => verb === 'plan.withdraw')?.data ?? {};
    const again = await helpdesk.invoke('adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: 'plan.send', data: { planId, reason: 'again' } },
    });
    expect(JSON.stringify(again)).toContain(say.sentBefore);
    const cards = licenses.messages().filter((message) => wordsIn(message).includes(say.decide));
    expect(cards).toHaveLength(1);
  });

  it('one administrator rejects it with a reason; the asker reads it and the other’s card closes', async () => {
    const card = await users.card(say.decide);
    const other = await licenses.card(say.decide);
    const before = structuredClone(other);
    expect(await users.press(card, 'plan.reject', { rejection: '' })).toContain(say.whyNot);
    const pressed = structuredClone(card);
    expect(await users.press(card, 'plan.reject', { rejection: 'She still draws plans' })).toContain(say.rejectedCard);
    await helpdesk.hears(say.rejected);
    await helpdesk.hears(say.because);
    await licenses.hears(say.rejectedCard);
    expect(buttonsIn(other.card)).toEqual([]);
    expect(other.updates).toBeGreaterThan(0);

    expect(await users.press(pressed, 'plan.reject', { rejection: 'twice' })).toContain(say.alreadyRejected);
    expect(await licenses.press(before, 'plan.approve')).toContain(say.alreadyRejected);
    expect(await directSkus(megan)).toContain(SKUS.visio);
  });

  it('a second request is approved while the other’s card closes, and the asker hears of it and of its end', async () => {
    await helpdesk.say(say.askSecond);
    await helpdesk.press(await helpdesk.card(say.sendFirst), 'plan.send', { reason: 'Patti has left' });
    const mine = await licenses.card(/#2.*Patti/s);
    const other = await users.card(/#2.*Patti/s);
    const pressed = structuredClone(mine);
    expect(await licenses.press(mine, 'plan.approve')).toContain(say.approvedCard);
    await helpdesk.hears(say.approved);
    await helpdesk.hears(say.done);
    await users.hears(say.approvedCard);
    expect(buttonsIn(other.card).map(({ verb }) => verb)).not.toContain('plan.approve');
    expect(await directSkus(patti)).toEqual([]);

    expect(await licenses.press(pressed, 'plan.approve')).toContain(say.alreadyApproved);
    expect(helpdesk.words().split(say.done)).toHaveLength(2);
  });

  it('an approval after the licenses were changed elsewhere shows the difference, and counts when it is given again', async () => {
    await helpdesk.say(say.askThird);
    await helpdesk.press(await helpdesk.card(say.sendFirst), 'plan.send', { reason: 'One mailbox is enough' });
    const card = await licenses.card(/Zo.*#3/s);
    await desk.graph(`/users/${zoe}/assignLicense`, { addLicenses: [], removeLicenses: [SKUS.e3] });

    const shown = await licenses.press(card, 'plan.approve');
    expect(shown).toContain(say.changed);
    expect(shown).toContain(say.difference);
    expect(await directSkus(zoe)).toEqual([SKUS.exchange1]);
    await helpdesk.hears(say.askerHearsChange);
    expect(await licenses.press(card, 'plan.approve')).toContain(say.approvedCard);
    expect(await directSkus(zoe)).toEqual([]);
  });

  it('a question goes to the asker, and the answer comes back to the card', async () => {
    await helpdesk.say(say.ask);
    await helpdesk.press(await helpdesk.card(say.sendFirst), 'plan.send', { reason: 'Asked by her manager' });
    const card = await users.card(/Megan.*#4/s);
    await users.press(card, 'plan.askBack', { question: 'Which manager?' });
    const question = await helpdesk.card(say.question);
    expect(wordsIn(question)).toContain('Which manager?');
    const pressed = structuredClone(question);
    await helpdesk.press(question, 'plan.answer', { answer: 'Miriam Graham' });
    await users.hears(say.answered);
    expect(wordsIn(await users.card(/#4.*Miriam Graham/s))).toContain('Which manager?');
    expect(await helpdesk.press(pressed, 'plan.answer', { answer: 'again' })).toMatch(/#4/);
    expect(wordsIn(await licenses.card('#4')).split('Miriam Graham')).toHaveLength(2);
  });

  it('a forged plan id, a person without a role and an own request each get an answer of their own', async () => {
    const card = await licenses.card('#4');
    const forged = structuredClone(card);
    for (const button of buttonsIn(forged.card))
      Object.assign(button.data ?? {}, { planId: '00000000-0000-4000-8000-000000000000' });
    for (const verb of ['plan.approve', 'plan.reject', 'plan.askBack'])
      expect(await licenses.press(forged, verb, { rejection: 'x', question: 'x' })).toContain(say.unknown);

    const nora = openWindow(desk, connector, PEOPLE.nora, { name: 'Nora Bakker', locale: say.locale });
    expect(await nora.press(card, 'plan.approve')).toContain(say.noRole);
    expect(await nora.press(card, 'plan.reject', { rejection: 'x' })).toContain(say.noRole);
    expect(await helpdesk.press(structuredClone(card), 'plan.approve')).toContain('#4');
    expect(await directSkus(megan)).toContain(SKUS.visio);
    expect(wordsIn(await licenses.card('#4'))).toContain(say.decide);
  });
});
