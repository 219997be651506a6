import { describe, expect, it } from 'vitest';
import { errorOf, GraphError } from '../../src/graph/error.ts';
import { explainWriteError } from '../../src/graph/explanation.ts';
import { ERRORS } from '../data/graph-answers.ts';

const exchange = 'efb87545-963c-4e0d-99df-69c6916d9eb0';
const foundation = '9aaf7827-d63c-4b61-89c3-182f06f82e5c';

function refused(message: string, status = 400, code = 'Request_BadRequest') {
  return explainWriteError(new GraphError({ status, code, message }));
}

it.each([
  [`Subscription with Account ${exchange} and SKU ${foundation} does not have any available licenses.`, 'noSeats'],
  ['Not enough licenses are available to complete this operation. Licenses being added: [x]', 'noSeats'],
  ['License assignment cannot be done for user with invalid usage location.', 'usageLocation'],
  ['User license is inherited from a group membership and it cannot be removed directly from the user.', 'inherited'],
  ['User does not have a corresponding license.', 'noSuchLicense'],
  [`License ${exchange} does not correspond to a valid company License.`, 'skuNotOwned'],
  [`License ${exchange} cannot be assigned to a user.`, 'skuNotForUsers'],
  ['Something new altogether.', 'unknown'],
])('%s means %s', (message, kind) => {
  expect(refused(message)).toEqual({ kind, servicePlanIds: [] });
});

it('names the plans that exclude each other, whatever stands between them', () => {
  const message = `License assignment failed because service plans [${exchange.toUpperCase()}], ${foundation} are mutually exclusive.`;
  expect(refused(message)).toEqual({ kind: 'mutuallyExclusive', servicePlanIds: [exchange, foundation] });
});

it('names the plan that lacks another, and the other', () => {
  const message = `License assignment failed because service plan ${exchange} depends on the service plan(s) ${foundation}`;
  expect(refused(message)).toEqual({ kind: 'dependency', servicePlanIds: [exchange, foundation] });
});

it('takes a third wording, of which only somebody’s test data tell, for plans that exclude each other (D40)', () => {
  const message = `License assignment failed: service plan ${exchange} conflicts with service plan ${foundation}.`;
  expect(refused(message)).toEqual({ kind: 'mutuallyExclusive', servicePlanIds: [exchange, foundation] });
});

it.each([
  [403, 'Authorization_RequestDenied', 'notAllowed'],
  [401, 'InvalidAuthenticationToken', 'notAllowed'],
  [404, 'Request_ResourceNotFound', 'userGone'],
  [429, 'TooManyRequests', 'busy'],
  [503, 'serviceNotAvailable', 'busy'],
  [409, 'Directory_ConcurrencyViolation', 'busy'],
  [0, 'timeout', 'busy'],
  [504, 'http504', 'busy'],
  [409, 'Request_Conflict', 'unknown'],
])('%i %s means %s whatever the text', (status, code, kind) => {
  expect(refused('any text', status, code).kind).toBe(kind);
});

describe('an error of assignLicense that is known', () => {
  const kinds = {
    dependency: 'dependency',
    inherited: 'inherited',
    usageLocation: 'usageLocation',
    missingParameter: 'unknown',
    mutuallyExclusive: 'mutuallyExclusive',
    noSeats: 'noSeats',
    noSeatsInAuditLog: 'noSeats',
    skuNotOwned: 'skuNotOwned',
    noSuchLicense: 'noSuchLicense',
  } as const satisfies Partial<Record<keyof typeof ERRORS, string>>;

  it.each(Object.entries(kinds))('%s means %s, read from the whole answer', (name, kind) => {
    const { status, code, message } = ERRORS[name as keyof typeof ERRORS];
    expect(explainWriteError(errorOf(status, { error: { code, message } }, null, null)).kind).toBe(kind);
  });
});
