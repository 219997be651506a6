import { ActivityTypes, type Middleware } from 'botbuilder';

/**
 * Lets the messages of one person in one conversation be answered one after another. The SDK's state is last-writer-wins
 * (teams-platform 7): two messages typed quickly would otherwise each answer from the picture before the other. Buttons and
 * what the bot says by itself touch no state, and do not wait.
 * @param lease keeps the turn from other processes until it is released
 */
export function createTurnQueue(lease: (key: string) => Promise<() => Promise<void>>): Middleware {
  const last = new Map<string, Promise<void>>();
  return {
    async onTurn({ activity }, next) {
      if (activity.type !== ActivityTypes.Message) return next();
      const key = `${activity.conversation?.id} ${activity.from?.id}`;
      const alone = async () => {
        const release = await lease(key);
        await next().finally(release);
      };
      const turn = (last.get(key) ?? Promise.resolve()).then(alone);
      const settled = turn.catch(() => {});
      last.set(key, settled);
      await turn.finally(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    },
  };
}
