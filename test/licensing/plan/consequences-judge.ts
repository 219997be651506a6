import { viewConflicts, viewWarnings, type WarningView } from '../../../src/cards/plan/warning-views.ts';
import { seatNotes } from '../../../src/cards/seat-notes.ts';
import { nameOf } from '../../../src/licensing/catalogue/catalogue.ts';
import type { LeftAlone, PlannedRequest, Severity, Unseen, WarningCode } from '../../../src/licensing/model.ts';
import type { Refusal } from '../../../src/licensing/refusal.ts';
import { explainLeftAlone, explainRefusal } from '../../../src/text/explain.ts';
import type { Reader } from '../../../src/text/text.ts';
import type { Row } from './consequences-table.ts';

type About = Row['must'][number]['about'];

/** One thing that the bot says of a change, in words, and the marks by which it is told what it is about. */
interface Said {
  marks: readonly string[];
  severity: Severity;
  /** As they stand on the card. */
  lines: string[];
}

const unseen = (...what: Unseen[]) => what.map((one) => `unseen ${one}`);
const leftAlone = (...codes: LeftAlone['code'][]) => codes.map((code) => `leftAlone ${code}`);
const codes = (...found: WarningCode[]): string[] => found;

/** By which marks the bot's words on each subject are known. */
const marksOf: Record<About, readonly string[]> = {
  mailbox: codes('mailbox'),
  mailboxSize: codes('mailboxShrinks'),
  sizeNotChecked: unseen('mailboxSize', 'oneDriveSize'),
  archive: codes('archive'),
  holds: unseen('holds'),
  oneDrive: codes('oneDrive'),
  oneDriveSize: codes('oneDriveShrinks'),
  teams: codes('teams'),
  office: codes('office'),
  phone: codes('phone'),
  calling: codes('phone'),
  cloudPc: codes('cloudPc'),
  flows: codes('flows'),
  powerBi: codes('powerBi', 'powerBiPremium'),
  powerApps: codes('powerApps'),
  project: codes('project'),
  visio: codes('visio'),
  copilot: codes('copilot'),
  intune: codes('intune'),
  entra: codes('entra'),
  audit: codes('audit'),
  defender: codes('defender'),
  ediscovery: codes('compliance'),
  dependent: codes(
    'teamsAddOns',
    'callingPlanAlone',
    'copilotAlone',
    'archivingAlone',
    'cloudPcAlone',
    'intuneSuiteAlone',
  ),
  overlap: codes('overlap'),
  unknownPlans: codes('unknownPlans'),
  refusedByGraph: ['conflict', ...leftAlone('inherited')],
  selfService: leftAlone('selfService'),
  seatsGrace: ['seats in grace'],
};

/** Everything that the card of a plan says of consequences, one by one. */
export function saidOf(plan: PlannedRequest, reader: Reader): Said[] {
  return plan.changes.flatMap((change): Said[] => [
    ...change.warnings.map((warning) => ({
      marks: [warning.code, ...(warning.unseen ?? []).map((one) => `unseen ${one}`)],
      severity: warning.severity,
      lines: viewWarnings([{ ...change, warnings: [warning] }], reader).flatMap(linesOf),
    })),
    ...viewConflicts([change], reader).map((view) => ({
      marks: ['conflict'],
      severity: 'warning' as const,
      lines: linesOf(view),
    })),
    ...change.leftAlone.map((left) => ({
      marks: leftAlone(left.code),
      severity: 'info' as const,
      lines: [explainLeftAlone(left, left.skuId ? nameOf(plan.products, left.skuId) : '', reader)],
    })),
    ...plan.seats
      .filter(({ warning }) => warning > 0)
      .map((seats) => ({
        marks: ['seats in grace'],
        severity: 'info' as const,
        lines: seatNotes(seats, undefined, reader.text),
      })),
  ]);
}

function linesOf({ title, says, todo }: WarningView): string[] {
  return [title, says, todo].filter(Boolean);
}

/** What a refusal to make a plan says. */
export function saidByRefusal(refusal: Refusal, reader: Reader): Said[] {
  const { what, next } = explainRefusal(refusal, reader);
  const reasons = 'leftAlone' in refusal.data ? refusal.data.leftAlone.map(({ code }) => code) : [];
  return [{ marks: [refusal.code, ...leftAlone(...reasons)], severity: 'info', lines: [what, next] }];
}

/** An expectation of a row that is not met, in its first part that is not: said at all, gravely enough, with these words, or not said. */
export interface Verdict {
  about: About;
  part: Row['disputed'][number]['part'];
  problem: string;
}

/** @param dayAfter the date of so many days after the change, as it is read */
export function judge(row: Row, said: readonly Said[], dayAfter: (days: number) => string): Verdict[] {
  const spoken = (words: string, wanted: string) => {
    const days = /^(\d+) days$/.exec(wanted)?.[1];
    const forms = days === undefined ? [wanted] : [wanted, dayAfter(Number(days))];
    return forms.some((form) => words.toLowerCase().includes(form.toLowerCase()));
  };
  const on = (about: About) =>
    said.filter(({ marks, severity }) => severity !== 'stays' && marks.some((mark) => marksOf[about].includes(mark)));
  const missing = row.must.flatMap(({ about, severity, says, rule }): Verdict[] => {
    const verdict = (part: Verdict['part'], problem: string) => [
      { about, part, problem: `must warn of ${about} (${rule}): ${problem}` },
    ];
    const found = on(about);
    const words = wordsOf(found);
    const unsaid = says.filter((wanted) => !spoken(words, wanted));
    if (found.length === 0) return verdict('said', 'nothing is said');
    return [
      ...(unsaid.length > 0 ? verdict('words', `“${unsaid.join('”, “')}” is not said in: ${words}`) : []),
      ...(severity !== 'any' && !found.some((one) => one.severity === severity)
        ? verdict('severity', `it is no ${severity}: ${words}`)
        : []),
    ];
  });
  const wrong = row.mustNot.flatMap(({ about, why, says }): Verdict[] => {
    const found = on(about).filter(
      ({ lines }) => says.length === 0 || says.some((one) => spoken(lines.join(' '), one)),
    );
    if (found.length === 0) return [];
    return [{ about, part: 'unsaid', problem: `must not warn of ${about}, since: ${why}. Said: ${wordsOf(found)}` }];
  });
  return [...missing, ...wrong];
}

function wordsOf(said: readonly Said[]): string {
  return said.flatMap(({ lines }) => lines).join(' ');
}
