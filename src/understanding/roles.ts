import type { Acts } from './acts.ts';
import { after, before, isAct, joins, type Run } from './people.ts';
import { is } from './tags.ts';
import type { Token } from './tokens.ts';

/** What each unknown name in the sentence turned out to be. */
export interface Roles {
  /** `group` counts separate mentions: names of one list share it. `marker` is the preposition before the list. */
  users: { run: Run; group: number; marker: Token | null; guessed: boolean }[];
  sameAs: Run | null;
  /** Names that stand where a product stands although the catalogue does not know them. */
  products: Run[];
  /** Names without a place in the sentence. */
  strays: Run[];
}

/** "megan's visio", "de visio van megan": whose it is, and not who gets it where somebody else does. */
export const isOwner = ({ run, marker }: Roles['users'][number]): boolean =>
  run.possessive || is(marker ?? undefined, 'from', 'of');

const preposition = (token: Token | undefined) => is(token, 'from', 'to', 'for', 'of', 'at', 'on');

class Classifier {
  readonly #tokens: readonly Token[];
  readonly #acts: Acts;
  readonly #sameAt: number | null;
  readonly #knowsCatalogue: boolean;
  readonly #kinds = new Map<number, 'user' | 'product' | 'same'>();
  readonly #groups = new Map<number, number>();
  readonly #asksWho: boolean;
  readonly #namesProduct: boolean;
  readonly #inRun = new Set<number>();
  #groupCount = 0;

  constructor(tokens: readonly Token[], acts: Acts, sameAt: number | null, knowsCatalogue: boolean) {
    this.#knowsCatalogue = knowsCatalogue;
    this.#asksWho = tokens.some((token) => is(token, 'who'));
    this.#namesProduct = tokens.some((token) => token.kind === 'product' && !token.used);
    this.#tokens = tokens;
    this.#acts = acts;
    this.#sameAt = sameAt;
  }

  classify(runs: readonly Run[]): Roles {
    for (const run of runs) for (let index = run.first; index <= run.last; index += 1) this.#inRun.add(index);
    const roles: Roles = { users: [], sameAs: null, products: [], strays: [] };
    const waiting: Run[] = [];
    for (const run of runs) if (!this.#place(run, roles, (each) => this.#isSurelyUser(each))) waiting.push(run);
    const unlisted = this.#placeListed(waiting, roles);
    const rest = unlisted.filter(
      (run) => !this.#place(run, roles, (each) => roles.users.every(isOwner) && this.#isDative(each)),
    );
    const left = this.#placeListed(rest, roles);
    const unplaced = left.filter((run) => !this.#placeProduct(run, roles));
    const stillUnplaced = unplaced.filter((run) => !this.#place(run, roles, () => false));
    const guess = stillUnplaced.find((run) => !this.#isSomebodyElses(run));
    const mayGuess = guess !== undefined && roles.users.length === 0 && !guess.vague && guess.kind !== 'id';
    if (mayGuess) {
      this.#addUser(guess, roles, null, true);
      for (const run of stillUnplaced.filter((each) => each !== guess))
        if (!this.#place(run, roles, () => false)) roles.strays.push(run);
    } else roles.strays.push(...stillUnplaced);
    roles.users.sort((a, b) => a.run.first - b.run.first);
    return roles;
  }

  #at(index: number): Token | undefined {
    return this.#tokens[index];
  }

  #before(run: Run): Token | undefined {
    return this.#at(before(this.#tokens, run.first));
  }

  #after(run: Run): Token | undefined {
    return this.#at(after(this.#tokens, run.last));
  }

  #has(direction: string): boolean {
    return this.#acts.verbs.some((verb) => verb.direction === direction);
  }

  #mark(run: Run, kind: 'user' | 'product' | 'same', group = 0): void {
    for (let index = run.first; index <= run.last; index += 1) {
      this.#kinds.set(index, kind);
      this.#groups.set(index, group);
    }
  }

