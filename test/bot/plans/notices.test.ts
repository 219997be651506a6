import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createNotices } from '../../../src/bot/plans/notices.ts';
import { createPlanCopies } from '../../../src/bot/plans/plan-copies.ts';
import { createAdapter } from '../../../src/bot/teams/adapter.ts';
import { botAuthentication } from '../../../src/bot/teams/credentials.ts';
import { noInvitations } from '../../../src/bot/teams/invitations.ts';
import type { CardMessage, Conversation, SentWords } from '../../../src/bot/teams/message-stores.ts';
import { createProactiveSender } from '../../../src/bot/teams/proactive.ts';
import { createSendPace } from '../../../src/bot/teams/send-pace.ts';
import { standardApprovals } from '../../../src/licensing/approval/settings-file.ts';
import type { Plan } from '../../../src/licensing/model.ts';
import type { NoticeEvent, Recipient } from '../../../src/licensing/notice.ts';
import { createLog } from '../../../src/log.ts';
import { sampleRequest } from '../../cards/gallery-approvals.ts';
import { sampleApproval } from '../../cards/samples.ts';
import { wordsIn } from '../../support/chat-windows.ts';
import { type Connector, openConnector } from '../../support/connector.ts';

const tenantId = 'd0000000-0000-4000-8000-000000000001';
const asker = 'a0000000-0000-4000-8000-000000000003';
const english = 'a0000000-0000-4000-8000-00000000000a';
const dutch = 'a0000000-0000-4000-8000-00000000000b';
const silent = 'a0000000-0000-4000-8000-00000000000c';

let connector: Connector;
let plan: Plan;
let notify: (event: NoticeEvent, to?: Recipient, jobId?: string) => Promise<void>;

beforeAll(async () => {
  connector = await openConnector();
});
afterAll(() => connector.close());

beforeEach(() => {
  connector.messages.length = 0;
  plan = waiting();
  const log = createLog('silent');
  const kept = new Map<string, Conversation>(
    [asker, english, dutch].map((id) => [id, conversationOf(id, id === dutch ? 'nl-BE' : 'en-US')]),
  );
  let cards: CardMessage[] = [];
  const conversations = {
    save: async () => {},
    find: async (id: string) => kept.get(id),
    markDead: async (id: string) => {
      const conversation = kept.get(id);
      if (conversation) kept.set(id, { ...conversation, dead: true });
    },
  };
  const book = {
    remember: async (card: CardMessage) => {
      cards.push(card);
    },
    ofPlan: async () => cards,
    forget: async (card: CardMessage) => {
      cards = cards.filter(({ activityId }) => activityId !== card.activityId);
    },
  };
  const adapter = createAdapter({
    authentication: botAuthentication(null, fetch),
    tenantId,
    defaultLocale: 'en-US',
    limits: { perPerson: 0, perTenant: 0 },
    loopback: true,
    leaseTurn: async () => async () => {},
    trouble: async () => null,
    log,
  });
  const pace = createSendPace(
    () => performance.now(),
    async () => {},
  );
  const proactive = createProactiveSender({ adapter, appId: '', conversations, pace, log });
  const copies = createPlanCopies(book, conversations, {
    sandbox: false,
    searches: false,
    supportUrl: null,
    cloud: 'worldwide',
  });
  const words = new Map<string, SentWords>();
  const said = {
    remember: async (about: string, sent: SentWords) => {
      words.set(about, sent);
    },
    find: async (about: string) => words.get(about),
  };
  const licensing = { planForJob: async () => plan, risksForJob: async () => [] };
  held = [];
  workFrom = null;
  const run = createNotices({
    proactive,
    conversations,
    copies,
    said,
    invitations: noInvitations,
    signIn: null,
    chatLink: null,
    licensing,
    workingTime: async () => workFrom && { ...standardApprovals.workingTime, timeZone: 'UTC', ...workFrom },
    postpone: async (notice, until) => {
      held.push({ to: notice.to, until: until.toISOString() });
    },
    now: () => tuesdayMorning,
    log,
  });
  let jobs = 0;
  notify = (event, to, jobId = `job ${++jobs}`) => run({ planId: plan.id, event, to: to as Recipient }, jobId);
});

