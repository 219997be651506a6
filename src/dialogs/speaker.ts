import type { TurnContext } from 'botbuilder';
import type { Actor } from '../licensing/model.ts';
import type { Reader } from '../text/text.ts';
import type { Reading } from '../understanding/recognizer.ts';

/** Who speaks in this turn, in what words they are answered, and what they said. */
export interface Speaker {
  actor: Actor;
  reader: Reader;
  /** What was typed, without mentions. */
  text: string;
  /** Whether their client searches while they type: Teams does, others show the plain question. */
  searches: boolean;
  /** `known`: what the directory knows of `candidates`; without it, as it was said for this turn. */
  read(sentence: string, known?: ReadonlySet<string> | null): Reading;
  /** The words of a sentence that may be names of people. */
  candidates(sentence: string): string[];
}

const key = Symbol('speaker');

/** The bot says at the beginning of each turn who speaks. */
export function setSpeaker(context: TurnContext, speaker: Speaker): void {
  context.turnState.set(key, speaker);
}

export function speakerOf(context: TurnContext): Speaker {
  const speaker = context.turnState.get<Speaker | undefined>(key);
  if (!speaker) throw new Error('A dialog was run before it was said who speaks');
  return speaker;
}
