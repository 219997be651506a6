import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/text/en.ts';
import { nl } from '../../src/text/nl.ts';
import { chromiumInstalled, executablePath } from '../gallery/window.ts';
import { type BrowserWindows, openBrowserWindows } from '../support/browser-windows.ts';
import { PEOPLE } from '../support/sandbox.ts';

if (!chromiumInstalled) console.warn(`The story in a browser is skipped: there is no ${executablePath}.`);

const output = join(import.meta.dirname, '../output');
/** Those who sit at the three windows of `npm start`. */
const people = [PEOPLE.ada, PEOPLE.bram, PEOPLE.hanna];
const e3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';
const powerBi = 'f8a1db68-be16-40ed-86d5-cb42ce701560';

describe.skipIf(!chromiumInstalled)(
  'in a chat window',
  () => {
    let windows: BrowserWindows;

    beforeAll(async () => {
      windows = await openBrowserWindows(people, null);
    }, 120_000);

    afterAll(() => windows?.close());

    async function open(window: number): Promise<Page> {
      const { page } = await windows.open(people[window] ?? '');
      await page.setViewportSize({ width: 1280, height: 1600 });
      return page;
    }

    /** @param delay milliseconds between two keys */
    async function type(page: Page, sentence: string, delay = 0): Promise<void> {
      await page.locator('[role=textbox][contenteditable=true]').first().click();
      await page.keyboard.type(sentence, { delay });
      await page.keyboard.press('Enter');
    }

    test('a button of the help card says its words for whoever presses it', async () => {
      const page = await open(0);
      await page.getByText(en.help.welcomeTitle).first().waitFor();
      await type(page, 'help');
      await page.getByRole('button', { name: 'Available licenses', exact: true }).last().click();
      await page
        .getByText(/Type “subscriptions” to see them per subscription/)
        .first()
        .waitFor();
      await page.close();
    });

    test('a license is taken away: typed, shown, confirmed, done', async () => {
      expect(await windows.directSkus('megan@contoso.example')).toContain(e3);
      const page = await open(0);
      await page.getByText(en.help.welcomeTitle).first().waitFor();
      await type(page, 'remove Microsoft 365 E3 from megan');
      const confirm = page.getByRole('button', { name: 'Unassign E3 from Megan', exact: true });
      await confirm.waitFor();
      await page.screenshot({ path: join(output, 'confirmation.png') });
      const card = page.locator('.ac-adaptiveCard').last();
      await card.screenshot({ path: join(output, 'confirmation-card.png') });
      expect(await card.textContent()).toMatch(/Megan Bowen[\s\S]*Microsoft 365 E3/);
      await confirm.click();
      await page.getByText(en.plans.outcomes.done).first().waitFor();
      await page.screenshot({ path: join(output, 'outcome.png') });
      expect(await confirm.count()).toBe(0);
      expect(await windows.directSkus('megan@contoso.example')).not.toContain(e3);
      await page.close();
    });

    test('and given, in Dutch', async () => {
      expect(await windows.directSkus('zoe@contoso.example')).not.toContain(powerBi);
      const page = await open(1);
      await page.getByText(nl.help.welcomeTitle).first().waitFor();
      await type(page, 'wijs power bi pro toe aan zoë');
      await page.getByRole('button', { name: 'Power BI Pro toewijzen aan Zoë', exact: true }).click();
      await page.getByText(nl.plans.outcomes.done).first().waitFor();
      await page.screenshot({ path: join(output, 'outcome-nl.png') });
      expect(await windows.directSkus('zoe@contoso.example')).toContain(powerBi);
      await page.close();
    });

    test.each([
      {
        window: 0,
        text: en,
        hello: 'hi',
        take: 'remove a license',
        give: 'give somebody a license',
        act: /(from|to) Hanna$/,
        who: 'hanna',
      },
      {
        window: 1,
        text: nl,
        hello: 'hallo',
        take: 'ik wil een licentie weghalen',
        give: 'licentie toekennen',
        act: /(bij|aan) Jan$/,
        who: 'jan de boer',
      },
    ])(
      'a newcomer who knows no command gets E3 removed and Power BI Pro assigned within a minute: $hello',
      async (story) => {
        const { window, text, act, who } = story;
        const page = await open(window);
        const began = performance.now();
        const say = (words: string) => type(page, words, 30);
        const exactly = (title: string) => new RegExp(`^${title}$`);
        const tick = async (title: RegExp) => {
          const card = page.locator('.ac-adaptiveCard').last();
          await card.locator('label', { hasText: title }).click();
          await card.getByRole('button', { name: text.general.choose, exact: true }).click();
        };
        const confirm = async (times: number) => {
          await page.getByRole('button', { name: act }).click();
          await expect.poll(() => page.getByText(text.plans.outcomes.done).count(), { timeout: 120_000 }).toBe(times);
        };
        const isAsked = (words: string) => page.getByText(words).last().waitFor();
        const upn = `${who.replace(' de ', '.de').replace(' ', '')}@contoso.example`;
        expect(await windows.directSkus(upn)).toContain(e3);

        const done = await page.getByText(text.plans.outcomes.done).count();
        await say(story.hello);
        await isAsked(text.help.title);
        for (const [verb, product, times] of [
          [story.take, 'Microsoft 365 E3', 1],
          [story.give, 'Power BI Pro', 2],
        ] as const) {
          await say(verb);
          await isAsked(times === 1 ? text.operations.unassign.user : text.operations.assign.user);
          await say(who);
          if (who.startsWith('jan')) await tick(/jan\.deboer@/);
          await page
            .locator('label', { hasText: exactly(product) })
            .last()
            .waitFor();
          await tick(exactly(product));
          await confirm(done + times);
        }
        expect(await windows.directSkus(upn)).not.toContain(e3);
        expect(await windows.directSkus(upn)).toContain(powerBi);
        const seconds = (performance.now() - began) / 1_000;
        console.log(`A newcomer, ${story.hello}: ${seconds.toFixed(1)} s, of which most is typing`);
        expect(seconds).toBeLessThan(60);
        await page.close();
      },
    );

    test('is asked for step by step, where only the verb is typed, and dropped again', async () => {
      const page = await open(0);
      await type(page, 'unassign a license');
      await page
        .getByText(/whose|which person|who/i)
        .last()
        .waitFor();
      await type(page, 'cancel');
      await page.getByText(en.questions.cancelled).first().waitFor();
      await page.close();
    });

    test('the helpdesk asks: both administrators get the card; one rejects, the other’s closes, the asker reads why', async () => {
      const [ada, bram, hanna] = [await open(0), await open(1), await open(2)];
      for (const page of [ada, bram, hanna]) await page.locator('.ac-adaptiveCard').first().waitFor();
      await type(hanna, 'trek visio in bij megan');
      const send = hanna.getByRole('button', { name: nl.approvals.buttons.send, exact: true });
      await send.waitFor();
      await hanna.locator('.ac-adaptiveCard').last().locator('textarea').first().fill('Zij is van afdeling veranderd');
      await send.click();
      const approve = ada.getByRole('button', { name: en.approvals.buttons.approve, exact: true });
      await approve.waitFor();
      await bram.getByRole('button', { name: nl.approvals.buttons.approve, exact: true }).waitFor();
      await ada.screenshot({ path: join(output, 'approval.png') });
      expect(await ada.locator('.ac-adaptiveCard').last().textContent()).toContain('Zij is van afdeling veranderd');

      await ada.getByRole('button', { name: en.approvals.buttons.reject, exact: true }).click();
      await ada
        .locator('.ac-adaptiveCard')
        .last()
        .locator('textarea:visible')
        .first()
        .fill('She still draws floor plans');
      await ada.getByRole('button', { name: en.approvals.buttons.rejectWithReason, exact: true }).click();
      await hanna.getByText('She still draws floor plans').first().waitFor();
      await hanna.screenshot({ path: join(output, 'rejected-nl.png') });
      await expect.poll(() => approve.count(), { timeout: 120_000 }).toBe(0);
      await expect
        .poll(() => bram.getByRole('button', { name: nl.approvals.buttons.approve, exact: true }).count(), {
          timeout: 120_000,
        })
        .toBe(0);
      await Promise.all([ada, bram, hanna].map((page) => page.close()));
    });
  },
  60_000,
);
