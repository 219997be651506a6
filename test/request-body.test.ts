import { expect, test } from 'vitest';
import { activityFrom } from '../src/request-body.ts';

const activity = (more: object = {}) => ({ type: 'message', conversation: { id: 'c' }, ...more });
const nested = (levels: number): unknown => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);

test('an activity is handed on as it is', () => {
  expect(activityFrom(activity({ text: 'x', value: nested(40) }))).toEqual({
    activity: activity({ text: 'x', value: nested(40) }),
  });
});

test.each([
  ['no object', 'x', 'The body must be a JSON object.'],
  ['a list', [], 'The body must be a JSON object.'],
  [
    'an activity of no conversation',
    { type: 'message' },
    'The body must be an activity: its conversation is missing or of another type.',
  ],
  ['a sender without an id', activity({ from: { name: 'x' } }), /its from\.id is missing/],
  ['a service url that is none', activity({ serviceUrl: 'x' }), /its serviceUrl is missing/],
  ['a member that is null', activity({ membersAdded: [null] }), /its membersAdded\.0 is missing/],
  ['one that is nested too deep', activity({ value: nested(70) }), 'The body is nested deeper than 64 levels.'],
  ['one that is nested 20,000 deep', activity({ value: nested(20_000) }), 'The body is nested deeper than 64 levels.'],
])('%s is refused in a sentence', (_what, body, problem) => {
  expect(activityFrom(body)).toEqual({ problem: expect.stringMatching(problem) });
});

test('null characters, which PostgreSQL does not know, are taken out wherever they are', () => {
  expect(activityFrom(activity({ locale: 'nl\0', value: [{ 'a\0': 'b\0' }] }))).toEqual({
    activity: activity({ locale: 'nl', value: [{ a: 'b' }] }),
  });
});
