import { summarizePlan } from '../../cards/plan/plan-summary.ts';
import { decisionOf, namesAsked } from '../../cards/plan/request-views.ts';
import type { Plan } from '../../licensing/model.ts';
import type { NoticeEvent } from '../../licensing/notice.ts';
import { escapeMarkdown, markdownLink, plain } from '../../text/markdown.ts';
import { type Reader, readerFor } from '../../text/text.ts';
import type { Invitations } from '../teams/invitations.ts';
import type { ConversationStore, SentWordsStore } from '../teams/message-stores.ts';
import type { ProactiveSender } from '../teams/proactive.ts';
import type { PlanCopies } from './plan-copies.ts';
import { sayOnce } from './say-once.ts';

export interface AskerNoticeOptions {
  proactive: ProactiveSender;
  conversations: ConversationStore;
  copies: PlanCopies;
  said: SentWordsStore;
  invitations: Invitations;
  /** Opens a chat with the bot, for people to pass on; null without a registration. */
  chatLink: string | null;
}

/** What the card tells best: where they have none, they get one. */
const shown: NoticeEvent[] = ['sent', 'outcome', 'asked', 'closed', 'heldBack', 'queued', 'seatsHeld', 'halted'];

/** When others have been asked, and it is worth saying who of them does not hear it. */
const asking: NoticeEvent[] = ['asked', 'endorsed', 'stoodIn', 'passedOn'];

/**
 * Tells the asker of a plan what has become of it; false where they cannot be written to.
 * @param jobId of the job that tells it: if it is run again, the message that it sent is updated, where it is known
 */
export async function tellAsker(
  options: AskerNoticeOptions,
  plan: Plan,
  event: NoticeEvent,
  jobId: string,
): Promise<boolean> {
  const { proactive, copies, said } = options;
  const own = await copies.of(plan, plan.asker.id);
  return proactive.write(plan.asker.id, async (open, conversation) => {
    const reader = readerFor(conversation);
    const lost = await copies.updateCopies(plan, open, conversation, own);
    if (event === 'askedBack') {
      await copies.show(plan, open, conversation);
      return;
    }
    const words = [
      wordsFor(plan, event, reader),
      asking.includes(event) ? await unreachedIn(options, plan, reader) : '',
    ];
    for (const [index, message] of words.entries()) {
      const about = { about: `${plan.id} ${event} ${index}`, jobId };
      if (message)
        await sayOnce(open, said, about, {
          text: withLink(escapeMarkdown(message), index === 1 ? options.chatLink : null, reader),
        });
    }
    const hasCard = own.length > lost.length;
    if (!hasCard && shown.includes(event)) await copies.show(plan, open, conversation);
  });
}

/** What can be passed on to those who were not reached. */
function withLink(words: string, link: string | null, { text }: Reader): string {
  return link === null ? words : `${words}\n\n${markdownLink(text.approvals.messages.chatLink, link)}`;
}

function wordsFor(plan: Plan, event: NoticeEvent, reader: Reader): string {
  const { messages } = reader.text.approvals;
  const what = plain(summarizePlan(plan, reader), 200);
  const by = (verb: 'approve' | 'reject') => plain(decisionOf(plan, verb)?.actorName ?? '', 60);
  const last = plan.approval?.asked.filter(({ at }, _, all) => at === all.at(-1)?.at) ?? [];
  switch (event) {
    case 'endorsed':
      return reader.text.selfRequests.endorsed(
        plan.number,
        plain(plan.approval?.endorsement?.name ?? '', 60),
        namesAsked(plan, reader),
      );
    case 'reminded':
      return messages.reminded(plan.number, namesAsked(plan, reader));
    case 'stoodIn':
      return messages.stoodIn(plan.number, namesAsked(plan, reader, last));
    case 'passedOn':
      return messages.passedOn(plan.number, namesAsked(plan, reader, last));
    case 'approved':
      return messages.approved(plan.number, by('approve'), what, plan.stop !== undefined);
    case 'rejected': {
      const reason = plain(decisionOf(plan, 'reject')?.reason ?? '', 1_000);
      return [messages.rejected(plan.number, by('reject'), what), reason && messages.because(reason)]
        .filter(Boolean)
        .join(' ');
    }
    case 'expired':
      return messages.expired(plan.number, what);
    case 'started':
      return reader.text.schedules.started(plan.number, what);
    case 'superseded':
      return reader.text.schedules.supersededShort(plan.number, what, plan.superseded?.at(-1)?.by ?? plan.number);
    case 'nothingLeft':
      return reader.text.schedules.nothingLeft(plan.number, what, plan.ends?.number ?? plan.number);
    case 'heldBack':
      return reader.text.schedules.heldBackShort(plan.number, what);
    case 'halted':
      return reader.text.large.haltedShort(plan.number);
    case 'queued':
      return reader.text.queue.queuedPlan(plan.number, what);
    case 'seatsHeld': {
      const until = plan.line?.heldUntil;
      return until ? reader.text.queue.heldForPlan(plan.number, what, reader.format.dateTime(until)) : '';
    }
    case 'seatsCame':
      return reader.text.queue.came(plan.number, what);
    case 'seatsPassedOn':
      return reader.text.queue.passedOn(plan.number, what);
    case 'changed':
      return messages.changed(plan.number);
    case 'outcome':
      return plan.approval ? endOf(plan, what, reader) : '';
    default:
      return '';
  }
}

/** They may have looked elsewhere while others decided: the end is said, not only shown. */
function endOf({ state, number }: Plan, what: string, { text }: Reader): string {
  if (state !== 'done' && state !== 'partly' && state !== 'failed') return '';
  return text.plans.notices[state](number, what);
}

/** Who of those asked cannot be written to: has never opened a chat with the bot, or has closed it. */
async function unreachedIn(options: AskerNoticeOptions, plan: Plan, { text }: Reader): Promise<string> {
  const { messages } = text.approvals;
  const asked = plan.approval?.asked ?? [];
  const found = await Promise.all(asked.map(({ id }) => options.conversations.find(id)));
  const invited = await Promise.all(asked.map(({ id }) => options.invitations.isInvited(id)));
  const missing = asked.filter((_, index) => found[index]?.dead !== false && !(invited[index] && !found[index]));
  if (missing.length === 0) return '';
  if (missing.length === asked.length) return messages.nobodyReached(plan.number);
  return messages.unreachable(
    plan.number,
    missing.map(({ name, id }) => plain(name, 60) || id),
  );
}
