import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { personaOf } from '../../src/playground/personas.ts';
import { startPlaygrounds } from '../../src/playground/windows.ts';
import { openChromium } from '../gallery/window.ts';

/** The playground's own frame is made for a desk. */
const narrowest = 600;
const cardOfPhone = 320;
const asOnPhone = `div { min-width: 0 !important } .ac-adaptiveCard { width: ${cardOfPhone}px !important } :has(> .ac-adaptiveCard) { width: auto !important }`;

const output = join(import.meta.dirname, '../output');

/** The chat windows of `npm start`, each somebody's, in a browser of this machine. */
export interface BrowserWindows {
  /** @param width of the window; below 600 pixels cards are as wide as on a phone. */
  open(id: string, width?: number): Promise<Chat>;
  /** What somebody holds that no group gives, as Microsoft Graph tells it. */
  directSkus(id: string): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * @param people ids of those whose windows they are
 * @param locale the language of all the windows; null: each person's own
 * @param settings of the bot
 */
export async function openBrowserWindows(
  people: string[],
  locale: string | null,
  settings: Record<string, string> = {},
): Promise<BrowserWindows> {
  const dataDir = mkdtempSync(join(tmpdir(), 'license-desk-browser-'));
  const log = createLog('error');
  const app = await startApp(
    readConfig({ PORT: '0', SANDBOX_PORT: '0', PLAYGROUND_PORT: '0', DATA_DIR: dataDir, ...settings }),
    log,
  );
  const { tenant, url } = sandboxOf(app);
  const everybody = tenant.users.map((user) => ({ ...personaOf(user), ...(locale && { locale }) }));
  const playgrounds = await startPlaygrounds({
    personas: people.flatMap((id) => everybody.find((user) => user.id === id) ?? []),
    others: everybody,
    tenantId: tenant.organization.id,
    botUrl: app.url,
    basePort: 0,
    dataDir,
    log,
  });
  const browser = await openChromium();
  mkdirSync(output, { recursive: true });

  return {
    async open(id, width = 1280) {
      const page = await browser.newPage({ viewport: { width, height: width < narrowest ? 844 : 1200 } });
      // A busy machine is no failure.
      page.setDefaultTimeout(120_000);
      // The window asks the network for fonts; on a machine without network that only takes time.
      await page.route(
        ({ hostname }) => !['localhost', '127.0.0.1'].includes(hostname),
        (route) => route.abort(),
      );
      await page.goto(playgrounds.windows[people.indexOf(id)]?.url ?? '');
      // What developers read there covers the chat of a narrow window.
      await page.getByText('Log Panel').locator('xpath=following::button[2]').click();
      if (width < narrowest) await page.addStyleTag({ content: asOnPhone });
      return chatOn(page);
    },
    async directSkus(id) {
      const response = await fetch(`${url}/v1.0/users/${id}?$select=licenseAssignmentStates`, {
        headers: { authorization: 'Bearer browser' },
      });
      const user = (await response.json()) as {
        licenseAssignmentStates: { skuId: string; assignedByGroup: string | null }[];
      };
      return user.licenseAssignmentStates.filter((state) => state.assignedByGroup === null).map(({ skuId }) => skuId);
    },
    async close() {
      await browser.close();
      await playgrounds.close();
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Chat = ReturnType<typeof chatOn>;

/** What a person does in a chat: look, press, fill in, answer. */
function chatOn(page: Page) {
  const cards = page.locator('.ac-adaptiveCard');
  return {
    page,
    /** The newest card that says this, once there is one. */
    async card(words: string | RegExp): Promise<Locator> {
      const card = cards.filter({ hasText: words }).last();
      await card.waitFor();
      return card;
    },
    async sees(words: string | RegExp): Promise<void> {
      await page.getByText(words).last().waitFor();
    },
    /** The newest button of this name, on a card or suggested below the chat. */
    async press(name: string | RegExp, within: Page | Locator = page): Promise<void> {
      await within
        .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
        .last()
        .click();
    },
    /** An answer to a question that was asked, such as a person's name: no command. */
    async answer(words: string): Promise<void> {
      await page.locator('[role=textbox][contenteditable=true]').first().click();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    },
    /** Whether the card is as wide as on a phone and nothing on it sticks out. */
    async fitsPhone(card: Locator): Promise<boolean> {
      return card.evaluate((element, width) => {
        const right = element.getBoundingClientRect().left + width + 1;
        const all = [element, ...element.querySelectorAll('*')];
        return all.every((one) => one.getBoundingClientRect().right <= right && one.scrollWidth <= width);
      }, cardOfPhone);
    },
    async picture(name: string): Promise<void> {
      await page.screenshot({ path: join(output, `${name}.png`) });
    },
    close: () => page.close(),
  };
}

function sandboxOf(app: App) {
  if (!app.sandbox) throw new Error('The windows are for the sandbox only');
  return app.sandbox;
}
