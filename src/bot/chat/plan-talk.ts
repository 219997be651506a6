import type { TurnContext } from 'botbuilder';
import { approvalsCard } from '../../cards/lists/approvals.ts';
import { historyCard } from '../../cards/lists/history.ts';
import { recordCard } from '../../cards/lists/record.ts';
import type { RequestView } from '../../cards/plan/request.ts';
import { sayRefusal } from '../../dialogs/asking.ts';
import { resolveUser, whichUser } from '../../dialogs/resolution.ts';
import { type Speaker, speakerOf } from '../../dialogs/speaker.ts';
import type { PlanNumber } from '../../ids.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Person, Plan } from '../../licensing/model.ts';
import { Refusal } from '../../licensing/refusal.ts';
import { explainRefusal } from '../../text/explain.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import { type HoldingWords, readHoldingWords } from '../../understanding/fixed/holding-words.ts';
import type { Reading } from '../../understanding/recognizer.ts';
import { approvalResultsWithPlans } from '../plans/approval-results.ts';
import { type ServedTenant, showPlan, viewFor } from '../plans/plan-cards.ts';
import type { CardMessageStore } from '../teams/message-stores.ts';
import { showCard } from '../teams/replies.ts';
import { ownCards } from './open-card.ts';
import type { RecordFiles, RecordQuestion } from './record-files.ts';
import { showEach } from './show-each.ts';

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

/** How far back the record goes where nobody says of whom or what. */
const exportDays = 90;

/** Decisions about a plan, unlike the intents that only look. */
const acting: Reading['intent'][] = ['approve', 'reject', 'withdraw', 'cancel', 'remind', 'retry'];

/** States in which a plan is on its way. */
const canHold: Plan['state'][] = ['approved', 'applying', 'paused'];

type Answer = (context: TurnContext, speaker: Speaker, reading: Reading) => Promise<void>;