  #addUser(run: Run, roles: Roles, marker: Token | null, guessed: boolean): void {
    const linked = this.#listedAfter(run);
    if (linked?.kind !== 'user') this.#groupCount += 1;
    const group = linked?.kind === 'user' ? linked.group : this.#groupCount;
    const inherited = roles.users.find((user) => user.group === group);
    this.#mark(run, 'user', group);
    roles.users.push({
      run,
      group,
      marker: marker ?? inherited?.marker ?? null,
      guessed: guessed || (inherited?.guessed ?? false),
    });
  }

  /** What the run is listed after: "megan, adele and RUN"; a repeated preposition does not break the list. */
  #listedAfter(run: Run): { kind: 'user' | 'product' | 'same'; group: number } | null {
    let index = before(this.#tokens, run.first);
    if (preposition(this.#at(index))) index = before(this.#tokens, index);
    if (!joins(this.#at(index))) return null;
    while (index >= 0 && joins(this.#at(index))) index = before(this.#tokens, index);
    const kind = this.#kinds.get(index) ?? (this.#at(index)?.kind === 'product' ? 'product' : null);
    return kind === null ? null : { kind, group: this.#groups.get(index) ?? 0 };
  }

  #place(run: Run, roles: Roles, isUser: (run: Run) => boolean): boolean {
    const listed = this.#listedAfter(run);
    const as = this.#before(run) !== undefined && before(this.#tokens, run.first) === this.#sameAt;
    if (as || listed?.kind === 'same') {
      roles.sameAs ??= run;
      this.#mark(run, 'same');
      return true;
    }
    if (run.vague && run.kind === 'words') return false;
    if (this.#isSomebodyElses(run)) return false;
    const user = listed?.kind === 'user' || isUser(run);
    if (!user) return false;
    const marker = this.#before(run);
    this.#addUser(run, roles, preposition(marker) ? (marker ?? null) : null, false);
    return true;
  }

  /** Where only a person can stand. */
  #isSurelyUser(run: Run): boolean {
    const [last, next] = [this.#before(run), this.#after(run)];
    if (run.kind === 'mail' || run.kind === 'name') return true;
    if (preposition(last)) {
      const target = this.#has('replace') && is(last, 'to', 'for') && this.#aimsAtProduct(run);
      return !target && !(is(last, 'of') && is(next, 'license') && run.kind !== 'id');
    }
    if (run.kind === 'id') return false;
    if (run.possessive) return true;
    if (this.#isHeading(run) || this.#followsColon(run) || this.#isOwnLine(run)) return true;
    const hisOrHer = this.#tokens
      .slice(run.last + 1, run.last + 2)
      .some((token) => is(token, 'possessive') && !is(token, 'askStart'));
    if (hisOrHer && this.#leadsToThing(run)) return true;
    if (is(next, 'need') || (is(next, 'have') && !this.#asksWho) || (is(next, 'assignWeak') && this.#has('assign')))
      return true;
    if (is(last, 'have') && !this.#asksWho) return true;
    if (this.#isPutOnProduct(run)) return true;
    if (this.#has('replace') && (is(last, 'replace', 'replaceWeak') || is(next, 'replace')) && this.#namesProduct)
      return true;
    return this.#acts.verbs.length === 0 && is(last, 'show', 'history', 'license', 'status') && !is(next, 'license');
  }

  /** "megan's manager", "de manager van megan": not Megan. "Adele says": she only says it. */
  #isSomebodyElses(run: Run): boolean {
    if (is(this.#at(run.last + 1), 'says') && !preposition(this.#before(run))) return true;
    const marker = before(this.#tokens, run.first);
    const of = is(this.#at(marker), 'of', 'from') && is(this.#at(before(this.#tokens, marker)), 'relative');
    return of || (run.possessive && is(this.#at(run.last + 1), 'relative'));
  }

  /** "put megan on e5", "zet megan op e5". */
  #isPutOnProduct(run: Run): boolean {
    const next = after(this.#tokens, run.last);
    const target = this.#at(after(this.#tokens, next));
    const verb = isAct(this.#before(run)) || is(this.#before(run), 'common');
    return verb && is(this.#at(next), 'on', 'to') && target?.kind === 'product';
  }

  /** Whom a list of people goes on with: "RUN, adele and omar need visio". */
  #listedBefore(run: Run): number | null {
    let index = after(this.#tokens, run.last);
    if (!joins(this.#at(index))) return null;
    while (joins(this.#at(index))) index = after(this.#tokens, index);
    return this.#kinds.get(index) === 'user' ? (this.#groups.get(index) ?? null) : null;
  }

  /** The people of a list whose last member alone has a sign of being one. */
  #placeListed(waiting: Run[], roles: Roles): Run[] {
    return waiting
      .toReversed()
      .filter((run) => {
        const group = run.kind === 'words' && !run.vague ? this.#listedBefore(run) : null;
        if (group === null) return true;
        const known = roles.users.find((user) => user.group === group);
        this.#mark(run, 'user', group);
        roles.users.push({ run, group, marker: known?.marker ?? null, guessed: known?.guessed ?? false });
        return false;
      })
      .toReversed();
  }

  /** "replace e3 by foobar", where no known product is the target. */
  #aimsAtProduct(run: Run): boolean {
    return is(this.#after(run), 'license') && !run.possessive;
  }

  /** "megan: remove e3", "Megan Bowen - e3 eruit". */
  #isHeading(run: Run): boolean {
    const [last, next] = [this.#at(run.first - 1), this.#at(run.last + 1)];
    const begins = before(this.#tokens, run.first) < 0 || last?.kind === 'line' || last?.kind === 'end';
    const dash = next?.kind === 'mark' && /^[-–—]$/.test(next.text) && next.start > (this.#at(run.last)?.end ?? 0);
    return begins && (next?.text === ':' || dash);
  }

  #followsColon(run: Run): boolean {
    let index = before(this.#tokens, run.first);
    while (this.#at(index)?.kind === 'line') index = before(this.#tokens, index);
    if (this.#at(index)?.text !== ':') return false;
    const introduced = before(this.#tokens, index);
    return (
      preposition(this.#at(introduced)) ||
      (isAct(this.#at(introduced)) && this.#namesProduct) ||
      is(this.#at(index - 1), 'userNoun')
    );
  }

  /** A name alone on its line, in a message that says elsewhere what to do. */
  #isOwnLine(run: Run): boolean {
    let index = run.first - 1;
    while (this.#at(index)?.kind === 'mark') index -= 1;
    const [last, next] = [this.#at(index), this.#at(run.last + 1)];
    const alone = (last === undefined || last.kind === 'line') && (next === undefined || next.kind === 'line');
    return alone && this.#acts.verbs.length > 0;
  }

  /** Whether a licence or product follows, with at most a list of people in between. */
  #leadsToThing(run: Run): boolean {
    const end = Math.min(this.#tokens.length, run.last + 80);
    for (let index = after(this.#tokens, run.last); index < end; index = after(this.#tokens, index)) {
      const token = this.#at(index);
      if (token?.kind === 'product' || is(token, 'license', 'same', 'servicePlan', 'family', 'everything', 'services'))
        return true;
      const listed = joins(token) || this.#inRun.has(index) || is(token, 'with', 'all');
      if (!listed) return false;
    }
    return false;
  }

  /** "give megan e3", "neem megan de e3 af", "kan je megan visio geven". */
  #isDative(run: Run): boolean {
    const last = this.#before(run);
    const directlyLicense = is(this.#at(run.last + 1), 'license');
    const opening = last === undefined || last.kind === 'line' || last.kind === 'end';
    if (opening && isAct(this.#after(run)) && this.#namesProduct) return true;
    if (!this.#leadsToThing(run) || (directlyLicense && !this.#namesProduct)) return false;
    if (is(last, 'assign', 'assignWeak') || is(last, 'unassign', 'unassignWeak')) return true;
    return opening && this.#has('assign');
  }

  /** An unknown name where a product must stand. */
  #placeProduct(run: Run, roles: Roles): boolean {
    const [last, next] = [this.#before(run), this.#after(run)];
    const beside = this.#knowsCatalogue && this.#namesProduct;
    const object =
      !beside &&
      isAct(last) &&
      ((next === undefined && (!this.#knowsCatalogue || roles.users.length > 0)) ||
        preposition(next) ||
        next?.kind === 'line' ||
        is(next, 'license', 'by', 'with', 'and', 'until'));
    const target = this.#has('replace') && (is(last, 'by', 'with', 'to') || last?.norm === '->');
    const asked = (is(last, 'have', 'who') && this.#asksWho) || is(last, 'howMany');
    const fullName = /^\p{Lu}\p{Ll}+(\s\S+)*\s\p{Lu}\p{Ll}+$/u.test(run.text);
    const listed =
      !beside && this.#listedAfter(run)?.kind === 'product' && !fullName && this.#at(run.last + 1)?.kind !== 'product';
    const licensed =
      is(this.#at(run.last + 1), 'license') ||
      (this.#at(run.last + 1)?.text === '-' && is(this.#at(run.last + 2), 'license'));
    const id = run.kind === 'id' && this.#acts.verbs.length > 0;
    if (!(object || target || asked || listed || licensed || id)) return false;
    this.#mark(run, 'product');
    roles.products.push(run);
    return true;
  }
}

/** Decides which names are people: by preposition, list, possessive, heading, dative or subject. */
export function classifyRuns(
  tokens: readonly Token[],
  runs: readonly Run[],
  acts: Acts,
  sameAt: number | null,
  knowsCatalogue: boolean,
): Roles {
  return new Classifier(tokens, acts, sameAt, knowsCatalogue).classify(runs);
}
