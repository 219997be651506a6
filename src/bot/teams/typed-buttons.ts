import type { Activity, Middleware } from 'botbuilder';
import { z } from 'zod';

const typing = z.object({ msteams: z.object({ type: z.literal('imBack'), value: z.string() }) });

/**
 * For the Agents Playground: it fails at a button that is to type for whoever presses it (`msteams` of type `imBack`), which then does nothing. With
 * these words as its data it is sent like the button of any card, and `takePressedAsTyped` takes it for what was typed. Teams gets `imBack`.
 */
export function createTypedButtons(): Middleware {
  return {
    async onTurn(context, next) {
      context.onSendActivities((_, activities, send) => {
        for (const activity of activities) replaceIn(activity);
        return send();
      });
      context.onUpdateActivity((_, activity, update) => {
        replaceIn(activity);
        return update();
      });
      await next();
    },
  };
}

function replaceIn({ attachments = [] }: Partial<Activity>): void {
  for (const attachment of attachments) attachment.content = withTyped(attachment.content);
}

function withTyped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTyped);
  if (typeof value !== 'object' || value === null) return value;
  const { success, data } = typing.safeParse(value);
  if (success) return { typed: data.msteams.value };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withTyped(part)]));
}
