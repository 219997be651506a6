import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsIn, openWindow, type Window, wordsIn } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { type Desk, openDesk } from '../support/teams.ts';

const { ada, megan, miriam, nora } = PEOPLE;

/** An employee asks for themselves (licensing-rules U16), in both languages: what is typed, and what can be read then. */
const stories = {
  en: {
    locale: 'en-US',
    hello: 'hi',
    mine: 'what do I have',
    ask: 'i need power bi pro',
    askVisio: 'i need visio',
    askE5: 'i need microsoft 365 e5',
    askAny: 'I need a license',
    whichProduct: 'Which product',
    why: 'i need power bi pro for drawings',
    understood: 'yourself',
    others: ['licenses of adele', 'give Adele Vance visio', 'remove visio from me', 'Adele Vance needs visio'],
    overviews: ['seats', 'who has visio', 'subscriptions', 'history of adele'],
    selfOnly: 'You can look at your own licenses and ask for one for yourself',
    notAllowed: 'You have no active role',
    manager: 'Your manager is asked first',
    waits: 'It waits for Miriam Graham, your manager',
    endorse: 'You are asked as the manager of Megan Bowen',
    notYet: 'has not endorsed request #',
    endorsed: 'Miriam Graham has endorsed request #',
    endorsedBy: 'Endorsed by',
    noManager: 'Microsoft 365 knows no manager',
    have: 'You have Visio Plan 2 already',
    contained: 'You may not need it: Microsoft 365 E5, which you have, contains it.',
    cannot: 'Microsoft 365 E5 cannot be asked for here. You can ask for',
    done: 'is done',
  },
  nl: {
    locale: 'nl-NL',
    hello: 'hallo',
    mine: 'wat heb ik',
    ask: 'ik heb power bi pro nodig',
    askVisio: 'ik heb visio nodig',
    askE5: 'ik heb microsoft 365 e5 nodig',
    askAny: 'ik heb een licentie nodig',
    whichProduct: 'product',
    why: 'ik heb power bi pro nodig voor tekeningen',
    understood: 'uzelf',
    others: ['licenties van adele', 'geef Adele Vance visio', 'trek visio in bij mij', 'Adele Vance heeft visio nodig'],
    overviews: ['voorraad', 'wie heeft visio', 'abonnementen', 'geschiedenis van adele'],
    selfOnly: 'U kunt uw eigen licenties bekijken en er een voor uzelf aanvragen',
    notAllowed: 'U hebt geen actieve rol',
    manager: 'Eerst wordt het aan uw leidinggevende gevraagd',
    waits: 'De aanvraag wacht op Miriam Graham, uw leidinggevende',
    endorse: 'Aan u als leidinggevende van Megan Bowen',
    notYet: 'is nog niet akkoord met aanvraag #',
    endorsed: 'Miriam Graham is akkoord met aanvraag #',
    endorsedBy: 'Akkoord van leidinggevende',
    noManager: 'Microsoft 365 kent geen leidinggevende',
    have: 'U hebt Visio Plan 2 al',
    contained: 'Misschien hebt u het niet nodig: Microsoft 365 E5, dat u hebt, bevat het al.',
    cannot: 'Microsoft 365 E5 kunt u hier niet aanvragen. U kunt',
    done: 'is voltooid',
  },
};

