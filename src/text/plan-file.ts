import { nameOf } from '../licensing/catalogue/catalogue.ts';
import type { Licensing } from '../licensing/licensing.ts';
import type { Actor, Change, Plan } from '../licensing/model.ts';
import { deletesData } from '../licensing/plan/warnings.ts';
import { csvFrom, separatorFor } from '../licensing/store/csv.ts';
import type { CsvFile } from '../licensing/store/record.ts';
import { explainFailure, explainLeftAlone } from './explain.ts';
import type { Reader } from './text.ts';
import { warningFacts } from './warning-text.ts';

/**
 * Everybody in a plan with what becomes of them, before and after it is carried out, read in slices. @throws Refusal `unknownPlan`,
 * `notAllowed`
 */
export async function planFile(
  licensing: Pick<Licensing, 'changesOf'>,
  actor: Actor,
  number: number,
  reader: Reader,
): Promise<CsvFile> {
  const { columns, fileName } = reader.text.large.result;
  const { user, name, removed, added, status, why, lost, code } = columns;
  const rows = [[user, name, removed, added, status, why, lost, code]];
  for await (const { plan, changes } of licensing.changesOf(actor, number)) {
    for (const change of changes) rows.push(rowOf(change, plan, reader));
  }
  return { fileName: fileName(number), content: csvFrom(rows, separatorFor(actor.locale)), rows: rows.length - 1 };
}

function rowOf(change: Change, { products }: Plan, reader: Reader): string[] {
  const { user, add, remove, state, failure, graphRequestId } = change;
  const names = (skuIds: string[]) => skuIds.map((skuId) => nameOf(products, skuId)).join(', ');
  return [
    ...[user.userPrincipalName, user.displayName],
    ...[names(remove), names(add.map(({ skuId }) => skuId))],
    ...[reader.text.plans.changes[state], whyOf(change, products, reader), lossesOf(change, reader)],
    graphRequestId ?? failure?.graphRequestId ?? '',
  ];
}

function whyOf({ failure, leftAlone }: Change, products: Plan['products'], reader: Reader): string {
  if (failure) {
    const { what, next } = explainFailure(failure, reader);
    return [what, next].filter(Boolean).join(' ');
  }
  return leftAlone
    .map((left) => explainLeftAlone(left, left.skuId ? nameOf(products, left.skuId) : '', reader))
    .join(' ');
}

/** What is deleted for good, with its day. */
function lossesOf({ warnings }: Change, { text, format }: Reader): string {
  return warnings
    .filter(deletesData)
    .map((warning) => {
      const facts = warningFacts(warning, format, { count: warning.plans.length, who: null });
      return text.verdicts[warning.code]?.(facts).short ?? text.warnings[warning.code](facts).title;
    })
    .join('; ');
}
