import { joins, type Run } from './people.ts';
import type { Roles } from './roles.ts';
import { directionsOf, is } from './tags.ts';
import type { Thing } from './things.ts';
import type { Token } from './tokens.ts';
import { nameParticles, wordsThatAreNames } from './words/words.ts';

type Users = Roles['users'];

const atLine = (token: Token | undefined) => token === undefined || token.kind === 'line';

/** "remove e3 from megan\n\nNora Bakker": after an empty line, a name alone under an order may sign it. */
function maySign(tokens: readonly Token[], users: Users, run: Run): boolean {
  const first = users[0]?.run ?? run;
  const alone = ({ first, last }: Run) => atLine(tokens[first - 1]) && atLine(tokens[last + 1]);
  const ofList = first === run ? users.length > 1 || run.kind !== 'words' : alone(first);
  if (!alone(run) || ofList || tokens.slice(0, first.first).some((token) => token.text === ':')) return false;
  const above = tokens.slice(0, run.first).findLastIndex((token) => token.kind !== 'line');
  const lines = tokens.slice(above + 1, run.first).map(({ text }) => text);
  return above >= 0 && lines.join('').length > 1 && !is(tokens[above], 'userNoun', 'from', 'to', 'for', 'at');
}

/** "from megan, ask nora": before a further name, a word that says nothing elsewhere may set it apart from the list. */
function isSetApart(tokens: readonly Token[], { first }: Run): boolean {
  const before = tokens.slice(0, first);
  const between = before.slice(before.findLastIndex(joins) + 1);
  const introduced = between.some((token) => is(token, 'userNoun'));
  return between.some(
    (token) =>
      is(token, 'filler', 'request', 'subject', 'greeting') &&
      !/^(also|too|ook|eveneens|tevens)$/.test(token.norm) &&
      !(introduced && /^(our|my|new|onze|mijn|nieuwe)$/.test(token.norm)),
  );
}

function mayBelongToName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const titled = token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text) && directionsOf(token).length === 0;
  return titled && (wordsThatAreNames.has(token.norm) || (index > 0 && nameParticles.has(token.norm)));
}

/** Doubts about who is meant: two separate mentions, or a preposition that says the opposite of the verb. */
export function doubtPeople(
  tokens: readonly Token[],
  { users }: Roles,
  has: (direction: string) => boolean,
  things: readonly Thing[],
): string[] {
  const groups = new Set(users.map((user) => user.group));
  const doubts = groups.size > 1 ? users.slice(1).map(({ run }) => run.text) : [];
  // "e3 from megan and nora's visio": a product each.
  if (things.length > 1 && new Set(users.map(({ run }) => run.possessive)).size > 1)
    doubts.push(...users.map(({ run }) => run.text));
  const assignment = tokens.some((token) => /^(toewijzing|assignment)/.test(token.norm));
  for (const [position, { run, group, marker, guessed }] of users.entries()) {
    const names = run.text.split(/\s+/);
    const fullName =
      names.length > 1 &&
      names.length <= 4 &&
      /^\p{Lu}\p{Ll}/u.test(run.text) &&
      /^\p{Lu}\p{Ll}/u.test(names.at(-1) ?? '');
    if (guessed && !(fullName && users.length === 1)) doubts.push(run.text);
    const against =
      has('assign') && !has('unassign')
        ? is(marker ?? undefined, 'from') && !(marker?.norm === 'van' && tokens.some((token) => is(token, 'need')))
        : has('unassign') && !has('assign') && is(marker ?? undefined, 'to') && !assignment;
    // "give tess megan's visio", "give megan's visio": whoever gets it is somebody else.
    if (has('assign') && !has('unassign') && run.possessive && marker === null) doubts.push(run.text);
    if (against && !has('replace') && !run.possessive) doubts.push(run.text);
    // "hi megan remove e3" may greet Megan.
    // "Al Gore needs visio": the word before the name may be its first.
    if (mayBelongToName(tokens, run.first - 1)) doubts.push(run.text);
    const listed = position > 0 && users[position - 1]?.group === group;
    if ((listed && isSetApart(tokens, run)) || maySign(tokens, users, run)) doubts.push(run.text);
    if (names.length > 6 || run.doubtful || is(tokens[run.first - 1], 'greeting')) doubts.push(run.text);
  }
  return doubts;
}
