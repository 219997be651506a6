import type { ApprovalNeed } from '../../licensing/model.ts';
import { numbersOf } from '../numbers.ts';

const { count, number, list, either } = numbersOf('en');

/** Why somebody else has to agree, on the confirmation card. */
const needs: Record<ApprovalNeed, string> = {
  rights: 'Your roles let you ask for this; somebody else has to approve it.',
  protected: 'Your organization protects somebody in this plan, so a second person has to approve it.',
  users: 'This concerns so many users that a second person has to approve it.',
  day: 'With this you would have changed so many users in 24 hours without anybody else that a second person has to approve it.',
  rule: 'A rule of your organization says that somebody else has to approve this.',
  application: 'An application filed this in your name, so somebody else has to approve it.',
  self: 'Your manager is asked first, then somebody who assigns licenses.',
};

/** Requests and their approval: on cards, in lists and in messages. */
export const approvals = {
  needs,
  needForGuests: 'Only a Global Administrator may change licenses of guests, so one has to approve it.',
  /** Above every plan that concerns somebody whom the organization protects. */
  protectedPeople: (names: string[]) =>
    names.length === 1
      ? `${list(names)} is protected by your organization: a change needs the agreement of a second person.`
      : `${list(names)} are protected by your organization: a change needs the agreement of a second person.`,
  buttons: {
    send: 'Send for approval',
    approve: 'Approve',
    reject: 'Reject',
    askBack: 'Ask a question',
    answer: 'Answer',
    withdraw: 'Withdraw',
    remind: 'Remind',
    show: 'Show',
    sendQuestion: 'Send question',
    sendAnswer: 'Send answer',
    rejectWithReason: 'Reject with this reason',
    approveSafe: (n: number, all: number) =>
      n === all && n === 1
        ? 'Approve this one'
        : n === all
          ? `Approve these ${number(n)}`
          : `Approve the ${number(n)} without data loss`,
  },
  inputs: {
    reason: 'Reason, for the approvers',
    reasonRequired: 'Write why this is needed.',
    ticket: 'Ticket number, if there is one',
    rejection: 'Why not? The person who asked reads it',
    rejectionRequired: 'Write why not.',
    question: 'Your question to the person who asked',
    questionRequired: 'Write your question.',
    answer: 'Your answer to the approver',
    answerRequired: 'Write your answer.',
  },
  labels: {
    askedBy: 'Asked by',
    asks: (name: string) => `${name} asks:`,
    askedOf: 'Who was asked',
    decideBefore: (on: string) => `Decide before ${on}.`,
    expires: 'Decide before',
    rule: 'Rule',
    heldToday: 'Holds today',
    partNumbers: 'Part numbers',
    rejection: 'Why it was rejected',
    changed: (since: string) => `Changed since ${since}`,
    remarks: 'Questions and answers',
    question: (name: string) => `${name} asked`,
    answer: (name: string) => `${name} answered`,
    decision: (name: string, on: string) => `${name}, ${on}`,
    standIn: (name: string) => `${name} (stand-in)`,
    channel: 'a Teams channel',
    nobody: 'nobody yet',
  },
  titles: {
    decide: (what: string) => `To be decided: ${what}`,
    approved: 'Approved',
    withdrawn: 'Withdrawn',
    question: 'There is a question for you',
    request: 'License request',
  },
  /** How a request stands, for its asker (`you`) and for everybody else. */
  says: {
    waiting: (names: string[]) =>
      names.length === 0
        ? 'It waits for a decision. Nothing has been changed yet.'
        : `It waits for a decision by ${either(names)}. Nothing has been changed yet.`,
    question: (name: string) => `${name} has a question. The request waits for your answer.`,
    approved: (name: string, on: string) => `Approved by ${name} on ${on}.`,
    rejected: (name: string, on: string) => `Rejected by ${name} on ${on}. Nothing has been changed.`,
    withdrawn: (name: string, on: string) => `Withdrawn by ${name} on ${on}. Nothing has been changed.`,
    youWithdrew: (on: string) => `You withdrew it on ${on}. Nothing has been changed.`,
    expired: 'Nobody decided in time. Nothing has been changed.',
    askAgain: 'Ask again if it is still needed.',
    public: (asker: string) =>
      `${asker} asks for a license change. Whom and what it concerns is shown only to those who may see it.`,
    typeInstead: (plan: number) =>
      `Type “approve ${plan}”, or “reject ${plan} because” and the reason. “status ${plan}” shows everything.`,
    typeToSend: (plan: number) => `Type “send ${plan} because” and the reason, or “cancel ${plan}”.`,
    askerTypes: (plan: number) => `“status ${plan}” shows how it stands, “withdraw ${plan}” takes it back.`,
    superseded: (plan: number) => `The card of plan #${plan} further up is out of date; the next one takes its place.`,
  },
  /** What is otherwise than it was. */
  differences: {
    gained: (products: string[]) => `has got ${list(products)} meanwhile`,
    lost: (products: string[]) => `no longer holds ${list(products)}`,
    nowAdds: (products: string[]) => `would now also get ${list(products)}`,
    nowRemoves: (products: string[]) => `would now also lose ${list(products)}`,
    noLongerAdds: (products: string[]) => `would no longer get ${list(products)}`,
    noLongerRemoves: (products: string[]) => `would no longer lose ${list(products)}`,
    newWarnings: (titles: string[]) => `new consequences: ${list(titles)}`,
    goneWarnings: (titles: string[]) => `no longer a consequence: ${list(titles)}`,
    daysLater: (days: number) => `the dates are ${count(days, 'day', 'days')} later than they were shown`,
    otherwise: 'differs in a detail: apps and services, usage location, or what is not done',
    seats: (before: number, now: number) => `${number(before)} available then, ${number(now)} now`,
  },
  /** Why an approver gets a card, beside the first time. */
  notes: {
    reminder: (asker: string) => `Reminder: ${asker} waits for your decision.`,
    standIn: 'You are asked as a stand-in, because nobody has decided yet.',
    escalated: 'Those who were asked before you have not decided, so now it comes to you.',
    answered: (asker: string) => `${asker} has answered the question.`,
    answeredWith: (asker: string, plan: number, answer: string) =>
      `${asker} has answered the question about request #${plan}: “${answer}”`,
    withdrawn: (asker: string, plan: number) =>
      `${asker} has withdrawn request #${plan}. There is nothing left to decide.`,
  },
  /** Messages to the asker. `what` is the plan in one line. */
  messages: {
    asked: (plan: number, names: string[]) => `Request #${plan} has been sent to ${list(names)}.`,
    reminded: (plan: number, names: string[]) =>
      names.length === 0
        ? `A reminder of request #${plan} has been sent.`
        : `I have reminded ${list(names)} of request #${plan}.`,
    stoodIn: (plan: number, names: string[]) =>
      `Nobody has decided request #${plan} yet, so I have asked ${list(names)} as stand-in.`,
    passedOn: (plan: number, names: string[]) =>
      `Nobody has decided request #${plan} yet, so I have passed it on to ${list(names)}.`,
    /** `stopped`: it waits with all changes. */
    approved: (plan: number, by: string, what: string, stopped: boolean) =>
      `${by} has approved request #${plan}: ${what}. ${stopped ? 'It waits until changes are resumed.' : 'I am carrying it out.'}`,
    rejected: (plan: number, by: string, what: string) =>
      `${by} has rejected request #${plan}: ${what}. Nothing has been changed.`,
    because: (reason: string) => `The reason: ${reason}`,
    expired: (plan: number, what: string) =>
      `Nobody has decided request #${plan} in time: ${what}. Nothing has been changed; ask again if it is still needed.`,
    changed: (plan: number) =>
      `The licenses have changed since you made request #${plan}. Whoever decides it sees what is different.`,
    unreachable: (plan: number, names: string[]) =>
      `I could not write to ${either(names)} about request #${plan}: they have not opened a chat with me. Ask them to type “approvals” in a chat with me.`,
    chatLink: 'Open a chat with License Desk',
    nobodyReached: (plan: number) =>
      `I could not write to anybody who may decide request #${plan}: none of them has opened a chat with me. Ask one of them to type “approvals” in a chat with me.`,
  },
  list: {
    title: 'Waiting for your decision',
    none: 'Nothing is waiting for your decision.',
    row: (asker: string, since: string) => `${asker}, since ${since}`,
    expires: (on: string) => `decide before ${on}`,
    asked: 'you were asked',
    hint: (plan: number) =>
      `“status ${plan}” shows one of them in full. “approve ${plan}” and “reject ${plan} because” decide it.`,
    question: 'waits for an answer of the person who asked',
  },
  results: {
    title: 'Your decisions',
    approved: 'Approved',
    notApproved: 'Not approved',
    count: (done: number, all: number) => `${number(done)} of ${count(all, 'request', 'requests')} approved.`,
  },
  elsewhere: {
    answeredThere: 'Others read along here, so I answer you in our personal chat.',
    openChat: 'Others read along here. Open a personal chat with me and say it there: what I show is for you alone.',
  },
};
