import type { ServicePlanId } from '../ids.ts';
import type { GraphError } from './error.ts';
import { isBusy, isUnanswered } from './retry.ts';

export type WriteErrorKind =
  | 'noSeats'
  | 'usageLocation'
  | 'mutuallyExclusive'
  | 'dependency'
  | 'inherited'
  | 'noSuchLicense'
  | 'skuNotOwned'
  | 'skuNotForUsers'
  | 'notAllowed'
  | 'userGone'
  | 'busy'
  | 'unknown';

export interface WriteErrorExplanation {
  kind: WriteErrorKind;
  /** Service plans in conflict, where the text names any. */
  servicePlanIds: ServicePlanId[];
}

/** Graph tells these apart by message only, and may reword them (G7; graph-api 1.2). */
const messages: [RegExp, WriteErrorKind][] = [
  [/not have any available licenses|not enough licenses/i, 'noSeats'],
  [/invalid usage location/i, 'usageLocation'],
  [/mutually exclusive/i, 'mutuallyExclusive'],
  // The second has been seen only in somebody's test data (licensing-rules D40).
  [/service plan \S+ conflicts with service plan/i, 'mutuallyExclusive'],
  [/depends on the service plan/i, 'dependency'],
  [/inherited from a group/i, 'inherited'],
  [/not have a corresponding license/i, 'noSuchLicense'],
  [/not correspond to a valid company license/i, 'skuNotOwned'],
  [/cannot be assigned to a user/i, 'skuNotForUsers'],
];

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** What a refused write means, for telling people; what is so must be read again from the directory (G7). */
export function explainWriteError(error: GraphError): WriteErrorExplanation {
  const kind = kindOf(error);
  const namesPlans = kind === 'mutuallyExclusive' || kind === 'dependency';
  return { kind, servicePlanIds: namesPlans ? [...new Set(error.message.toLowerCase().match(guid))] : [] };
}

function kindOf(error: GraphError): WriteErrorKind {
  if (isBusy(error) || isUnanswered(error)) return 'busy';
  if (error.status === 401 || error.status === 403) return 'notAllowed';
  if (error.status === 404) return 'userGone';
  return messages.find(([pattern]) => pattern.test(error.message))?.[1] ?? 'unknown';
}
