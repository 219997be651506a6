import { setTimeout as wait } from 'node:timers/promises';
import type { Connector, Message } from './connector.ts';
import { type CardJson, common, type Desk, wordsOf } from './teams.ts';

/** Somebody's chat with the bot, as they see it: messages, cards that change in place, buttons that work once or twice. */
export interface Window {
  conversationId: string;
  messages(): Message[];
  /** Says something and gives what was written to this chat in answer. */
  say(text: string): Promise<Message[]>;
  /** Everything that can be read in the chat now. */
  words(): string;
  /** The newest message that shows a card with such words, once there is one. */
  card(words: RegExp | string): Promise<Message>;
  /** Waits until this can be read in the chat. */
  hears(words: RegExp | string): Promise<void>;
  /** Presses the button of this verb; the words of the answer. What it answers with replaces the card, as Teams does. */
  press(message: Message, verb: string, inputs?: Record<string, string>): Promise<string>;
  /** Sends an invoke of any name. */
  invoke(name: string, value: unknown, message?: Message): Promise<CardJson>;
}

const patienceMs = 60_000;

/**
 * Opens the chat of a user of the sandbox tenant.
 * @param options `name`: as Teams says it; `place`: a channel or group chat instead of the personal one
 */
export function openWindow(
  desk: Desk,
  connector: Connector,
  user: string,
  options: { name: string; locale?: string; place?: { id: string; conversationType: 'channel' | 'groupChat' } },
): Window {
  const { deliveryMode: _, conversation, ...rest } = common(user, options.locale);
  const activity = {
    ...rest,
    serviceUrl: connector.url,
    from: { id: `29:${user}`, name: options.name, aadObjectId: user },
    conversation: { ...conversation, ...options.place },
  };
  const conversationId = activity.conversation.id;
  const base = conversationId.split(';')[0];
  const messages = () =>
    connector.messages.filter((message) => [conversationId, base].includes(message.conversationId));

  const window: Window = {
    conversationId,
    messages,
    words: () => messages().map(wordsIn).join('\n'),

    async say(text) {
      const before = messages().length;
      const { status, body } = await desk.post({ ...activity, type: 'message', text });
      if (status > 202) throw new Error(`The desk answered ${status}: ${JSON.stringify(body)}`);
      return messages().slice(before);
    },

    async card(words) {
      return eventually(
        () => messages().findLast((message) => message.card && fits(wordsIn(message), words)),
        () => `a card with ${words} in: ${window.words()}`,
      );
    },

    async hears(words) {
      await eventually(
        () => fits(window.words(), words) || undefined,
        () => `${words} in: ${window.words()}`,
      );
    },

    async press(message, verb, inputs = {}) {
      const button = buttonsIn(message.card).find((one) => one.verb === verb);
      if (!button) throw new Error(`No button ${verb} in: ${wordsIn(message)}`);
      const action = { type: 'Action.Execute', verb, data: { ...button.data, ...inputs } };
      const { value } = await window.invoke('adaptiveCard/action', { action }, message);
      if (typeof value === 'string') return value;
      message.card = value;
      return wordsIn(message);
    },

    async invoke(name, value, message) {
      const answer = await desk.post({ ...activity, type: 'invoke', name, value, replyToId: message?.id });
      if (answer.status !== 200) throw new Error(`The desk answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer.body as CardJson;
    },
  };
  return window;
}

export function wordsIn({ text, card }: Pick<Message, 'text' | 'card'>): string {
  return wordsOf([{ type: 'message', text, ...(card ? { attachments: [{ content: card }] } : {}) }]);
}

/** Every button of a card, those behind another one included. */
export function buttonsIn(card: CardJson): { title: string; verb?: string; data: CardJson }[] {
  return (card?.actions ?? []).flatMap((action: CardJson) => [action, ...buttonsIn(action.card)]);
}

function fits(words: string, wanted: RegExp | string): boolean {
  return typeof wanted === 'string' ? words.includes(wanted) : wanted.test(words);
}

async function eventually<T>(look: () => T | undefined, missing: () => string): Promise<T> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await wait(50)) {
    const found = look();
    if (found !== undefined) return found;
  }
  throw new Error(`Not seen in time: ${missing()}`);
}