function waiting(): Plan {
  const asked = [english, dutch, silent].map((id, index) => ({
    kind: 'person' as const,
    id,
    name: ['Ada de Wit', 'Bram Peeters', 'Gerda Smit'][index] ?? '',
    as: 'approver' as const,
    step: 0,
    at: sampleApproval.sentAt,
  }));
  const sample = sampleRequest('waiting');
  return {
    ...sample,
    asker: { ...sample.asker, id: asker, name: 'Hanna Visser' },
    approval: { ...sampleApproval, asked },
  };
}

function conversationOf(id: string, locale: string): Conversation {
  return {
    aadObjectId: id,
    locale,
    timeZone: 'Europe/Amsterdam',
    dead: false,
    reference: {
      channelId: 'msteams',
      serviceUrl: connector.url,
      bot: { id: '28:desk', name: 'License Desk' },
      user: { id: `29:${id}`, name: '' },
      conversation: { id, conversationType: 'personal', tenantId, isGroup: false, name: '' },
    },
  };
}

const tuesdayMorning = new Date('2026-03-03T07:30:00Z');
/** When the person who is told is at work, and what was put off till then. */
let workFrom: { from: number; to: number } | null = null;
let held: { to: Recipient; until: string }[] = [];

const to = (id: string): Recipient => ({ kind: 'person', id });
const chat = (id: string) => connector.messages.filter(({ conversationId }) => conversationId === id);
const read = (id: string) => chat(id).map(wordsIn).join(' ');

describe('somebody who has said when they are at work', () => {
  test('is reminded when they begin, not before', async () => {
    workFrom = { from: 10 * 60, to: 16 * 60 };
    await notify('reminder', to(english));
    expect(chat(english)).toEqual([]);
    expect(held).toEqual([{ to: to(english), until: '2026-03-03T10:00:00.000Z' }]);
  });

  test('is reminded at once while they are at work', async () => {
    workFrom = { from: 7 * 60, to: 16 * 60 };
    await notify('reminder', to(english));
    expect(held).toEqual([]);
    expect(chat(english)).toHaveLength(1);
  });

  test('hears of a new request at once', async () => {
    workFrom = { from: 10 * 60, to: 16 * 60 };
    await notify('request', to(english));
    expect(held).toEqual([]);
    expect(chat(english)).toHaveLength(1);
  });
});

describe('an approver', () => {
  test('gets one card in his own language, however often the notice is delivered', async () => {
    for (const _ of ['once', 'twice']) {
      await notify('request', to(english));
      await notify('request', to(dutch));
    }
    expect(chat(english)).toHaveLength(1);
    expect(chat(dutch)).toHaveLength(1);
    expect(read(english)).toContain('asks:');
    expect(read(dutch)).toContain('vraagt:');
  });

  test('gets none when it comes after the decision', async () => {
    plan = { ...waiting(), state: 'refused' };
    for (const event of ['request', 'reminder', 'standIn', 'escalated', 'answered'] as const)
      await notify(event, to(english));
    expect(chat(english)).toEqual([]);
  });

  test.each([
    ['reminder', 'Reminder: Hanna Visser waits for your decision'],
    ['standIn', 'You are asked as a stand-in'],
    ['escalated', 'Those who were asked before you have not decided'],
  ] as const)('is told why the card has come: %s', async (event, words) => {
    await notify(event, to(english));
    expect(read(english)).toContain(words);
  });

  test('is told that what he has asked about is withdrawn', async () => {
    plan = { ...waiting(), state: 'cancelled' };
    await notify('withdrawn', to(english));
    expect(read(english)).toContain('Hanna Visser has withdrawn request #42');
  });

  test('who cannot be written to stops nobody, and is not an error', async () => {
    await notify('request', to(silent));
    await notify('request', to(english));
    expect(connector.messages).toHaveLength(1);
  });
});

