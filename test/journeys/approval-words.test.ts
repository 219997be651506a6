import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type Window, wordsIn } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { type Desk, openDesk } from '../support/teams.ts';

const { ada, hanna, megan } = PEOPLE;

const stories = {
  en: {
    locale: 'en-US',
    ask: 'remove visio from megan',
    needs: 'somebody else has to approve it',
    decide: 'asks:',
    myRequests: ['my requests', 'Your requests'],
    status: ['status 1', 'Waiting for approval'],
    remind: ['remind 1', 'Waiting for approval'],
    remindAgain: 'were reminded on',
    reminder: 'Reminder: Hanna Visser waits for your decision',
    approvals: ['approvals', 'Approve this one'],
    ask1: ['ask 1: is she away for long?', 'is she away for long?'],
    answer: ['answer 1: until March', 'until March'],
    rejectWhy: ['reject 1', 'needs to know why not'],
    reject: ['reject 1 because she needs it in March', 'Rejected by Ada de Wit'],
    askerReads: 'The reason: she needs it in March',
    withdraw: ['withdraw 2', 'You withdrew it'],
    approve: ['approve 3', 'Approved by Ada de Wit'],
    history: ['history #1', 'Ada de Wit rejected it.'],
    historyOf: ['history of megan', 'History of Megan Bowen'],
    several: ['history of jan', 'jan.deboer2@contoso.example'],
    together: ['approve 4 and 3', '1 of 2 requests approved'],
    doubt: 'should I approve 3?',
    notFound: ['approve 99', 'I do not know plan 99'],
    export: ['export', 'The record as a CSV file'],
    exportOne: 'export #1',
    exported: 'is in your OneDrive',
    declined: 'I have not made a file',
    failed: 'could not be stored',
    nobody: ['export #99', 'I do not know plan 99'],
  },
  nl: {
    locale: 'nl-NL',
    ask: 'trek visio in bij megan',
    needs: 'iemand anders moet het goedkeuren',
    decide: 'vraagt:',
    myRequests: ['mijn aanvragen', 'Uw aanvragen'],
    status: ['status 1', 'Wacht op goedkeuring'],
    remind: ['herinner 1', 'Wacht op goedkeuring'],
    remindAgain: 'zijn herinnerd op',
    reminder: 'Herinnering: Hanna Visser wacht op uw beslissing',
    approvals: ['goedkeuringen', 'Deze goedkeuren'],
    ask1: ['vraag 1: is ze lang weg?', 'is ze lang weg?'],
    answer: ['antwoord 1: tot maart', 'tot maart'],
    rejectWhy: ['weiger 1', 'moet weten waarom niet'],
    reject: ['weiger 1 omdat ze het in maart nodig heeft', 'Geweigerd door Ada de Wit'],
    askerReads: 'De reden: ze het in maart nodig heeft',
    withdraw: ['trek 2 in', 'U hebt de aanvraag ingetrokken'],
    approve: ['keur 3 goed', 'Goedgekeurd door Ada de Wit'],
    history: ['geschiedenis #1', 'Ada de Wit heeft het geweigerd.'],
    historyOf: ['geschiedenis van megan', 'Geschiedenis van Megan Bowen'],
    several: ['geschiedenis van jan', 'jan.deboer2@contoso.example'],
    together: ['keur 4 en 3 goed', '1 van 2 aanvragen goedgekeurd'],
    doubt: 'moet ik 3 goedkeuren?',
    notFound: ['keur 99 goed', 'Plan 99 ken ik niet'],
    export: ['exporteren', 'De geschiedenis als CSV-bestand'],
    exportOne: 'exporteer #1',
    exported: 'staat in uw OneDrive',
    declined: 'Ik heb geen bestand gemaakt',
    failed: 'kon niet worden opgeslagen',
    nobody: ['exporteer #99', 'Plan 99 ken ik niet'],
  },
} satisfies Record<string, Record<string, string | [string, string]>>;

