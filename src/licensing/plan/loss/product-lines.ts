import type { Severity, Warning, WarningCode } from '../../model.ts';
import { isCovered } from '../ladders.ts';
import { retention } from '../retention.ts';
import { type BeforeAfter, type Loss, labels, lost } from './before-after.ts';

/** What goes when the last service plan of a kind goes: one line each (licensing-rules D9 to D13, D46 to D55). */
const kinds: readonly Loss[] = [
  { kind: 'teams', code: 'teams', severity: 'warning', rules: ['D10'], durations: retention.teams },
  { kind: 'office', code: 'office', severity: 'warning', rules: ['D9'] },
  { kind: 'powerBi', code: 'powerBi', severity: 'info', rules: ['D13'] },
  { kind: 'powerBiPremium', code: 'powerBiPremium', severity: 'warning', rules: ['D50'] },
  { kind: 'powerApps', code: 'powerApps', severity: 'warning', rules: ['D49'] },
  { kind: 'project', code: 'project', severity: 'warning', rules: ['D51'] },
  { kind: 'visio', code: 'visio', severity: 'info', rules: ['D52'] },
  { kind: 'teamsPremium', code: 'teamsPremium', severity: 'info', rules: ['D53'] },
  { kind: 'audioConferencing', code: 'audioConferencing', severity: 'info', rules: ['D46'] },
  { kind: 'copilot', code: 'copilot', severity: 'info', rules: ['D54'] },
  { kind: 'intune', code: 'intune', severity: 'warning', rules: ['D55'] },
  { kind: 'audit', code: 'audit', severity: 'warning', rules: ['D46'] },
];

/** Services of several rungs each: every one that goes is named, unless a higher rung stays (licensing-rules D46, D47, D56). */
const families: readonly { plans: RegExp; code: WarningCode; severity: Severity; rules: string[] }[] = [
  {
    plans:
      /^(THREAT_INTELLIGENCE|ATP_ENTERPRISE|WINDEFATP|MDE_LITE|MDE_SMB|ATA|ADALLOM_S_(O365|STANDALONE)|MTP|SAFEDOCS)(_GOV)?$/,
    code: 'defender',
    severity: 'warning',
    rules: ['D46', 'D47'],
  },
  {
    plans:
      /^(EQUIVIO_ANALYTICS|INFORMATION_BARRIERS|INSIDER_RISK|INSIDER_RISK_MANAGEMENT|COMMUNICATIONS_(COMPLIANCE|DLP)|MICROSOFT_COMMUNICATION_COMPLIANCE|RECORDS_MANAGEMENT|INFO_GOVERNANCE|LOCKBOX_ENTERPRISE|CUSTOMER_KEY|MIP_S_CLP2)(_GOV)?$/,
    code: 'compliance',
    severity: 'info',
    rules: ['D46'],
  },
  { plans: /^AAD_PREMIUM(_P2)?$/, code: 'entra', severity: 'info', rules: ['D56'] },
];

/** What goes besides mailbox, files, phone, flows and Cloud PC. */
export function lineWarnings(change: BeforeAfter): Warning[] {
  const left = change.after.map(({ plan }) => plan);
  const ofKinds = kinds.map((line) => lost(change, line));
  const ofFamilies = families.map(({ plans, ...warning }): Warning | null => {
    const gone = change.before.filter(({ plan }) => plans.test(plan.name.toUpperCase()) && !isCovered(plan, left));
    return gone.length === 0 ? null : { ...warning, deadlines: [], plans: labels(gone) };
  });
  return [...ofKinds, ...ofFamilies].filter((warning) => warning !== null);
}
