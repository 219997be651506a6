import { z } from 'zod';
import type { IdleGroup, IdleReport } from '../../licensing/lookups/idle-seats.ts';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { moneyOf } from './cost.ts';

export const idle = defineCard(
  'idle',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    says: z.string(),
    groups: z.array(
      z.strictObject({
        title: z.string(),
        text: z.string(),
        examples: z.string(),
        takeBack: z.string(),
        /** Empty where there is nothing to take back. */
        takeBackSays: z.string(),
      }),
    ),
    freeTitle: z.string(),
    free: z.array(z.strictObject({ text: z.string(), detail: z.string() })),
    more: z.string(),
    fileSays: z.string(),
    labels: z.strictObject({ file: z.string() }),
  }),
);

const named = 5;
const mostFree = 12;

/** Licenses that seem to be of no use, and what they cost; each group can become a plan (licensing-rules U15, D60). */
export function idleCard(report: IdleReport, mayAsk: boolean, reader: Reader): AdaptiveCard {
  const { text, format } = reader;
  const words = text.reports.idle;
  const groups = (['blocked', 'unused', 'doubles'] as const).map((name) => {
    const group = report[name];
    const title = name === 'unused' && report.unused ? words.sinceDays(report.unused.days) : words.groups[name].title;
    return {
      title,
      text: group === null ? words.notChecked : sumOf(group, report.currency, reader),
      examples: group === null ? '' : namesIn(group, reader),
      takeBack: words.groups[name].takeBack,
      takeBackSays: mayAsk && group !== null && group.people > 0 ? text.says.takeBack[name] : '',
    };
  });
  const renewal = new Map(report.renewing.map(({ product, renewsAt }) => [product.skuId, renewsAt]));
  const free = report.free.slice(0, mostFree).map(({ product, amount }) => {
    const day = renewal.get(product.skuId);
    const details = [moneyOf(amount, report.currency, reader), day === undefined ? '' : words.renews(format.date(day))];
    return {
      text: words.freeOf(plain(product.name, 60), amount.seats),
      detail: details
        .filter(Boolean)
        .map((detail) => ` · ${detail}`)
        .join(''),
    };
  });
  return idle.render({
    title: words.title,
    fallbackText: words.title,
    says: words.says,
    groups,
    freeTitle: words.free,
    free,
    more: report.free.length > mostFree ? text.general.andMore(report.free.length - mostFree) : '',
    fileSays: groups.some(({ examples }) => examples !== '') ? text.says.idleFile : '',
    labels: { file: words.file },
  });
}

function sumOf({ people, amount }: IdleGroup, currency: string | null, reader: Reader): string {
  const words = reader.text.reports.idle;
  if (people === 0) return words.none;
  const money = moneyOf(amount, currency, reader);
  return [words.people(people, amount.seats), money === '' ? '' : words.saves(money)].filter(Boolean).join(' · ');
}

function namesIn({ holders, people }: IdleGroup, { text }: Reader): string {
  const names = holders.slice(0, named).map(({ person }) => plain(person.displayName, 60));
  return [names.join(', '), people > named ? text.general.andMore(people - named) : ''].filter(Boolean).join(' ');
}
