import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/text/en.ts';
import { nl } from '../../src/text/nl.ts';
import { chromiumInstalled } from '../gallery/window.ts';
import { type BrowserWindows, openBrowserWindows } from '../support/browser-windows.ts';
import { PEOPLE, SKUS } from '../support/sandbox.ts';

if (!chromiumInstalled) console.warn('The walkthroughs are skipped: there is no /usr/bin/chromium.');

const { ada, bram, sofie, miriam, joni } = PEOPLE;
const phone = 390;

/** What three people do who know no command: they press what is there, and answer what is asked. */
describe.skipIf(!chromiumInstalled).each([
  { locale: 'en-US', text: en, assignToJoni: /^Assign Power BI Pro to Joni$/, reason: 'I draw floor plans' },
  { locale: 'nl-NL', text: nl, assignToJoni: /^Power BI Pro toewijzen aan Joni$/, reason: 'Ik teken plattegronden' },
])(
  'without typing a command, $locale',
  ({ locale, text, assignToJoni, reason }) => {
    const { buttons, welcomeTitle } = text.help;
    let windows: BrowserWindows;

    beforeAll(async () => {
      windows = await openBrowserWindows([ada, bram, sofie, miriam], locale, { SELF_REQUESTS: 'VISIOCLIENT' });
    }, 180_000);

    afterAll(() => windows?.close());

    test('an administrator sees what is left, and assigns it', async () => {
      const chat = await windows.open(ada);
      await chat.sees(welcomeTitle);
      await chat.press(buttons.seats);
      await chat.card(text.lists.seats.title);
      await chat.press(buttons.assign);
      await chat.sees(text.operations.assign.user);
      await chat.answer('joni');
      const which = await chat.card(text.operations.assign.which.add ?? '');
      await which.locator('label', { hasText: /^Power BI Pro$/ }).click();
      await chat.press(text.general.choose, which);
      await chat.press(assignToJoni);
      await chat.sees(text.plans.outcomes.done);
      await chat.picture(`walk-administrator-${locale}`);
      expect(await windows.directSkus(joni)).toContain(SKUS.powerBi);
      await chat.close();
    });

    test('an employee asks for Visio; their manager and an approver, both on a phone, agree', async () => {
      const employee = await windows.open(sofie);
      await employee.press(buttons.askForMe);
      const which = await employee.card('Visio Plan 2');
      await which.locator('label', { hasText: /^Visio Plan 2$/ }).click();
      await employee.press(text.general.choose, which);
      const country = await employee.card(text.questions.country);
      await employee.press(text.general.choose, country);
      const request = await employee.card(text.approvals.needs.self);
      await request.locator('textarea').first().fill(reason);
      await employee.press(text.approvals.buttons.send, request);
      await employee.sees(text.selfRequests.waitsForManager('Miriam Graham'));
      expect(await windows.directSkus(sofie)).not.toContain(SKUS.visio);

      const manager = await windows.open(miriam, phone);
      await manager.press(text.general.open, await manager.card(reason));
      const forManager = await manager.card(text.selfRequests.note('Sofie Claes'));
      expect(await manager.fitsPhone(forManager)).toBe(true);
      await manager.press(text.selfRequests.endorse, forManager);
      await employee.sees(/Miriam Graham.*#2/);

      const approver = await windows.open(bram, phone);
      await approver.press(text.general.open, await approver.card(reason));
      const forApprover = await approver.card(text.selfRequests.endorsedBy);
      expect(await approver.fitsPhone(forApprover)).toBe(true);
      await approver.picture(`walk-approver-${locale}`);
      await approver.press(text.general.details, forApprover);
      await approver.press(text.approvals.buttons.approve, forApprover);
      await approver.sees(text.plans.outcomes.done);
      await employee.sees(text.plans.notices.done(2, '').split(':')[0] ?? '');
      await employee.picture(`walk-employee-${locale}`);
      expect(await windows.directSkus(sofie)).toContain(SKUS.visio);

      await employee.press(buttons.mine);
      await employee.card('Visio Plan 2');
      for (const chat of [employee, manager, approver]) await chat.close();
    });
  },
  300_000,
);
