import type { TurnContext } from 'botbuilder';
import { type Speaker, speakerOf } from '../../dialogs/speaker.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import { Refusal } from '../../licensing/refusal.ts';
import { readAgreeingWords } from '../../understanding/fixed/agreeing-words.ts';
import { readHoldingWords } from '../../understanding/fixed/holding-words.ts';
import type { Intent, Reading } from '../../understanding/recognizer.ts';
import type { ServedTenant } from '../plans/plan-cards.ts';
import type { CardMessageStore } from '../teams/message-stores.ts';
import { createPlanDecisions, type PlanAnswer } from './plan-decisions.ts';
import { createPlanViews } from './plan-views.ts';
import type { RecordFiles } from './record-files.ts';
import { createRecordTalk } from './record-talk.ts';

export interface PlanTalkOptions {
  licensing: Licensing;
  cards: CardMessageStore;
  files: RecordFiles;
  tenant: ServedTenant;
  now: () => Date;
}

/** The words that do what the buttons of a plan do, since some phones do not send the button (design, decision 13), and lists of plans. */
export interface PlanTalk {
  /** Answers a sentence about plans and requests; false where it is about something else. */
  answer(context: TurnContext, reading: Reading): Promise<boolean>;
}

export function createPlanTalk({ licensing, cards, files, tenant, now }: PlanTalkOptions): PlanTalk {
  const decisions = createPlanDecisions(licensing, cards, tenant, now);
  const views = createPlanViews(licensing, cards, tenant);
  const record = createRecordTalk(licensing, files);
  const lists: Partial<Record<Intent, PlanAnswer>> = { approvals: views.approvals, myRequests: views.myRequests };
  const numbered: Partial<Record<Intent, PlanAnswer>> = {
    ...decisions.byNumber,
    status: views.status,
    history: record.historyOfPlan,
  };

  return {
    async answer(context, reading) {
      const speaker = speakerOf(context);
      const held = readHoldingWords(speaker.text);
      if (held && (await decisions.hold(context, speaker, held))) return true;
      const agreeing = readAgreeingWords(speaker.text);
      if (agreeing) {
        await decisions.agree(context, speaker, agreeing.number, agreeing.said);
        return true;
      }
      const answer = answerTo(reading);
      if (!answer) return false;
      await requireKnown(speaker, [...reading.numbers, ...reading.also.flatMap(({ numbers }) => numbers)]);
      await answer(context, speaker, reading);
      // Several decisions of one sentence, in their order.
      for (const other of reading.also) await answerTo(other)?.(context, speaker, other);
      return true;
    },
  };

  /** Of several numbers all are named that no plan has, before anything is done with the others. */
  async function requireKnown({ actor }: Speaker, numbers: readonly number[]): Promise<void> {
    if (numbers.length < 2) return;
    const unknown = await Promise.all(
      numbers.map((number) =>
        licensing.plan(actor, number).then(
          () => [],
          (error: unknown) => (error instanceof Refusal && error.code === 'unknownPlan' ? [number] : []),
        ),
      ),
    );
    if (unknown.flat().length > 0) throw new Refusal('unknownPlan', { id: unknown.flat().join(', ') });
  }

  function answerTo({ intent, numbers, users, confidence }: Reading): PlanAnswer | undefined {
    if (intent === 'export') return record.offerFile;
    if (intent === 'exportAll') return record.offerAll;
    if (intent === 'send' && numbers.length === 0) return decisions.sendWhatWaits;
    // What is not sure decides nothing: the plan is shown, with its buttons.
    if (numbers.length > 0) return confidence === 'ask' && numbered[intent] ? views.unsure : numbered[intent];
    if (intent === 'history' && users.length > 0) return record.historyOfUsers;
    // A decision without a number: which one is seen on the list.
    if (intent === 'approve' || intent === 'reject') return views.approvals;
    return intent === 'remind' ? views.myRequests : lists[intent];
  }
}
