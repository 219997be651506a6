import { type Activity, MemoryStorage, TestAdapter } from 'botbuilder';
import { type Chat, createChat } from '../../src/bot/chat/chat.ts';
import { createOwnSettings } from '../../src/bot/chat/settings.ts';
import { setSpeaker } from '../../src/dialogs/speaker.ts';
import { standardApprovals } from '../../src/licensing/approval/settings-file.ts';
import type { Licensing } from '../../src/licensing/licensing.ts';
import { createLog } from '../../src/log.ts';
import { readerFor } from '../../src/text/text.ts';
import { nothingRead, type Reading } from '../../src/understanding/reading.ts';
import { candidateNames, read } from '../../src/understanding/recognizer.ts';
import { actor } from './licensing.ts';
import { wordsOf } from './teams.ts';

export interface ChatRoom {
  /** Says something as a person, and gives all that is answered, in one line. */
  say(user: string, text: string, locale?: string): Promise<string>;
  /** Lets time go by. */
  later(minutes: number): void;
}

/** The chat of several people, without Teams; of some sentences it is given what they say. */
export function openChatRoom(licensing: Licensing, sentences: Record<string, Partial<Reading>>): ChatRoom {
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  const tenant = { sandbox: true, cloud: 'worldwide', searches: false, supportUrl: null };
  const cards = { remember: async () => {}, ofPlan: async () => [], forget: async () => {} };
  const plans = { answer: async () => false };
  const files = { offer: async () => {}, receive: async () => {} };
  const download = async () => new Uint8Array();
  const log = createLog('silent');
  const state = new MemoryStorage();
  const nothingChosen = { find: async () => ({ language: null, work: null }), save: async () => {} };
  const settings = createOwnSettings(nothingChosen, standardApprovals.workingTime);
  const chat: Chat = createChat({ licensing, cards, state, plans, files, download, tenant, settings, now, log });
  const understand = (sentence: string): Reading => {
    const said = sentences[sentence];
    return said ? { ...nothingRead, ...said } : read(sentence);
  };
  const rooms = new Map<string, TestAdapter>();

  return {
    later: (minutes) => {
      offset += minutes * 60_000;
    },

    async say(user, text, locale = 'en-US') {
      const adapter =
        rooms.get(user) ??
        new TestAdapter(async (context) => {
          const person = { ...actor(context.activity.from.id, 'Somebody'), locale: context.activity.locale ?? 'en-US' };
          setSpeaker(context, {
            actor: person,
            reader: readerFor(person),
            text: context.activity.text ?? '',
            searches: false,
            read: understand,
            candidates: candidateNames,
          });
          await chat.answer(context);
        });
      rooms.set(user, adapter);
      adapter.activeQueue.splice(0);
      const from = { id: user, name: 'Somebody', role: 'user' };
      await adapter.receiveActivity({ type: 'message', text, locale, from } as Partial<Activity>);
      const heard = adapter.activeQueue.filter(({ type }) => type === 'message');
      return wordsOf(heard as Parameters<typeof wordsOf>[0]);
    },
  };
}
