import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsIn, openWindow, type Window, wordsIn } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { type Desk, openDesk } from '../support/teams.ts';

const stories = {
  en: {
    locale: 'en-US',
    ask: 'remove exchange online plan 1 from patti in 5 days',
    sure: 'Is that right?',
    yes: 'yes',
    begins: 'Begins on',
    later: 'later 8d',
    started: 'was due and is carried out now',
    words: 'release',
    nothing: 'Nothing is held',
    held: 'This database is a copy from before',
    released: 'What is listed here happens now',
  },
  nl: {
    locale: 'nl-NL',
    ask: 'trek exchange online plan 1 in bij patti over 5 dagen',
    sure: 'Klopt dat?',
    yes: 'ja',
    begins: 'Begint op',
    later: 'later 8d',
    started: 'was aan de beurt en wordt nu uitgevoerd',
    words: 'vrijgeven',
    nothing: 'Er wordt niets vastgehouden',
    held: 'Deze database is een kopie van eerder',
    released: 'Wat hier staat, gebeurt nu',
  },
};

describe.each(Object.entries(stories))('time that is moved is no standstill, %s', (_language, say) => {
  let desk: Desk;
  let connector: Connector;
  let licenses: Window;

  beforeAll(async () => {
    connector = await openConnector();
    desk = await openDesk();
    licenses = openWindow(desk, connector, PEOPLE.ada, { name: 'Ada de Wit', locale: say.locale });
  });
  afterAll(async () => {
    await desk.close();
    await connector.close();
  });

  it('holds nothing, before and after a restart', async () => {
    await licenses.say(say.ask);
    await licenses.hears(say.sure);
    await licenses.say(say.yes);
    const card = await licenses.card(say.begins);
    expect(buttonsIn(card.card).map(({ verb }) => verb)).toContain('plan.confirm');
    await licenses.press(card, 'plan.confirm');
    await licenses.say(say.later);
    await licenses.hears(say.started);
    await expect
      .poll(
        async () =>
          (await desk.graph(`/users/${PEOPLE.patti}?$select=assignedLicenses`)).assignedLicenses.map(
            ({ skuId }: { skuId: string }) => skuId,
          ),
        { timeout: 30_000 },
      )
      .not.toContain(SKUS.exchange1);
    await desk.restart();
    await licenses.say(say.words);
    expect(wordsIn(licenses.messages().at(-1) ?? { text: '', card: undefined })).toContain(say.nothing);
  });
});

describe.each(Object.entries(stories))('a copy from before, %s', (_language, say) => {
  let desk: Desk;
  let connector: Connector;
  let folder: string;

  beforeAll(async () => {
    connector = await openConnector();
    folder = await mkdtemp(join(tmpdir(), 'anchor-'));
    desk = await openDesk({ AUDIT_ANCHOR: join(folder, 'anchor') });
  });
  afterAll(async () => {
    await desk.close();
    await connector.close();
    await rm(folder, { recursive: true });
  });

  it('does nothing that fell due before an administrator has seen the list and released it', async () => {
    const licenses = openWindow(desk, connector, PEOPLE.ada, { name: 'Ada de Wit', locale: say.locale });
    const helpdesk = openWindow(desk, connector, PEOPLE.hanna, { name: 'Hanna Visser', locale: say.locale });
    const held = async () =>
      (await desk.graph(`/users/${PEOPLE.patti}?$select=assignedLicenses`)).assignedLicenses.map(
        ({ skuId }: { skuId: string }) => skuId,
      );
    await licenses.say(say.ask);
    await licenses.hears(say.sure);
    await licenses.say(say.yes);
    await licenses.press(await licenses.card(say.begins), 'plan.confirm');
    const newer = { at: '2026-01-01T00:00:00Z', rows: 9_999, id: 9_999, hash: 'of a row that is not there', mac: null };
    await appendFile(join(folder, 'anchor'), `${JSON.stringify(newer)}\n`);
    Object.assign(desk.config, { clockOffsetMs: 7 * 86_400_000 });
    await desk.restart();
    await helpdesk.say(say.words);
    expect(helpdesk.words()).not.toContain(say.held);
    await licenses.say(say.words);
    const list = await licenses.card(say.held);
    expect(wordsIn(list)).toContain('Patti');
    expect(await held()).toContain(SKUS.exchange1);
    expect(await licenses.press(list, 'due.release')).toContain(say.released);
    await expect.poll(held, { timeout: 30_000 }).not.toContain(SKUS.exchange1);
  });
});