describe('the asker', () => {
  test('hears who of those asked cannot be reached', async () => {
    await notify('asked', to(asker));
    expect(read(asker)).toContain('I could not write to Gerda Smit about request #42');
    expect(read(asker)).toContain('Waiting for approval');
  });

  test.each([
    ['reminded', 'I have reminded Ada de Wit, Bram Peeters and Gerda Smit'],
    ['stoodIn', 'Nobody has decided request #42 yet'],
    ['passedOn', 'I have passed it on to'],
    ['expired', 'Nobody has decided request #42 in time'],
    ['changed', 'The licenses have changed since you made request #42'],
  ] as const)('hears %s in words', async (event, words) => {
    await notify(event, to(asker));
    expect(read(asker)).toContain(words);
  });

  test('hears the end of what others have approved, once in words and on his card', async () => {
    plan = { ...waiting(), ...{ state: 'done', decisions: sampleRequest('done').decisions } };
    await notify('outcome');
    expect(read(asker)).toContain('Your plan #42 is done');
    expect(read(asker)).toContain('Approved by Bram Peeters');
  });
});

describe('a notice that is delivered again after a kill', () => {
  test('updates what it has sent, and only what another job sent stays', async () => {
    plan = { ...waiting(), ...{ state: 'done', decisions: sampleRequest('done').decisions } };
    for (const _ of ['once', 'twice']) await notify('outcome', to(asker), 'the same');
    expect(chat(asker).filter(({ text }) => text.includes('is done'))).toHaveLength(1);
    expect(chat(asker).filter(({ card }) => card)).toHaveLength(1);
    await notify('reminded', to(asker), 'one');
    await notify('reminded', to(asker), 'another');
    expect(chat(asker).filter(({ text }) => text.includes('I have reminded'))).toHaveLength(2);
  });

  test('is sent anew where its message is no longer known', async () => {
    await notify('reminded', to(asker), 'the same');
    connector.lose(chat(asker)[0]?.id ?? '');
    await notify('reminded', to(asker), 'the same');
    expect(chat(asker)).toHaveLength(2);
  });
});

describe('every copy', () => {
  test('is brought up to date in place, each for its reader', async () => {
    await notify('request', to(english));
    await notify('request', to(dutch));
    plan = { ...waiting(), state: 'refused', decisions: sampleRequest('refused').decisions };
    for (const _ of ['once', 'twice']) await notify('closed', { kind: 'cards' });
    expect(connector.messages).toHaveLength(2);
    expect(read(english)).toContain('Rejected by Bram Peeters');
    expect(read(dutch)).toContain('Geweigerd door Bram Peeters');
  });

  test('that is no longer known is superseded once, and forgotten', async () => {
    await notify('request', to(english));
    connector.lose(chat(english)[0]?.id ?? '');
    plan = { ...waiting(), state: 'expired' };
    await notify('updated', { kind: 'cards' });
    expect(chat(english)).toHaveLength(1);
    for (const _ of ['once', 'twice']) await notify('closed', { kind: 'cards' });
    expect(chat(english)).toHaveLength(3);
    expect(read(english)).toContain('further up is out of date');
  });

  test('is written even where another fails; then the job is tried again', async () => {
    await notify('request', to(english));
    await notify('request', to(dutch));
    plan = { ...waiting(), state: 'expired' };
    connector.failing(english, 412);
    await expect(notify('closed', { kind: 'cards' })).rejects.toThrow();
    expect(read(dutch)).toContain('Verlopen');
    connector.failing(english);
    await notify('closed', { kind: 'cards' });
    expect(read(english)).toContain('Expired');
  });
});
