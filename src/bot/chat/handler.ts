import type { TurnContext } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
import type { Draft } from '../../dialogs/draft.ts';
import type { Speaker } from '../../dialogs/speaker.ts';
import type { Reading } from '../../understanding/recognizer.ts';

/** One message of a person, and where their conversation is. */
export interface Turn {
  context: TurnContext;
  dc: DialogContext;
  speaker: Speaker;
  reading: Reading;
  /** The requests that the sentence makes, with what it takes from the turn before. */
  orders: [Draft, ...Draft[]];
  /** A question of long ago was let go of just now, and that was said. */
  letGo: boolean;
}

/** One kind of message. The handlers of a chat are asked in their order; the first that answers is the only one. */
export interface Handler {
  /** What it takes. */
  name: string;
  /** Answers the message; false where it is something else. */
  answer(turn: Turn): Promise<boolean>;
}
