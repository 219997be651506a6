import { z } from 'zod';
import { nextWorkingMoment, type WorkingTime } from '../../licensing/approval/working-time.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Plan } from '../../licensing/model.ts';
import type { Notice, NoticeEvent, RiskNotice } from '../../licensing/notice.ts';
import type { Log } from '../../log.ts';
import { escapeMarkdown, plain } from '../../text/markdown.ts';
import { type Reader, readerFor } from '../../text/text.ts';
import type { Conversation } from '../teams/message-stores.ts';
import { type AskerNoticeOptions, tellAsker } from './asker-notices.ts';
import { askToExtend } from './end-notices.ts';
import { tellRisks } from './risk-notices.ts';
import { askToSignIn, type SignInNoticeOptions } from './sign-in-notice.ts';

export interface NoticeOptions extends AskerNoticeOptions, SignInNoticeOptions {
  licensing: Pick<Licensing, 'planForJob' | 'risksForJob'>;
  /** When this person is at work; null where they have not said so. */
  workingTime: (conversation: Conversation) => Promise<WorkingTime | null>;
  /** Tells it at that moment instead. */
  postpone: (notice: Notice, until: Date) => Promise<void>;
  log: Log;
  now: () => Date;
}

/** Notices of an earlier version were all for the asker and did not say so. */
const recipient = z
  .union([z.object({ kind: z.enum(['person', 'channel']), id: z.string() }), z.object({ kind: z.literal('cards') })])
  .optional();

/**
 * The job `notify`: tells people how a plan stands and brings every copy of its card up to date, each in the language of who reads
 * it. Delivered twice or late, it says how things stand then, and decides nothing.
 */
export function createNotices(options: NoticeOptions): (notice: Notice | RiskNotice, jobId: string) => Promise<void> {
  const { proactive, copies, licensing, conversations, workingTime, postpone, now, log } = options;

  return async (notice, jobId) => {
    if (notice.event === 'risks') {
      const told = await tellRisks(options, notice, jobId);
      if (!told) log.warn({ to: notice.recipient }, 'somebody cannot be reminded of data at stake');
      return;
    }
    const { planId, event, to } = notice;
    const plan = await licensing.planForJob(planId);
    if (!plan) {
      log.warn({ planId, event }, 'nobody is told of a plan that is not known');
      return;
    }
    const whom = recipient.parse(to) ?? { kind: 'person' as const, id: plan.asker.id };
    if (whom.kind === 'cards') return redrawAll(plan, event);
    if (event === 'ending') {
      const told = await askToExtend(options, plan, whom.id, jobId);
      if (!told) log.warn({ planId, event, to: whom.id }, 'somebody cannot be asked whether it is to last longer');
      return;
    }
    const until = event === 'reminder' ? await notBefore(whom.id) : null;
    if (until) return postpone({ planId, event, to: whom }, until);
    const told = await tell(plan, event, whom.id, jobId);
    if (!told) log.warn({ planId, event, to: whom.id }, 'somebody cannot be told how a plan stands');
  };

  function tell(plan: Plan, event: NoticeEvent, id: string, jobId: string): Promise<boolean> {
    if (event === 'signIn') return askToSignIn(options, plan, id, jobId);
    return id === plan.asker.id ? tellAsker(options, plan, event, jobId) : ask(plan, event, id);
  }

  /** A reminder waits until they are at work; null where it need not. */
  async function notBefore(id: string): Promise<Date | null> {
    const conversation = await conversations.find(id);
    if (!conversation) return null;
    const time = await workingTime(conversation);
    const at = now();
    const begin = time ? nextWorkingMoment(at, time) : at;
    return begin > at ? begin : null;
  }

  /** A card to decide on, unless that is over by now, or they have it already. */
  async function ask(plan: Plan, event: NoticeEvent, id: string): Promise<boolean> {
    if (event !== 'withdrawn') await options.invitations.invite(id);
    const own = await copies.of(plan, id);
    return proactive.write(id, async (open, conversation) => {
      const reader = readerFor(conversation);
      if (event === 'withdrawn') await open.send(wordsOf(plan, event, reader));
      if (plan.state !== 'waiting') return;
      const lost = await copies.updateCopies(plan, open, conversation, own);
      const hasCard = own.length > lost.length;
      if (hasCard && event === 'answered') await open.send(wordsOf(plan, event, reader));
      if (hasCard && (event === 'request' || event === 'answered')) return;
      await copies.show(plan, open, conversation, noteOf(plan, event, reader));
    });
  }

  /** Every message that shows the plan, those of one reader after those of the other. */
  async function redrawAll(plan: Plan, event: NoticeEvent): Promise<void> {
    const audiences = Map.groupBy(await copies.all(plan), ({ audience }) => audience);
    const failures: unknown[] = [];
    for (const [audience, own] of audiences) {
      const writing = proactive.write(audience, async (open, conversation) => {
        const lost = await copies.updateCopies(plan, open, conversation, own);
        if (event !== 'closed' || lost.length === 0) return;
        // What cannot be closed is said to be out of date.
        const { says } = readerFor(conversation).text.approvals;
        await open.send(escapeMarkdown(says.superseded(plan.number)));
        await copies.show(plan, open, conversation);
        for (const copy of lost) await copies.forget(copy);
      });
      // One who cannot be reached now keeps nobody else from hearing; the job is tried again for them.
      await writing.catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}

/** What is said in a message of its own: the card has changed already, or has nothing left to decide. */
function wordsOf(plan: Plan, event: 'withdrawn' | 'answered', { text }: Reader): string {
  const { notes } = text.approvals;
  const asker = plain(plan.asker.name, 60);
  const answer = plain(plan.approval?.remarks.findLast(({ kind }) => kind === 'answer')?.text ?? '', 1_000);
  return escapeMarkdown(
    event === 'answered' ? notes.answeredWith(asker, plan.number, answer) : notes.withdrawn(asker, plan.number),
  );
}

/** Why an approver gets a card, beside the first time. */
function noteOf(plan: Plan, event: NoticeEvent, { text }: Reader): string {
  const { notes } = text.approvals;
  const asker = plain(plan.asker.name, 60);
  switch (event) {
    case 'reminder':
      return notes.reminder(asker);
    case 'answered':
      return notes.answered(asker);
    case 'standIn':
      return notes.standIn;
    case 'escalated':
      return notes.escalated;
    default:
      return '';
  }
}