export function createPlanTalk({ licensing, cards, files, tenant, now }: PlanTalkOptions): PlanTalk {
  const lists: Partial<Record<Reading['intent'], Answer>> = { approvals, myRequests };
  const numbered: Partial<Record<Reading['intent'], Answer>> = {
    approve,
    reject,
    withdraw: takeBack,
    cancel: takeBack,
    remind: each('asker', ({ actor }, { id }) => licensing.remind(actor, id)),
    retry: each('asker', ({ actor }, { id }) => licensing.retry(actor, id)),
    startNow: each('asker', ({ actor }, { id }) => licensing.startNow(actor, id)),
    status,
    history: historyOfPlan,
    askBack: ownWords('askBack'),
    answer: ownWords('answer'),
    send,
  };

  return {
    async answer(context, reading) {
      const speaker = speakerOf(context);
      const held = readHoldingWords(speaker.text);
      if (held && (await hold(context, speaker, held))) return true;
      const answer = answerTo(reading);
      if (!answer) return false;
      await answer(context, speaker, reading);
      // Several decisions of one sentence, in their order.
      for (const other of reading.also) await answerTo(other)?.(context, speaker, other);
      return true;
    },
  };

  /** Pauses, resumes or stops a plan that is being carried out; false where it is not, for *stop* then means that it is not to begin. */
  async function hold(context: TurnContext, speaker: Speaker, { verb, number }: HoldingWords): Promise<boolean> {
    const { state } = await licensing.plan(speaker.actor, number);
    if (verb === 'stop' && !canHold.includes(state)) return false;
    await decide(context, speaker, number, 'asker', ({ id }) => licensing[verb](speaker.actor, id));
    return true;
  }

  function answerTo({ intent, numbers, users, confidence }: Reading): Answer | undefined {
    if (intent === 'export') return offerFile;
    if (intent === 'exportAll') return offerAll;
    if (intent === 'send' && numbers.length === 0) return sendWhatWaits;
    // What is not sure decides nothing: the plan is shown, with its buttons.
    if (numbers.length > 0) return confidence === 'ask' && numbered[intent] ? unsure : numbered[intent];
    if (intent === 'history' && users.length > 0) return historyOfUsers;
    // A decision without a number: which one is seen on the list.
    if (intent === 'approve' || intent === 'reject') return approvals;
    return intent === 'remind' ? myRequests : lists[intent];
  }

  /** What is said about a plan in somebody's own words. */
  function ownWords(verb: 'askBack' | 'answer'): Answer {
    const view = verb === 'answer' ? 'asker' : 'approver';
    return async (context, speaker, { numbers, words }) => {
      for (const number of numbers) {
        await decide(context, speaker, number, view, ({ id }) => licensing[verb](speaker.actor, id, words ?? ''));
      }
    };
  }

  /** What is not said stays as it was when they asked. */
  async function send(context: TurnContext, speaker: Speaker, { numbers, words, ticket }: Reading): Promise<void> {
    for (const number of numbers) {
      await decide(context, speaker, number, 'asker', ({ id, request }) =>
        licensing.send(speaker.actor, id, {
          reason: !words || words === ticket ? request.reason : words,
          ticket: ticket ?? request.ticket,
        }),
      );
    }
  }

  /** Without a number it is about the one card that waits to be sent; where several do, which one is seen on the list. */
  async function sendWhatWaits(context: TurnContext, speaker: Speaker, reading: Reading): Promise<void> {
    const cards = await ownCards(licensing, speaker.actor, now());
    const [only, ...others] = cards.filter(({ needsApproval }) => needsApproval !== null);
    if (only && others.length === 0) return send(context, speaker, { ...reading, numbers: [only.number] });
    const { questions } = speaker.reader.text;
    const which = [only, ...others].flatMap((plan) => plan ?? []).map(({ number }) => number);
    const said = which.length === 0 ? questions.nothingToSend : questions.sendWhich(which);
    await context.sendActivity(escapeMarkdown(said));
  }

  async function approvals(context: TurnContext, { actor, reader }: Speaker): Promise<void> {
    await showCard(context, approvalsCard(await licensing.approvals(actor), reader));
  }

  async function myRequests(context: TurnContext, { actor, reader }: Speaker): Promise<void> {
    await showCard(context, historyCard(await licensing.myRequests(actor), reader, 'requests'));
  }

  async function approve(context: TurnContext, speaker: Speaker, { numbers }: Reading): Promise<void> {
    const { actor, reader } = speaker;
    const [number, ...others] = numbers;
    if (number !== undefined && others.length === 0) {
      const isMine = (plan: Plan) => plan.asker.id === actor.id && plan.state === 'proposed' && !plan.needsApproval;
      const agree = (plan: Plan) =>
        isMine(plan) ? licensing.confirm(actor, plan.id) : licensing.approve(actor, plan.id);
      await decide(context, speaker, number, (plan) => (isMine(plan) ? 'asker' : 'approver'), agree);
      return;
    }
    const plans = await Promise.all(numbers.map((one) => licensing.plan(actor, one)));
    await showCard(
      context,
      await approvalResultsWithPlans(
        licensing,
        actor,
        reader,
        plans.map(({ id }) => id),
      ),
    );
  }

  async function reject(context: TurnContext, speaker: Speaker, { numbers, reason }: Reading): Promise<void> {
    for (const number of numbers) {
      await decide(context, speaker, number, 'approver', ({ id }) => licensing.reject(speaker.actor, id, reason ?? ''));
    }
  }

  /** One word for both: what is not sent yet is cancelled, what waits is withdrawn. */
  async function takeBack(context: TurnContext, speaker: Speaker, { numbers }: Reading): Promise<void> {
    for (const number of numbers) {
      await decide(context, speaker, number, 'asker', (plan) =>
        plan.state === 'waiting'
          ? licensing.withdraw(speaker.actor, plan.id)
          : plan.state === 'scheduled'
            ? licensing.drop(speaker.actor, plan.id)
            : plan.state === 'queued'
              ? licensing.leaveLine(speaker.actor, plan.id)
              : licensing.cancel(speaker.actor, plan.id),
      );
    }
  }

  function each(view: RequestView, act: (speaker: Speaker, plan: Plan) => Promise<Plan>): Answer {
    return async (context, speaker, { numbers }) => {
      for (const number of numbers) await decide(context, speaker, number, view, (plan) => act(speaker, plan));
    };
  }

  /** Does something with the plan of this number and shows it; where it is not as they thought, shows how it is, and why nothing was done. */
  async function decide(
    context: TurnContext,
    { actor, reader }: Speaker,
    number: PlanNumber,
    view: RequestView | ((known: Plan) => RequestView),
    act: (plan: Plan) => Promise<Plan>,
  ): Promise<void> {
    const known = await licensing.plan(actor, number);
    const seenAs = typeof view === 'string' ? view : view(known);
    try {
      const plan = await act(known);
      const now = seenAs === 'approver' ? viewFor(plan, actor.id) : seenAs;
      await showPlan(context, plan, { reader, actor }, cards, { ...tenant, view: now });
    } catch (error) {
      if (!(error instanceof Refusal) || (error.code !== 'alreadyDecided' && error.code !== 'factsChanged'))
        throw error;
      const { what, next } = explainRefusal(error, reader);
      const { plan, part } = await licensing.seen(actor, known.id);
      await showPlan(context, plan, { reader, actor }, cards, { ...tenant, view: part, note: `${what} ${next}` });
    }
  }

  async function status(context: TurnContext, speaker: Speaker, { numbers }: Reading): Promise<void> {
    for (const number of numbers) await show(context, speaker, number);
  }

  /** A decision that is not understood for certain: the plan is shown, with why nothing was done and how to say it. */
  async function unsure(context: TurnContext, speaker: Speaker, { intent, numbers }: Reading): Promise<void> {
    const { questions } = speaker.reader.text;
    const noteOf = ({ state, number }: Plan) => {
      if (!acting.includes(intent) || (state !== 'waiting' && state !== 'proposed')) return '';
      return intent === 'reject' && state === 'waiting' ? questions.rejectLike(number) : questions.nothingDone;
    };
    for (const number of numbers) await show(context, speaker, number, noteOf);
  }

  async function show(
    context: TurnContext,
    { actor, reader }: Speaker,
    number: PlanNumber,
    noteOf: (plan: Plan) => string = () => '',
  ): Promise<void> {
    const { id } = await licensing.plan(actor, number);
    const { plan, part } = await licensing.seen(actor, id);
    const note = noteOf(plan);
    await showPlan(context, plan, { reader, actor }, cards, { ...tenant, view: part, ...(note && { note }) });
  }

  async function historyOfPlan(context: TurnContext, { actor, reader }: Speaker, { numbers }: Reading): Promise<void> {
    for (const planNumber of numbers) {
      await showCard(context, recordCard(await licensing.historyOf(actor, { planNumber }), planNumber, reader));
    }
  }

  async function historyOfUsers(context: TurnContext, speaker: Speaker, { users }: Reading): Promise<void> {
    const { actor, reader } = speaker;
    const people = new Map<string, Person>();
    for (const user of users) {
      try {
        const person = await onlyOne(context, speaker, user);
        if (person) people.set(person.id, person);
      } catch (error) {
        if (!(error instanceof Refusal) || users.length === 1) throw error;
        await sayRefusal(context, error);
      }
    }
    const named = [...people.values()].map(({ id, displayName }) => ({ id, name: displayName }));
    await showEach(context, named, async (id) =>
      recordCard(await licensing.historyOf(actor, { userId: id }), people.get(id)?.displayName ?? id, reader),
    );
  }

  async function offerFile(context: TurnContext, speaker: Speaker, reading: Reading): Promise<void> {
    const question = await questionAbout(context, speaker, reading);
    if (question) await files.offer(context, speaker, question);
  }

  /** Everything that is kept of one person, for their request to see it. */
  async function offerAll(context: TurnContext, speaker: Speaker, { users: [user] }: Reading): Promise<void> {
    const person = await onlyOne(context, speaker, user ?? '');
    if (person) await files.offer(context, speaker, { allAbout: person.id });
  }

  /** One plan, one user, or nothing: then the last days. */
  async function questionAbout(
    context: TurnContext,
    speaker: Speaker,
    { numbers: [planNumber], users: [user] }: Reading,
  ): Promise<RecordQuestion | null> {
    if (planNumber !== undefined) return { planNumber };
    if (user === undefined) return { days: exportDays };
    const person = await onlyOne(context, speaker, user);
    return person && { userId: person.id };
  }

  /** The one person who is meant; where there are several, says how they are told apart. @throws Refusal `unknownUser` */
  async function onlyOne(context: TurnContext, { actor, reader }: Speaker, text: string): Promise<Person | null> {
    const resolved = await resolveUser(licensing, actor, text);
    if ('found' in resolved) return resolved.found;
    const { candidates } = resolved;
    if (candidates.length === 0) throw new Refusal('unknownUser', { text });
    const names = candidates.map(
      ({ displayName, userPrincipalName }) => `- ${escapeMarkdown(`${displayName}, ${userPrincipalName}`)}`,
    );
    const which = resolved.near
      ? reader.text.questions.nearUsers(text)
      : whichUser(text, candidates.length, reader.text);
    const asked = escapeMarkdown(which);
    await context.sendActivity([asked, ...names].join('\n'));
    return null;
  }
}
