import type { Middleware } from 'botbuilder';

/**
 * Lets the turns of one person in one conversation happen one after another. The SDK's state is last-writer-wins (teams-platform
 * 7): two messages typed quickly would otherwise each answer from the picture before the other.
 */
export function createTurnQueue(): Middleware {
  const last = new Map<string, Promise<void>>();
  return {
    async onTurn(context, next) {
      const key = `${context.activity.conversation?.id} ${context.activity.from?.id}`;
      const turn = (last.get(key) ?? Promise.resolve()).then(next);
      const settled = turn.catch(() => {});
      last.set(key, settled);
      await turn.finally(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    },
  };
}
