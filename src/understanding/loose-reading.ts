import { type Analysis, as, complete, distinctProducts, textsOf } from './analysis.ts';
import { gives, isThing } from './clauses.ts';
import { isNegated } from './doubts.ts';
import { nthOf, offers, tieWith } from './order-reading.ts';
import { nothingRead, type Reading } from './reading.ts';
import { isName } from './sentence/names.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';

/** What was understood before is put right: *no, Adele*, *nee, ik bedoel e5*. */
export function readCorrection(analysis: Analysis): Reading | null {
  const { rest, people, things } = analysis;
  const opening = rest.find((item) => item.kind !== 'mark' && !is(item, 'greeting', 'filler') && item.norm !== 'sorry');
  const contrasts = rest.some((item) => is(item, 'except', 'meant') || item.norm === 'maar');
  const cues = rest.filter((item) => gives(item) && !is(item, 'assignWeak'));
  const names = rest.filter((item) => isName(item) && item.doubt === null);
  const leftOut = (item: Item) => {
    const at = rest.indexOf(item);
    return [rest[at - 1], rest[at - 2], rest[at + 1]].some((each) => is(each, 'not') || each?.norm === 'toch niet');
  };
  // *Het is niet nodig dat …* says all of an order.
  const whole = rest.some(gives) && names.length > 0 && things.length > 0;
  // *No Sway for anyone* denies the thing, and not what was understood before.
  const denies =
    opening !== undefined && isThing(rest[rest.indexOf(opening) + 1]) && rest.some((item) => is(item, 'for'));
  if (denies) return null;
  const corrects =
    is(opening, 'no') ||
    (is(opening, 'meant') && !(whole && rest.some((item) => is(item, 'unassignWeak', 'need')))) ||
    (is(opening, 'not') &&
      cues.length === 0 &&
      (contrasts || (rest.some((item) => is(item, 'leanUser', 'leanProduct')) && people.users.length > 0)));
  // *Sofie toch niet*: somebody is left out of what was said before.
  const leaves = cues.length === 0 && things.length === 0 && names.length > 0 && names.every(leftOut);
  if (leaves)
    return complete(
      analysis,
      { intent: 'no', spared: textsOf(names), refers: { ...nothingRead.refers, operation: true } },
      [...names.map(as('person')), ...rest.filter((item) => is(item, 'not', 'cancel', 'no')).map(as('word'))],
      [],
    );
  if (!corrects || cues.some((item) => is(item, 'assign', 'unassign', 'replace', 'switchOff', 'switchOn'))) return null;
  const denied = (item: Item) => {
    const at = rest.indexOf(item);
    return is(rest[at - 1], 'not') || (is(rest[at - 1], 'from', 'to', 'for', 'at', 'of') && is(rest[at - 2], 'not'));
  };
  const named = [...people.users.map(({ item }) => item), ...people.strays, ...people.products].sort(
    (a, b) => a.start - b.start,
  );
  const roles = [
    ...rest
      .filter(
        (item) => is(item, 'no', 'meant', 'not', 'except', 'nth', 'leanUser', 'leanProduct') || item.norm === 'sorry',
      )
      .map(as('word')),
    ...named.map(as('person')),
    ...things.map(as('thing')),
  ];
  const products = things.filter((item) => !denied(item)).map(({ text }) => ({ text, role: 'add' as const }));
  const users = textsOf(named.filter((item) => !denied(item)));
  const refers = { ...nothingRead.refers, nth: nthOf(rest), operation: true };
  return complete(
    analysis,
    { intent: 'no', users, products: distinctProducts(products), refers },
    roles,
    refers.nth !== null || (named.length + things.length > 0 && users.length + products.length === 0) ? ['which'] : [],
  );
}

/** Words of a sentence that is about nothing but somebody. */
const shortest = 2;

const leansOnTurn = (item: Item) => is(item, 'leanUser', 'leanProduct', 'nth', 'amend');

