import type { Case } from './case-set.ts';
import { type Grave, grave, type Judgement, type Verdict, verdicts } from './judge.ts';

/** What became of one turn. */
export interface Scored extends Judgement {
  case: Pick<Case, 'id' | 'lang' | 'kind' | 'plain'>;
  turn: number;
}

type Column = Verdict | 'undecided';
const columns: readonly Column[] = [...verdicts, 'undecided'];

/** The turns of each kind by verdict, the share that came out well, of whole cases too, and the grave faults; a table in Markdown. */
export function table(scored: readonly Scored[]): string {
  const kinds = [...new Set(scored.map(({ case: { lang, kind } }) => `${lang} ${kind}`))];
  const rows = [
    ...kinds.map((name) =>
      row(
        name,
        scored.filter(({ case: { lang, kind } }) => `${lang} ${kind}` === name),
      ),
    ),
    ...['en', 'nl'].map((lang) =>
      row(
        `${lang} all`,
        scored.filter((one) => one.case.lang === lang),
      ),
    ),
    row(
      'plain',
      scored.filter((one) => one.case.plain),
    ),
    row('all', scored),
  ];
  const head = ['', 'turns', ...columns, 'good %', 'cases', 'good %', ...grave];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const isGood = ({ verdict }: Scored) => verdict !== null && ['atOnce', 'question', 'offer'].includes(verdict);

function row(name: string, scored: readonly Scored[]): (string | number)[] {
  const counts = columns.map((column) => scored.filter((one) => (one.verdict ?? 'undecided') === column).length);
  const cases = new Set(scored.map((one) => one.case.id));
  const spoilt = new Set(scored.filter((one) => !isGood(one)).map((one) => one.case.id));
  const share = (part: number, whole: number) => (whole === 0 ? '' : Math.round((100 * part) / whole));
  const goodTurns = share(scored.filter(isGood).length, scored.length);
  const goodCases = share(cases.size - spoilt.size, cases.size);
  const faults = grave.map((fault: Grave) => scored.filter((one) => one.grave.includes(fault)).length);
  return [name, scored.length, ...counts, goodTurns, cases.size, goodCases, ...faults];
}
