import { z } from 'zod';
import type { UserId } from '../../ids.ts';
import type { Log } from '../../log.ts';
import type { ConversationStore } from './message-stores.ts';

/** Bringing the bot to those who have never opened it, so that they can be written to. */
export interface Invitations {
  /** Installs the bot for somebody who has no chat with it; once, and never for who has had one and has closed it. */
  invite(personId: string): Promise<void>;
  /** Whether the bot has been installed for them, though they may not have looked yet. */
  isInvited(personId: string): Promise<boolean>;
}

export interface InvitationOptions {
  conversations: Pick<ConversationStore, 'find'>;
  /** True where the bot is there now. Throws where that is not known. */
  install: (personId: UserId) => Promise<boolean>;
  /** Whom it was installed for. */
  kept: { add(personId: UserId): Promise<void>; has(personId: UserId): Promise<boolean> };
  log: Log;
}

/** Nobody is invited: they are named to whoever asks. */
export const noInvitations: Invitations = { invite: async () => {}, isInvited: async () => false };

/**
 * Installs through Graph. Teams then tells the bot that it was added, and the bot greets them with what waits: that is where the
 * conversation comes from (teams-platform 2.4). A failure keeps nobody else from hearing.
 */
export function createInvitations({ conversations, install, kept, log }: InvitationOptions): Invitations {
  return {
    async invite(personId) {
      if (!z.guid().safeParse(personId).success) return;
      if ((await conversations.find(personId)) || (await kept.has(personId))) return;
      try {
        if (await install(personId)) await kept.add(personId);
        else log.warn({ to: personId }, 'the bot cannot be installed for somebody');
      } catch (error) {
        log.warn({ err: error, to: personId }, 'the bot cannot be installed for somebody');
      }
    },

    isInvited: (personId) => kept.has(personId),
  };
}
