import { approvals } from './nl/approvals.ts';
import { large } from './nl/bulk/large.ts';
import { reports } from './nl/bulk/reports.ts';
import { rows } from './nl/bulk/rows.ts';
import { composeBox } from './nl/compose-box.ts';
import { conflicts } from './nl/conflicts.ts';
import { emergency } from './nl/emergency.ts';
import { failures } from './nl/failures.ts';
import { general } from './nl/general.ts';
import { help } from './nl/help.ts';
import { leftAlone } from './nl/left-alone.ts';
import { lists } from './nl/lists.ts';
import { operations } from './nl/operations.ts';
import { people } from './nl/people.ts';
import * as plans from './nl/plans.ts';
import { questions } from './nl/questions.ts';
import { exporting, record } from './nl/record.ts';
import { refusals } from './nl/refusals.ts';
import { roles } from './nl/roles.ts';
import { says } from './nl/says.ts';
import { selfRequests } from './nl/self-requests.ts';
import { services } from './nl/services.ts';
import { settings } from './nl/settings.ts';
import { signIn } from './nl/sign-in.ts';
import { steps } from './nl/steps.ts';
import { atRisk, clock, schedules } from './nl/time.ts';
import { leavingOn, topics } from './nl/topics.ts';
import { lostThings, verdict, verdicts } from './nl/verdict.ts';
import { queue } from './nl/waiting/queue.ts';
import { standstill } from './nl/waiting/standstill.ts';
import { severities, sureness, warnings } from './nl/warnings.ts';
import type { Text } from './text.ts';

/** All that License Desk says, in Dutch: the words of Microsoft’s Dutch pages, and always u. */
export const nl: Text = {
  approvals,
  atRisk,
  clock,
  schedules,
  composeBox,
  emergency,
  general,
  help,
  large,
  reports,
  roles,
  rows,
  record,
  exporting,
  refusals,
  leftAlone,
  failures,
  conflicts,
  severities,
  sureness,
  warnings,
  lostThings,
  verdict,
  verdicts,
  operations,
  plans: { ...plans },
  people,
  questions,
  queue,
  lists,
  standstill,
  steps,
  says,
  selfRequests,
  settings,
  signIn,
  services,
  topics,
  leavingOn,
};