/** No word gives a direction: *e3 for megan* asks for a license, the rest is offered; neither is ever sure. */
export function readBare(analysis: Analysis): Reading {
  const { rest, people, things, extent, base } = analysis;
  // *Sack Megan*: a short sentence with an unknown word and somebody of the directory is about them.
  const [alone, ...more] = people.users;
  const short = rest.filter(({ kind }) => kind === 'word' || kind === 'run').length <= shortest;
  const known = analysis.knowsNames && short && more.length === 0 && alone?.item.doubt === null;
  const users = people.users.filter(({ guessed }) => !guessed || things.length > 0 || base.sameAs !== null || known);
  const said = (...concepts: Parameters<typeof is>[1][]) => rest.some((item) => is(item, ...concepts));
  const goes = said('instead') || rest.some(({ norm }, index) => norm === '->' && !isName(rest[index + 1]));
  const asked =
    base.sameAs !== null ||
    rest.some(({ norm }) => /^(?:mag|kan|can|may|could)(?: i| ik)?$/.test(norm)) ||
    users.some(({ marker }) => is(marker ?? undefined, 'for', 'to')) ||
    ((users.length > 0 || extent !== null) && said('for') && things.length > 0) ||
    rest.some(({ norm }) => norm === '->');
  const about = things.length > 0 || base.sameAs !== null || said('license');
  const nth = nthOf(rest);
  const amends = said('amend') || nth !== null || rest.some((item) => is(item, 'leanUser', 'leanProduct'));
  const roles = [
    ...users.map(({ item }) => as('person')(item)),
    ...[...things, ...people.products].map(as('thing')),
    ...(extent?.items ?? []).map(as('extent')),
    ...rest.filter((item) => is(item, 'instead') || (amends && leansOnTurn(item))).map(as('word')),
  ];
  const texts = textsOf(users.map(({ item }) => item));
  const leans = {
    ...nothingRead.refers,
    users: texts.length === 0 ? (rest.find((item) => is(item, 'leanUser'))?.text ?? null) : null,
    products:
      things.length === 0
        ? (rest.find((item) => is(item, 'leanProduct') && !is(item, 'leanUser'))?.text ?? null)
        : null,
    nth,
    operation: amends && !(asked && about),
    adds: rest.some((item) => is(item, 'amend', 'and') && item.norm !== 'instead'),
  };
  const read = { users: texts, extent: extent?.extent ?? null, refers: leans };
  const place = (role: 'add' | 'remove') => distinctProducts(things.map(({ text }) => ({ text, role })));
  if (things.length === 2 && goes) {
    const instead = rest.findIndex((item) => is(item, 'instead'));
    const gone = instead < 0 ? things[0] : things.find((item) => rest.indexOf(item) > instead);
    const products = things.map((item) => ({
      text: item.text,
      role: item === gone ? ('remove' as const) : ('add' as const),
    }));
    return complete(analysis, { ...read, intent: 'replace', products }, roles, ['replace']);
  }
  if (said('cancel') && about)
    return complete(analysis, { ...read, intent: 'unassign', products: place('remove') }, roles, ['cancel']);
  const refused = rest.some((item, index) => is(item, 'no') && isThing(rest[index + 1]));
  if (asked && about && !refused && !isNegated(rest)) {
    const reading = complete(analysis, { ...read, intent: 'assign', products: place('add') }, roles, ['assign']);
    return reading.unread.length > 0 && base.sameAs === null
      ? { ...reading, alternatives: tieWith('assign') }
      : reading;
  }
  const confirms = is(
    rest.find(({ kind }) => kind !== 'mark'),
    'yes',
    'ok',
  );
  const intent = confirms && rest.length <= 12 ? ('yes' as const) : ('unknown' as const);
  const alternatives = intent === 'unknown' ? offers(analysis) : [];
  return complete(analysis, { ...read, intent, products: place('add'), alternatives }, roles, ['verb']);
}
