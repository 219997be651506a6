import { GraphError } from '../../graph/error.ts';
import { usersByWords } from '../../graph/users.ts';
import { type LicensingContext, readRights } from '../context.ts';
import type { Actor, Person } from '../model.ts';
import { personFrom } from '../people.ts';
import { Refusal } from '../refusal.ts';
import { mayAnywhere } from '../rights.ts';
import { fold } from './fold.ts';

export interface KnownNames {
  /**
   * Which of these folded words somebody in the directory goes by, in one batch: an ordinary word is no name unless the directory knows
   * it. Null where that cannot be told, for lack of rights or of an answer.
   */
  namesKnown(actor: Actor, words: readonly string[]): Promise<ReadonlySet<string> | null>;
}

/** Of a longer text the rest is judged by form and place. */
const mostWords = 20;

/** How long a word is not asked about again. */
const remembered = 10 * 60_000;
const mostRemembered = 5_000;

export function createKnownNames(context: LicensingContext): KnownNames {
  const asked = new Map<string, { known: boolean; at: number }>();

  return {
    async namesKnown(actor, words) {
      const now = context.now().getTime();
      const fresh = [...new Set(words)].filter((word) => now - (asked.get(word)?.at ?? 0) > remembered);
      try {
        if (!mayAnywhere(await readRights(context, actor.id), 'look')) return null;
        for (const [word, known] of await lookUp(fresh.slice(0, mostWords))) {
          if (asked.size >= mostRemembered) asked.clear();
          asked.set(word, { known, at: now });
        }
      } catch (error) {
        if (error instanceof GraphError || error instanceof Refusal) return null;
        throw error;
      }
      return new Set(words.filter((word) => asked.get(word)?.known === true));
    },
  };

  /** The directory searches with accents: a word without them is found by its first letters. */
  async function lookUp(words: readonly string[]): Promise<[string, boolean][]> {
    if (words.length === 0) return [];
    const found = await usersByWords(
      context.graph,
      words.flatMap((word) => [word, word.slice(0, 2)]),
    );
    return words.map((word, index) => {
      const people = [...(found[2 * index] ?? []), ...(found[2 * index + 1] ?? [])].map(personFrom);
      return [word, people.some((person) => namesOf(person).has(word))];
    });
  }
}

function namesOf({ displayName, userPrincipalName, mail }: Person): Set<string> {
  const aliases = [userPrincipalName, mail ?? ''].map((address) => fold(address).split('@')[0] ?? '');
  const texts = [fold(displayName), ...aliases];
  return new Set([...texts.flatMap((text) => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []), ...aliases]);
}
