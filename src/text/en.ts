import { approvals } from './en/approvals.ts';
import { large } from './en/bulk/large.ts';
import { reports } from './en/bulk/reports.ts';
import { rows } from './en/bulk/rows.ts';
import { composeBox } from './en/compose-box.ts';
import { conflicts } from './en/conflicts.ts';
import { emergency } from './en/emergency.ts';
import { failures } from './en/failures.ts';
import { general } from './en/general.ts';
import { help } from './en/help.ts';
import { leftAlone } from './en/left-alone.ts';
import { lists } from './en/lists.ts';
import { operations } from './en/operations.ts';
import { people } from './en/people.ts';
import * as plans from './en/plans.ts';
import { questions } from './en/questions.ts';
import { exporting, record } from './en/record.ts';
import { refusals } from './en/refusals.ts';
import { roles } from './en/roles.ts';
import { says } from './en/says.ts';
import { selfRequests } from './en/self-requests.ts';
import { services } from './en/services.ts';
import { settings } from './en/settings.ts';
import { signIn } from './en/sign-in.ts';
import { steps } from './en/steps.ts';
import { atRisk, clock, schedules } from './en/time.ts';
import { leavingOn, topics } from './en/topics.ts';
import { lostThings, verdict, verdicts } from './en/verdict.ts';
import { queue } from './en/waiting/queue.ts';
import { standstill } from './en/waiting/standstill.ts';
import { severities, sureness, warnings } from './en/warnings.ts';

/** All that License Desk says, in English. No sentence contains Markdown or an address; links stand beside them. */
export const en = {
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
