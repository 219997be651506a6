import { expect, it } from 'vitest';
import { ticketSearch } from '../../../src/licensing/approval/ticket-search.ts';

const found = (pattern: RegExp, sentence: string) => ticketSearch(pattern)?.exec(sentence)?.[0];

it.each([
  [/^TKT-\d+$/u, 'send 1 because she left, TKT-123', 'TKT-123'],
  [/^(TKT|JOB)-\d+$/u, 'send 1 because she left, JOB-7', 'JOB-7'],
  [/^TKT\d$|^JOB\d$/u, 'JOB7, send 1', 'JOB7'],
  [/^[^\s]{3}-\d{3}$/u, 'send 1 for A1B-222', 'A1B-222'],
  [/^\d{3,8}$/u, 'send 421 because 20261234', '20261234'],
  [/^TKT-\d{3}$/u, 'send 1 because TKT-1234', undefined],
])('finds the ticket that %s describes in “%s”', (pattern, sentence, ticket) => {
  expect(found(pattern, sentence)).toBe(ticket);
});

it.each([/^.+$/u, /^\S+$/u, /\w+/u])('finds nothing by %s, which ordinary words match as well', (pattern) => {
  expect(ticketSearch(pattern)).toBeUndefined();
});
