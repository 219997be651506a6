import type { Refusals } from '../../../licensing/refusal.ts';
import type { Format } from '../../format.ts';
import { numbersOf } from '../../numbers.ts';
import type { Sentence } from '../../sentence.ts';

const { count, number, either } = numbersOf('en');

type Codes =
  | 'fourEyes'
  | 'notAsked'
  | 'reasonNeeded'
  | 'textNeeded'
  | 'textTooLong'
  | 'badTicket'
  | 'noApprover'
  | 'nothingAsked'
  | 'remindedAlready';

/** What may stand in the way of a request and its approval. */
export const approvalRefusals: { [C in Codes]: (data: Refusals[C], format: Format) => Sentence } = {
  fourEyes: ({ number: plan }) => ({
    what: `You asked for plan #${plan} yourself, so somebody else has to decide it.`,
    next: `To take it back, type “withdraw ${plan}”; to have the approvers reminded, type “remind ${plan}”.`,
  }),
  notAsked: ({ number: plan, asked }) => ({
    what:
      asked.length === 0
        ? `Only those who were asked can decide plan #${plan}.`
        : `Only those who were asked can decide plan #${plan}: ${either(asked)}.`,
    next: 'Ask one of them to decide it.',
  }),
  reasonNeeded: ({ verb }) =>
    verb === 'putFirst'
      ? {
          what: 'Whoever waits behind it needs to know why it goes first.',
          next: 'Write the reason on the card, or type for example “put 42 first: …”. The line is as it was.',
        }
      : verb === 'send'
        ? {
            what: 'The approvers need to know why.',
            next: 'Write the reason on the card, or type for example “send 42 because …”. Nothing has been sent yet.',
          }
        : {
            what: 'The person who asked needs to know why not.',
            next: 'Write the reason on the card, or type for example “reject 42 because …”. Nothing has been decided yet.',
          },
  textNeeded: ({ verb }) => ({
    what: verb === 'askBack' ? 'Your question has no words yet.' : 'Your answer has no words yet.',
    next: 'Write it on the card and press the button again. Nothing has been sent yet.',
  }),
  textTooLong: ({ limit, length }) => ({
    what: `That is ${count(length, 'character', 'characters')}; at most ${number(limit)} are kept.`,
    next: 'Shorten it and try again. Nothing has been sent yet.',
  }),
  badTicket: ({ ticket, example }) => ({
    what:
      ticket === '' ? 'A ticket number is required here.' : `“${ticket}” is not a ticket number as it is used here.`,
    next:
      example === null
        ? 'Write the ticket number on the card and press the button again. Nothing has been sent yet.'
        : `Write it on the card like ${example} and press the button again. Nothing has been sent yet.`,
  }),
  noApprover: ({ number: plan }) => ({
    what: `Nobody in your organization may approve plan #${plan} other than you, so I did not send it.`,
    next: 'Ask a Global Administrator to give somebody a role that may approve it.',
  }),
  nothingAsked: ({ number: plan }) => ({
    what: `Nobody is waiting for an answer from you about plan #${plan}.`,
    next: `Type “status ${plan}” to see how it stands.`,
  }),
  remindedAlready: ({ number: plan, at, again }, format) => ({
    what: `The approvers of plan #${plan} were reminded on ${format.dateTime(at)}.`,
    next: `You can have them reminded again from ${format.dateTime(again)}.`,
  }),
};