describe.each(Object.entries(stories))('an employee asks for themselves, %s', (_language, say) => {
  let desk: Desk;
  let connector: Connector;
  let employee: Window;
  let manager: Window;
  let licenses: Window;
  let alone: Window;

  beforeAll(async () => {
    connector = await openConnector();
    desk = await openDesk({ SELF_REQUESTS: 'POWER_BI_PRO,VISIOCLIENT' });
    employee = openWindow(desk, connector, megan, { name: 'Megan Bowen', locale: say.locale });
    manager = openWindow(desk, connector, miriam, { name: 'Miriam Graham', locale: say.locale });
    licenses = openWindow(desk, connector, ada, { name: 'Ada de Wit', locale: say.locale });
    alone = openWindow(desk, connector, nora, { name: 'Nora Bakker', locale: say.locale });
    for (const window of [manager, licenses, alone]) await window.say(say.hello);
  });
  afterAll(async () => {
    await desk.close();
    await connector.close();
  });

  const said = async (window: Window, sentence: string) => (await window.say(sentence)).map(wordsIn).join(' ');

  async function directSkus(user: string): Promise<string[]> {
    const { licenseAssignmentStates } = await desk.graph(`/users/${user}?$select=licenseAssignmentStates`);
    return licenseAssignmentStates
      .filter(({ assignedByGroup }: { assignedByGroup: string | null }) => assignedByGroup === null)
      .map(({ skuId }: { skuId: string }) => skuId);
  }

  it('is greeted with what they may do, and sees their own licenses', async () => {
    await employee.say(say.hello);
    const words = await said(employee, say.mine);
    expect(words).toContain('Microsoft 365 E3');
    expect(words).toContain('Megan Bowen');
  });

  it('sees nothing of others, and can change nothing else', async () => {
    for (const sentence of say.others) expect(await said(employee, sentence), sentence).toContain(say.selfOnly);
    for (const sentence of say.overviews) {
      const words = await said(employee, sentence);
      expect(
        [say.selfOnly, say.notAllowed].some((no) => words.includes(no)),
        `${sentence}: ${words}`,
      ).toBe(true);
      expect(words).not.toContain('Adele Vance');
    }
  });

  it('hears what they have already, and what cannot be asked for', async () => {
    expect(await said(employee, say.askVisio)).toContain(say.have);
    expect(await said(employee, say.askE5)).toContain(say.cannot);
    expect(await said(employee, say.askAny)).toContain(say.whichProduct);
  });

  it('hears first that a product of theirs contains it', async () => {
    expect(await said(manager, say.ask)).toContain(say.contained);
  });

  it('understands what the links of docs/operate.md fill in', async () => {
    const operate = readFileSync(join(import.meta.dirname, '../../docs/operate.md'), 'utf8');
    const filled = [...operate.matchAll(/[?&]message=([\w%]+)|\(`message=([\w%]+)`\)/g)];
    const sentences = filled.map(([, link, example]) => decodeURIComponent(link ?? example ?? ''));
    expect(sentences.length).toBe(3);
    for (const sentence of sentences) {
      const words = await said(alone, sentence);
      expect(words, sentence).toMatch(sentence.includes('Visio') ? /Visio Plan 2/ : new RegExp(say.whichProduct));
    }
    await alone.say('cancel');
  });

  it('what follows "for" is a reason, and is shown before a card is made', async () => {
    expect(await said(employee, say.why)).toContain(say.understood);
    await employee.say('no');
  });

  it('sends a request to their manager first, who endorses it; then whoever may decides', async () => {
    await employee.say(say.ask);
    const card = await employee.card(say.manager);
    expect(wordsIn(card)).not.toContain('PowerShell');
    expect(await employee.press(card, 'plan.send', { reason: 'Reports' })).toContain(say.waits);
    const forManager = await manager.card(say.endorse);
    expect(wordsIn(forManager)).toContain('Reports');
    expect(licenses.words()).not.toContain('Reports');
    const number = /#(\d+)/.exec(wordsIn(forManager))?.[1];
    expect(await said(licenses, `approve ${number}`)).toContain(say.notYet);
    expect(await directSkus(megan)).not.toContain(SKUS.powerBi);

    await manager.press(forManager, 'plan.approve');
    await employee.hears(say.endorsed);
    expect(buttonsIn(forManager.card)).toEqual([]);
    const forLicenses = await licenses.card(say.endorsedBy);
    expect(wordsIn(forLicenses)).toContain('Miriam Graham');
    expect(await directSkus(megan)).not.toContain(SKUS.powerBi);

    // Pressed a second time, by their chat's button of before or in words, nothing happens.
    await manager.invoke('adaptiveCard/action', {
      action: {
        type: 'Action.Execute',
        verb: 'plan.approve',
        data: { planId: buttonsIn(forLicenses.card).find(({ verb }) => verb === 'plan.approve')?.data.planId },
      },
    });
    expect(await directSkus(megan)).not.toContain(SKUS.powerBi);

    await licenses.press(forLicenses, 'plan.approve');
    await employee.hears(say.done);
    // Taking back is not theirs to do.
    await expect
      .poll(() => wordsIn(card), { timeout: 15_000 })
      .toMatch(/Microsoft 365 shows|zichtbaar in Microsoft 365/);
    expect(buttonsIn(card.card).map(({ verb }) => verb)).not.toContain('plan.undo');
    expect(await directSkus(megan)).toContain(SKUS.powerBi);
  });

  it('whose manager is not known asks those who may decide, and they read that', async () => {
    await alone.say(say.ask);
    const card = await alone.card(say.manager);
    await alone.press(card, 'plan.send', { reason: 'Sales figures' });
    const asked = await licenses.card('Sales figures');
    expect(wordsIn(asked)).toContain(say.noManager);
    expect(await directSkus(nora)).not.toContain(SKUS.powerBi);
  });

  it('a forged button for somebody else is refused', async () => {
    const other = await desk.say(ada, 'remove microsoft 365 e3 from megan');
    const planId = JSON.stringify(other).match(/"planId":"([^"]+)"/)?.[1];
    const answer = await employee.invoke('adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: 'plan.view', data: { planId } },
    });
    expect(JSON.stringify(answer)).not.toContain('Microsoft 365 E3');
  });
});