describe.each(Object.entries(stories))('the words that do what the buttons do, %s', (_language, say) => {
  let desk: Desk;
  let connector: Connector;
  let asker: Window;
  let approver: Window;

  beforeAll(async () => {
    connector = await openConnector();
    desk = await openDesk();
    approver = openWindow(desk, connector, ada, { name: 'Ada de Wit', locale: say.locale });
    asker = openWindow(desk, connector, hanna, { name: 'Hanna Visser', locale: say.locale });
    for (const window of [approver, asker]) await window.say('help');
  });
  afterAll(async () => {
    await desk.close();
    await connector.close();
  });

  const answered = async (window: Window, [sentence, words]: [string, string]) => {
    const heard = (await window.say(sentence)).map(wordsIn).join(' ');
    expect(heard).toContain(words);
    return heard;
  };

  async function request(number: number): Promise<void> {
    await asker.say(say.ask);
    await asker.press(await asker.card(say.needs), 'plan.send', { reason: 'She is away' });
    await approver.card(new RegExp(`#${number}\\b.*${say.decide}`, 's'));
  }

  it('list what somebody has asked for, and how it stands', async () => {
    await request(1);
    expect(await answered(asker, say.myRequests)).toContain('#1');
    await answered(asker, say.status);
  });

  it('have the approvers reminded, but not twice', async () => {
    await answered(asker, say.remind);
    await approver.hears(say.reminder);
    expect((await asker.say(say.remind[0])).map(wordsIn).join(' ')).toContain(say.remindAgain);
  });

  it('list what waits for a decision, to be looked at before anything is approved', async () => {
    const list = await answered(approver, say.approvals);
    for (const words of ['#1', 'Visio Plan 2', 'Megan Bowen', 'Hanna Visser', 'She is away'])
      expect(list).toContain(words);
    await answered(approver, [say.status[0], say.decide]);
  });

  it('ask the asker, and answer', async () => {
    await answered(approver, say.ask1);
    await asker.hears(say.ask1[1]);
    await answered(asker, say.answer);
    await approver.hears(say.answer[1]);
  });

  it('reject, with a reason that the asker reads', async () => {
    await answered(approver, say.rejectWhy);
    await answered(approver, say.reject);
    await asker.hears(say.askerReads);
    expect((await approver.say(say.reject[0])).map(wordsIn).join(' ')).toContain('#1');
  });

  it('withdraw, and approve', async () => {
    await request(2);
    await answered(asker, say.withdraw);
    await request(3);
    expect((await approver.say(say.doubt)).map(wordsIn).join(' ')).toContain(say.decide);
    await answered(approver, say.approve);
    await approver.hears(/#3/);
    await answered(approver, say.notFound);
  });

  it('approve several after seeing them, each judged on its own', async () => {
    await desk.graph(`/users/${megan}/assignLicense`, {
      addLicenses: [{ skuId: SKUS.visio, disabledPlans: [] }],
      removeLicenses: [],
    });
    await request(4);
    await request(5);
    const list = await approver.say(say.approvals[0]);
    const [card] = list;
    if (!card) throw new Error('No list');
    expect(wordsIn(card)).toMatch(/#4.*#5/s);
    await answered(approver, say.together);
  });

  it('show the record of a plan and of a person, and ask which of two is meant', async () => {
    const record = await answered(approver, say.history);
    for (const words of ['Hanna Visser', 'She is away', say.answer[1]]) expect(record).toContain(words);
    expect(await answered(approver, say.historyOf)).toContain('#1');
    await answered(approver, say.several);
  });

  it('give the record as a file, where Teams takes one', async () => {
    await answered(approver, say.nobody);
    const [offer] = await approver.say(say.exportOne);
    const consent = offer?.attachments[0];
    expect(consent?.contentType).toBe('application/vnd.microsoft.teams.card.file.consent');
    const accept = {
      type: 'fileUpload',
      action: 'accept',
      context: consent?.content.acceptContext,
      uploadInfo: {
        uploadUrl: `${connector.url}/files/record`,
        contentUrl: 'https://contoso-my.sharepoint.com/personal/ada/record.csv',
        name: consent?.name,
        uniqueId: 'u1',
        fileType: 'csv',
      },
    };
    await approver.invoke('fileConsent/invoke', accept, offer);
    const [file] = connector.files;
    expect(file?.content).toMatch(/^\uFEFF?time[,;]plan[,;]event/);
    expect(file?.content).toContain('refused');
    expect(file?.range).toBe(
      `bytes 0-${Buffer.byteLength(file?.content ?? '') - 1}/${Buffer.byteLength(file?.content ?? '')}`,
    );
    expect(approver.messages().at(-1)?.attachments[0]?.contentType).toBe(
      'application/vnd.microsoft.teams.card.file.info',
    );

    const elsewhere = { ...accept.uploadInfo, uploadUrl: 'https://evil.example/files/record' };
    await approver.invoke('fileConsent/invoke', { ...accept, uploadInfo: elsewhere }, offer);
    await approver.hears(say.failed);
    await approver.invoke('fileConsent/invoke', { ...accept, action: 'decline', uploadInfo: undefined }, offer);
    await approver.hears(say.declined);
    await approver.invoke('fileConsent/invoke', { action: 'accept', context: 'x' }, offer);
    expect(connector.files).toHaveLength(1);
  });

  it('gives nobody the record of others who may not look at them', async () => {
    const nora = openWindow(desk, connector, PEOPLE.nora, { name: 'Nora Bakker', locale: say.locale });
    for (const sentence of [
      say.exportOne,
      say.history[0],
      say.historyOf[0],
      say.approvals[0],
      say.status[0],
      say.export[0],
    ])
      expect((await nora.say(sentence)).map(wordsIn).join(' '), sentence).not.toMatch(/Megan Bowen|Visio|Hanna/);
  });
});
