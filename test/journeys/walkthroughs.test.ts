import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { personaOf } from '../../src/playground/personas.ts';
import { type Playgrounds, startPlaygrounds } from '../../src/playground/windows.ts';
import { en } from '../../src/text/en.ts';
import { nl } from '../../src/text/nl.ts';
import { PEOPLE, SKUS } from '../support/sandbox.ts';

const executablePath = '/usr/bin/chromium';
const installed = existsSync(executablePath);
if (!installed) console.warn(`The walkthroughs in a browser are skipped: there is no ${executablePath}.`);

const output = join(import.meta.dirname, '../output');
const patience = 120_000;
const desktop = { width: 1280, height: 1400 };
const phone = { width: 390, height: 844 };

/** Three people who type no command: an administrator, an employee without a role, and an approver on a phone. */
const stories = [
  { text: en, admin: PEOPLE.ada, employee: PEOPLE.adele, receiver: 'zoe', givenTo: 'Zoë', why: 'Floor plans' },
  { text: nl, admin: PEOPLE.bram, employee: PEOPLE.nora, receiver: 'hanna', givenTo: 'Hanna', why: 'Plattegronden' },
].map((story) => ({ ...story, language: story.text === en ? 'en' : 'nl' }));

describe.skipIf(!installed)(
  'without typing a command',
  () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'license-desk-walkthroughs-'));
    let app: App;
    let playgrounds: Playgrounds;
    let browser: Browser;

    beforeAll(async () => {
      mkdirSync(output, { recursive: true });
      const log = createLog('error');
      const settings = {
        PORT: '0',
        SANDBOX_PORT: '0',
        PLAYGROUND_PORT: '0',
        SELF_REQUESTS: 'VISIOCLIENT,POWER_BI_PRO',
      };
      app = await startApp(readConfig({ ...settings, DATA_DIR: dataDir }), log);
      const { tenant } = sandbox();
      const people = stories.flatMap(({ admin, employee }) => [admin, employee]);
      playgrounds = await startPlaygrounds({
        personas: people.map((id) => personaOf(tenant.users.find((user) => user.id === id) ?? fail(id))),
        others: tenant.users.map(personaOf),
        tenantId: tenant.organization.id,
        botUrl: app.url,
        basePort: 0,
        dataDir,
        log,
      });
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--headless', '--disable-gpu'] });
    }, 240_000);

    afterAll(async () => {
      await browser?.close();
      await playgrounds?.close();
      await app?.close();
      rmSync(dataDir, { recursive: true, force: true });
    });

    const sandbox = () => app.sandbox ?? fail('these tests run on the sandbox');

    async function open(window: number, viewport: typeof phone): Promise<Page> {
      const page = await browser.newPage({ viewport });
      page.setDefaultTimeout(patience);
      // The window asks the network for fonts; on a machine without network that only takes time.
      await page.route(
        (url) => !['localhost', '127.0.0.1'].includes(url.hostname),
        (route) => route.abort(),
      );
      await page.goto(playgrounds.windows[window]?.url ?? '');
      await page.locator('.ac-adaptiveCard').first().waitFor();
      return page;
    }

    const press = (page: Page, name: string | RegExp) =>
      page
        .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
        .last()
        .click();

    async function choose(page: Page, title: string, button: string): Promise<void> {
      const card = page.locator('.ac-adaptiveCard').last();
      await card.locator('label', { hasText: new RegExp(`^${title}$`) }).click();
      await card.getByRole('button', { name: button, exact: true }).click();
    }

    /** The user's direct assignments as Microsoft Graph tells them. */
    async function heldBy(user: string): Promise<string[]> {
      const url = `${sandbox().url}/v1.0/users/${user}?$select=licenseAssignmentStates`;
      const answer = await (await fetch(url, { headers: { authorization: 'Bearer browser' } })).json();
      const { licenseAssignmentStates } = answer as {
        licenseAssignmentStates: { skuId: string; assignedByGroup: string | null }[];
      };
      return licenseAssignmentStates.filter((state) => state.assignedByGroup === null).map(({ skuId }) => skuId);
    }

    test.each(stories)('an administrator looks at what is available and gives a license, $language', async (story) => {
      const { text, receiver, givenTo, language } = story;
      const page = await open(stories.indexOf(story) * 2, desktop);
      await press(page, text.help.buttons.seats);
      await page.getByText(text.lists.seats.title).last().waitFor();
      await press(page, text.help.buttons.assign);
      await page.getByText(text.operations.assign.user).last().waitFor();
      // A name is no command.
      await page.locator('[role=textbox][contenteditable=true]').first().click();
      await page.keyboard.type(receiver);
      await page.keyboard.press('Enter');
      await page
        .locator('label', { hasText: /^Power BI Pro$/ })
        .last()
        .waitFor();
      await choose(page, 'Power BI Pro', text.general.choose);
      await press(page, new RegExp(`Power BI Pro.*${givenTo}$`));
      await page.getByText(text.plans.outcomes.done).first().waitFor();
      await page.screenshot({ path: join(output, `walkthrough-administrator-${language}.png`) });
      expect(await heldBy(`${receiver}@contoso.example`)).toContain(SKUS.powerBi);
      await page.close();
    });

    test.each(stories)('an employee asks for Visio, and an approver on a phone agrees, $language', async (story) => {
      const { text, employee, why, language } = story;
      expect(await heldBy(employee)).not.toContain(SKUS.visio);
      const [asking, deciding] = [
        await open(stories.indexOf(story) * 2 + 1, desktop),
        await open(stories.indexOf(story) * 2, phone),
      ];
      await press(asking, text.help.buttons.mine);
      await press(asking, text.help.buttons.askForMe);
      await asking
        .locator('label', { hasText: /^Visio Plan 2$/ })
        .last()
        .waitFor();
      await choose(asking, 'Visio Plan 2', text.general.choose);
      const send = asking.getByRole('button', { name: text.approvals.buttons.send, exact: true });
      await send.waitFor();
      await asking.locator('.ac-adaptiveCard').last().locator('textarea').first().fill(why);
      await send.click();

      const card = deciding.locator('.ac-adaptiveCard', { hasText: why }).last();
      await card.waitFor();
      await card.screenshot({ path: join(output, `walkthrough-approver-${language}.png`) });
      expect(await card.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
      await card.getByRole('button', { name: text.approvals.buttons.approve, exact: true }).click();
      await asking.getByText(text.plans.outcomes.done).last().waitFor();
      await asking.screenshot({ path: join(output, `walkthrough-employee-${language}.png`) });
      expect(await heldBy(employee)).toContain(SKUS.visio);
      await Promise.all([asking.close(), deciding.close()]);
    });
  },
  300_000,
);

function fail(what: string): never {
  throw new Error(what);
}
