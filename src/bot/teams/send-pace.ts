/** What Teams takes of one bot (teams-platform 2.1): in one conversation, and of an app in a tenant. */
const perConversation = [
  { count: 7, withinMs: 1_000 },
  { count: 8, withinMs: 2_000 },
  { count: 60, withinMs: 30_000 },
];
const perTenant = [{ count: 50, withinMs: 1_000 }];
const longestMs = 30_000;
const remembered = 60;

/** Keeps what the bot says by itself within Teams' limits, in the order of asking. */
export interface SendPace {
  /** Resolves when one more message may be sent to this conversation. */
  take(conversationId: string): Promise<void>;
}

/** @param wait sleeps for milliseconds */
export function createSendPace(now: () => number, wait: (ms: number) => Promise<void>): SendPace {
  const tenant: number[] = [];
  const conversations = new Map<string, number[]>();

  return {
    async take(conversationId) {
      const time = now();
      forgetBefore(time - longestMs);
      const conversation = conversations.get(conversationId) ?? [];
      conversations.set(conversationId, conversation);
      const at = Math.max(time, soonest(conversation, perConversation), soonest(tenant, perTenant));
      // Taken before waiting, so that whoever asks next waits longer rather than as long.
      for (const taken of [conversation, tenant]) {
        taken.push(at);
        if (taken.length > remembered) taken.shift();
      }
      if (at > time) await wait(at - time);
    },
  };

  function forgetBefore(time: number): void {
    for (const [id, taken] of conversations) if ((taken.at(-1) ?? 0) < time) conversations.delete(id);
  }
}

/** When the next may follow those that were taken. */
function soonest(taken: number[], limits: typeof perConversation): number {
  return Math.max(...limits.map(({ count, withinMs }) => (taken.at(-count) ?? Number.NEGATIVE_INFINITY) + withinMs));
}
