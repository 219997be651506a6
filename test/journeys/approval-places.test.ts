import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buttonsIn, openWindow, type Window, wordsIn } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { type Desk, openDesk } from '../support/teams.ts';

const { ada, bram, hanna, nora, megan } = PEOPLE;
const channelId = '19:desk@thread.tacv2';

let connector: Connector;
let folder: string;
const open: Desk[] = [];

beforeAll(async () => {
  connector = await openConnector();
  folder = await mkdtemp(join(tmpdir(), 'license-desk-approvals-'));
});
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
  connector.messages.length = 0;
});
afterAll(async () => {
  await connector.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}, approvals?: object): Promise<Desk> {
  const file = join(folder, 'approvals.json');
  if (approvals) await writeFile(file, JSON.stringify(approvals));
  const desk = await openDesk({ ...env, ...(approvals ? { APPROVALS: file } : {}) });
  open.push(desk);
  return desk;
}

const names = { [ada]: 'Ada de Wit', [bram]: 'Bram Jansen', [hanna]: 'Hanna Visser', [nora]: 'Nora Bakker' };

async function chatOf(desk: Desk, user: string, locale = 'en-US'): Promise<Window> {
  const window = openWindow(desk, connector, user, { name: names[user] ?? 'Somebody', locale });
  await window.say('help');
  return window;
}

async function send(window: Window, sentence = 'remove visio from megan'): Promise<void> {
  await window.say(sentence);
  await window.press(await window.card('Send for approval'), 'plan.send', { reason: 'She is away' });
}

describe('a request that nobody decides in time', () => {
  it('expires: an old card says so, nothing is changed, and the asker hears it', async () => {
    const data = join(folder, 'expiry');
    const before = await start({ DATA_DIR: data });
    const asker = await chatOf(before, hanna);
    const approver = await chatOf(before, ada);
    await send(asker);
    const card = structuredClone(await approver.card('asks:'));
    await before.close();

    const later = await start({ DATA_DIR: data, CLOCK_OFFSET: '15d' });
    const again = openWindow(later, connector, ada, { name: 'Ada de Wit' });
    expect(await again.press(card, 'plan.approve')).toContain('This plan has expired');
    expect(await again.press(card, 'plan.reject', { rejection: 'late' }).catch(String)).toMatch(/expired|No button/);
    await asker.hears('Nobody has decided request #1 in time');
    const { licenseAssignmentStates } = await later.graph(`/users/${megan}?$select=licenseAssignmentStates`);
    expect(JSON.stringify(licenseAssignmentStates)).toContain(SKUS.visio);
    const heard = await again.say('approvals');
    expect(heard.map(wordsIn).join(' ')).toContain('Nothing is waiting for your decision');
  });
});

describe('where a second person is always needed', () => {
  it('an administrator cannot approve what he asked for himself, by button or by word', async () => {
    const desk = await start({}, { aloneUpToUsers: 0 });
    const approver = await chatOf(desk, ada);
    await chatOf(desk, bram);
    await approver.say('remove visio from megan');
    const card = await approver.card('a second person has to approve it');
    await approver.press(card, 'plan.send', { reason: 'Not used' });
    const { planId } = buttonsIn(card.card).find(({ verb }) => verb === 'plan.withdraw')?.data ?? {};
    for (const verb of ['plan.approve', 'plan.reject']) {
      const action = { type: 'Action.Execute', verb, data: { planId, rejection: 'x' } };
      const { value } = await approver.invoke('adaptiveCard/action', { action });
      expect(value).toContain('You asked for plan #1 yourself');
    }
    expect((await approver.say('approve 1')).map(wordsIn).join(' ')).toContain('You asked for plan #1 yourself');
  });
});

