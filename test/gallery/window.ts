import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

export const executablePath = '/usr/bin/chromium';
export const chromiumInstalled = existsSync(executablePath);

const fromNpm = createRequire(import.meta.url);

export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * A page that can draw cards (`drawSheet`), find what does not fit (`findMisfits`), and knows axe.
 * @param teamsElements false draws the fallback of whatever only Teams knows
 */
export async function openPage(browser: Browser, teamsElements = true): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1740, height: 600 } });
  await page.goto(`file://${join(import.meta.dirname, 'page.html')}`);
  for (const path of [
    fromNpm.resolve('adaptivecards/dist/adaptivecards.min.js'),
    fromNpm.resolve('axe-core/axe.min.js'),
    join(import.meta.dirname, 'page.js'),
  ])
    await page.addScriptTag({ path });
  await page.evaluate(`useTeamsElements(${teamsElements})`);
  return page;
}
