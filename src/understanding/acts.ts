import { type Direction, directionsOf, is } from './tags.ts';
import type { Token } from './tokens.ts';

/** The verbs of a sentence that say what to do. */
export interface Acts {
  /** Their tokens, in order, each with its one direction. */
  verbs: { index: number; direction: Direction }[];
  /** `order`: "remove"; `done`: "removed"; `need`: "needs"; `weak`: verbs that mean it only sometimes, "get", "haal". */
  strength: 'order' | 'done' | 'need' | 'weak' | 'none';
}

const ranks = [
  { strength: 'order', concepts: ['assign', 'unassign', 'replace', 'switchOff', 'switchOn', 'copy', 'manage'] },
  { strength: 'done', concepts: ['assignDone', 'unassignDone', 'replaceDone', 'switchOffDone', 'switchOnDone'] },
  { strength: 'need', concepts: ['need'] },
  { strength: 'weak', concepts: ['assignWeak', 'unassignWeak', 'replaceWeak'] },
] as const;

/** "wijzig" and "change" replace where two products or a target are named, and else open the whole list. */
function oneDirection(token: Token, tokens: readonly Token[]): Direction | null {
  const found = directionsOf(token);
  if (found.length < 2) return found[0] ?? null;
  const services = tokens.some((each) => is(each, 'services'));
  if (found.includes('replace') && !services && tokens.some((each) => each.kind === 'product')) return 'replace';
  return found.includes('manage') ? 'manage' : (found[0] ?? null);
}

/** "upgrade megan to e5 and nora gets e3": a clause of its own with a product of its own gives something else. */
function givesElse(tokens: readonly Token[], at: number, first: number): boolean {
  const own = tokens.slice(Math.min(at, first), at).some(separatesClauses);
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex(separatesClauses);
  return own && rest.slice(0, end < 0 ? rest.length : end).some(({ kind }) => kind === 'product');
}

/**
 * The verbs that count: orders before participles, those before needs, those before weak verbs. The other verbs are used up where they
 * say the same, and stay as leftovers where they do not.
 */
export function findActs(tokens: readonly Token[]): Acts {
  const free = [...tokens.entries()]
    .filter(([, token]) => !token.used || directionsOf(token).length > 0)
    .filter(([, token]) => directionsOf(token).length > 0 && !token.used);
  for (const { strength, concepts } of ranks) {
    const chosen = free.filter(([, token]) => is(token, ...concepts));
    if (chosen.length === 0) continue;
    const verbs = chosen.flatMap(([index, token]) => {
      const direction = oneDirection(token, tokens);
      return direction === null ? [] : [{ index, direction }];
    });
    const said = new Set(verbs.map(({ direction }) => direction));
    const first = verbs[0]?.index ?? 0;
    for (const [index, token] of free) {
      // "get e3 removed", "I request removal": before another verb it only asks for it.
      const gives = index < first || said.has('assign') || said.has('replace');
      const helps = is(token, 'assignWeak')
        ? gives && !givesElse(tokens, index, first)
        : directionsOf(token).some((each) => said.has(each));
      const needsDone = strength === 'done' && is(token, 'need');
      if (helps || needsDone) token.used = true;
    }
    for (const { index } of verbs) {
      const token = tokens[index];
      if (token !== undefined) token.used = true;
    }
    return { verbs, strength };
  }
  return { verbs: [], strength: 'none' };
}

/** The part of the sentence that belongs to each verb: from one boundary to the next. Null where it cannot be told. */
export function clausesOf(tokens: readonly Token[], verbs: Acts['verbs']): { from: number; to: number }[] | null {
  const cuts: number[] = [0];
  for (const [position, { index }] of verbs.entries()) {
    const next = verbs[position + 1];
    if (next === undefined) break;
    const separators = [...tokens.keys()].filter((at) => at > index && at < next.index && separatesClauses(tokens[at]));
    const atNext = separators.find((at) => tokens.slice(at + 1, next.index).every((token) => harmlessBetween(token)));
    const atOwn = separators.find((at) => tokens.slice(index + 1, at).every((token) => harmlessBetween(token)));
    const cut = atNext ?? atOwn ?? (separators.length === 1 ? separators[0] : undefined);
    if (cut === undefined) return null;
    cuts.push(cut);
  }
  return cuts.map((from, position) => ({ from, to: cuts[position + 1] ?? tokens.length }));
}

function separatesClauses(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^[,;&+]$/.test(token.text) || token.kind === 'end' || token.kind === 'line' || is(token, 'and'))
  );
}

function harmlessBetween(token: Token): boolean {
  return token.kind === 'mark' || token.kind === 'line' || is(token, 'filler', 'article', 'and', 'request', 'subject');
}
