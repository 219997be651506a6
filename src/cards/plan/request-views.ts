import type { SkuId } from '../../ids.ts';
import type { Decision, Difference, Plan, WarningCode } from '../../licensing/model.ts';
import { explainLeftAlone } from '../../text/explain.ts';
import { inert, plain, tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { warningFacts } from '../../text/warning-text.ts';
import { capped } from '../capped.ts';
import { Names } from './change-groups.ts';
import type { Line } from './plan-changes.ts';

/** The longest reason, question or answer that a card takes; what counts is what licensing accepts. */
export const wordsLimit = 1_000;

/** Names of those who were asked, each once; of a channel only that it is one. */
export function namesAsked(plan: Plan, { text }: Reader, asked = plan.approval?.asked ?? []): string[] {
  const { standIn, channel } = text.approvals.labels;
  const names = asked.map(({ kind, name, id, as }) => {
    if (kind === 'channel') return channel;
    const known = plain(name, 60) || id;
    return as === 'standIn' ? standIn(known) : known;
  });
  return capped([...new Set(names)], 6, text);
}

/** Reason and ticket, where given, and the application that filed it. */
export function viewReason(plan: Plan, reader: Reader, max = wordsLimit): Line[] {
  const { labels } = reader.text.plans;
  const { reason, ticket } = plan.request;
  return [
    ...filled([
      { label: labels.reason, text: plain(reason ?? '', max) },
      { label: labels.ticket, text: plain(ticket ?? '', 100) },
    ]),
    ...viewFiling(plan, reader),
  ];
}

/** The application that filed it in the asker's name, where one did (licensing-rules R4). */
export function viewFiling({ filedBy }: Plan, { text }: Reader): Line[] {
  if (!filedBy) return [];
  const { labels } = text.plans;
  return [{ label: labels.filedBy, text: labels.application(inert(plain(filedBy.name, 60))) }];
}

/** What the manager of somebody who asks for themselves said, once they have; or that none is known (licensing-rules U16). */
export function viewEndorsement({ needsApproval, approval }: Plan, { text, format }: Reader): Line[] {
  const { endorsedBy, noManager } = text.selfRequests;
  if (needsApproval !== 'self' || !approval) return [];
  const { endorsement } = approval;
  if (!endorsement) return [{ label: endorsedBy, text: noManager }];
  if (endorsement.at === null) return [];
  const words = text.approvals.labels.decision(plain(endorsement.name, 60), format.dateTime(endorsement.at));
  return [{ label: endorsedBy, text: words }];
}

export function filled(lines: Line[]): Line[] {
  return lines.filter(({ text }) => text !== '');
}

/** Questions and answers, the last ones where there are many. */
export function viewRemarks({ approval }: Plan, { text }: Reader, max: number): Line[] {
  return (approval?.remarks ?? []).slice(-max).map(({ kind, actorName, text: words }) => ({
    label: text.approvals.labels[kind](plain(actorName, 60)),
    text: plain(words, 500),
  }));
}

/** The last decision of this kind: who, and when. */
export function decisionOf(plan: Plan, verb: Decision['verb']): Decision | undefined {
  return plan.decisions.findLast((decision) => decision.verb === verb);
}

/** What is otherwise than people saw it (licensing-rules U5): a line for each user, and for each product that is short. */
export function viewDifferences(plan: Plan, reader: Reader): { heading: string; lines: Line[] } {
  const difference = plan.difference ?? plan.approval?.difference;
  if (!difference) return { heading: '', lines: [] };
  const { text, format } = reader;
  const { products } = tidy(plan, 60);
  const names = new Names(products);
  const users = difference.users.map((user) => ({
    label: plain(user.displayName, 60),
    text: plain(otherwise(user, names, reader).join('; '), 400),
  }));
  const seats = difference.seats.map(({ skuId, before, now }) => ({
    label: names.product(skuId),
    text: text.approvals.differences.seats(before, now),
  }));
  const lines = filled([...users, ...seats]);
  return {
    heading: text.approvals.labels.changed(format.dateTime(difference.since)),
    lines,
  };
}

/** Codes of good news and of what is always unknown: their coming and going says nothing that the others do not. */
const unsaid: WarningCode[] = ['mailboxStays', 'oneDriveStays', 'channelUnknown', 'notChecked'];

function otherwise(user: Difference['users'][number], names: Names, reader: Reader): string[] {
  const { differences } = reader.text.approvals;
  const products = (skuIds: SkuId[]) =>
    capped(
      skuIds.map((skuId) => names.product(skuId)),
      5,
      reader.text,
    );
  const titles = (codes: WarningCode[]) =>
    codes.filter((code) => !unsaid.includes(code)).map((code) => warningTitle(code, reader));
  const kinds = ['gained', 'lost', 'nowAdds', 'nowRemoves', 'noLongerAdds', 'noLongerRemoves'] as const;
  const said = [
    ...kinds.map((kind) => ({ say: differences[kind], what: products(user[kind]) })),
    { say: differences.newWarnings, what: titles(user.newWarnings) },
    { say: differences.goneWarnings, what: titles(user.goneWarnings) },
  ];
  const left = user.newlyLeftAlone.map(({ skuId, code }) =>
    explainLeftAlone({ skuId, code, groups: [] }, skuId ? names.product(skuId) : '', reader),
  );
  const later = user.daysLater > 0 ? [differences.daysLater(user.daysLater)] : [];
  const all = [...said.filter(({ what }) => what.length > 0).map(({ say, what }) => say(what)), ...left, ...later];
  return all.length > 0 ? all : [differences.otherwise];
}

/** A warning in a few words, without its dates. */
export function warningTitle(code: WarningCode, { text, format }: Reader): string {
  return text.warnings[code](warningFacts({ deadlines: [], plans: [] }, format)).title;
}