describe('where others read along', () => {
  const place = { id: `${channelId};messageid=1`, conversationType: 'channel' as const };

  it('what is asked in a channel is answered in the personal chat, and nothing personal is said in the channel', async () => {
    const desk = await start();
    const personal = await chatOf(desk, ada);
    const channel = openWindow(desk, connector, ada, { name: 'Ada de Wit', place });
    await channel.say('<at>License Desk</at> licenses of megan');
    await personal.hears('Megan Bowen');
    expect(channel.words()).toContain('I answer you in our personal chat');
    expect(channel.words()).not.toMatch(/Megan|E3|Visio/);
    await channel.say('remove visio from megan');
    expect(buttonsIn((await personal.card('Unassign Visio Plan 2')).card).map(({ verb }) => verb)).toContain(
      'plan.confirm',
    );
    await channel.say('help');
    expect(channel.words()).toContain('Welcome to License Desk');
    expect(channel.words()).not.toMatch(/Megan|E3 from megan.*Removed/);
  });

  it('who has no personal chat yet is told to open one', async () => {
    const desk = await start();
    const channel = openWindow(desk, connector, bram, { name: 'Bram Jansen', locale: 'nl-NL', place });
    await channel.say('wie heeft visio');
    expect(channel.words()).toContain('Open een persoonlijke chat met mij');
    expect(channel.words()).not.toContain('Megan');
  });

  it('a request that goes to a channel shows nobody’s licenses there; who may decide sees more, everybody else how it stands', async () => {
    const rules = [{ name: 'desk', steps: [{ channel: channelId, people: ['ada@contoso.example'] }] }];
    const desk = await start({}, { rules });
    const asker = await chatOf(desk, hanna);
    const approver = await chatOf(desk, ada);
    const channel = openWindow(desk, connector, bram, { name: 'Bram Jansen', place });
    await channel.say('help');
    await send(asker);
    const posted = await channel.card('Hanna Visser asks for a license change');
    expect(wordsIn(posted)).not.toMatch(/Megan|Visio|away/);
    expect(buttonsIn(posted.card).map(({ verb }) => verb)).toEqual(['plan.view']);
    expect(posted.card.refresh).toMatchObject({ action: { verb: 'plan.view' }, userIds: [`29:${hanna}`, `29:${ada}`] });

    const own = { ...posted, card: structuredClone(posted.card) };
    const askersOwn = openWindow(desk, connector, hanna, { name: 'Hanna Visser', place });
    expect(await askersOwn.press(own, 'plan.view')).toContain('Megan Bowen');
    expect(buttonsIn(own.card).map(({ verb }) => verb)).toEqual(['plan.remind', 'plan.withdraw']);

    const decider = { ...posted, card: structuredClone(posted.card) };
    expect(await channel.press(decider, 'plan.view')).toContain('Megan Bowen');
    expect(buttonsIn(decider.card).map(({ verb }) => verb)).toContain('plan.approve');
    const stranger = openWindow(desk, connector, nora, { name: 'Nora Bakker', place });
    const other = { ...posted, card: structuredClone(posted.card) };
    expect(await stranger.press(other, 'plan.view')).toContain('Waiting for approval');
    expect(wordsIn(other)).not.toMatch(/Megan|Visio|away/);
    expect(await stranger.press(decider, 'plan.approve')).toContain('You have no active role');

    await channel.press(decider, 'plan.approve');
    await asker.hears('Bram Jansen has approved request #1');
    await channel.hears('Approved by Bram Jansen');
    expect(posted.card.refresh).toBeUndefined();
    await approver.hears('Approved by Bram Jansen');
  });
});

describe('when Teams does not take what is written', () => {
  it('a card that cannot be closed is superseded by a new one, and a failure of the moment is tried again', async () => {
    const desk = await start();
    const asker = await chatOf(desk, hanna);
    const approver = await chatOf(desk, ada);
    const other = await chatOf(desk, bram);
    connector.failing(other.conversationId, 502);
    await send(asker);
    const card = await approver.card('asks:');
    const lost = await other.card('asks:');
    connector.lose(lost.id);
    await approver.press(card, 'plan.approve');
    await other.hears('The card of plan #1 further up is out of date');
    await asker.hears('Your plan #1 is done');
    expect(asker.words().split('has approved request #1')).toHaveLength(2);
  });

  it('who has closed his chat is not written to again, and the asker hears that nobody can be reached', async () => {
    const desk = await start({}, { rules: [{ name: 'ada', steps: [{ people: ['ada@contoso.example'] }] }] });
    const asker = await chatOf(desk, hanna);
    const approver = await chatOf(desk, ada);
    connector.failing(approver.conversationId, 403);
    await send(asker);
    await approver.say('help');
    await send(asker, 'remove power bi pro from adele');
    await approver.card('Adele');
    expect(approver.words()).not.toContain('#1');
    const third = await start();
    const alone = await chatOf(third, hanna, 'nl-NL');
    await alone.say('trek visio in bij megan');
    await alone.press(await alone.card('Ter goedkeuring verzenden'), 'plan.send', { reason: 'Weg' });
    await alone.hears('Ik kon niemand een bericht sturen die over aanvraag #1 mag beslissen');
  });
});
