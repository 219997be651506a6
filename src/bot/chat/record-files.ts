import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Speaker } from '../../dialogs/speaker.ts';
import type { PlanNumber, UserId } from '../../ids.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import { Refusal } from '../../licensing/refusal.ts';
import type { CsvFile, RecordFilter } from '../../licensing/store/record.ts';
import type { Log } from '../../log.ts';
import { explainRefusal } from '../../text/explain.ts';
import { escapeMarkdown } from '../../text/markdown.ts';

/** What the record is asked for: one plan, one user, or the last days. */
export type RecordQuestion = { planNumber: PlanNumber } | { userId: UserId } | { days: number };

export interface RecordFileOptions {
  licensing: Licensing;
  /** Puts a file where Teams has said that the person wants it. */
  upload: (url: string, content: string) => Promise<void>;
  now: () => Date;
  log: Log;
}

type By = Pick<Speaker, 'actor' | 'reader'>;

/** The record as a file, in Teams' three steps: the person agrees, the file is put in their OneDrive, a card links to it. */
export interface RecordFiles {
  offer(context: TurnContext, by: By, question: RecordQuestion): Promise<void>;
  /** Answers the invoke `fileConsent/invoke`. */
  receive(context: TurnContext, by: By, value: unknown): Promise<void>;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Comes back from a card, so it is judged like everything that comes in; whose record they may see is decided again. */
const question = z.union([
  z.object({ planNumber: z.int().positive() }),
  z.object({ userId: z.guid() }),
  z.object({ days: z.int().min(1).max(3_660) }),
]);

const consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ question }),
  uploadInfo: z
    .object({
      uploadUrl: z.url(),
      contentUrl: z.string(),
      name: z.string(),
      uniqueId: z.string(),
      fileType: z.string(),
    })
    .optional(),
});

export function createRecordFiles({ licensing, upload, now, log }: RecordFileOptions): RecordFiles {
  return {
    async offer(context, { actor, reader }, asked) {
      const { exporting } = reader.text;
      if (!takesFiles(context)) {
        await context.sendActivity(exporting.nowhere);
        return;
      }
      const file = await licensing.exportCsv(actor, filterOf(asked));
      if (file.rows === 0) {
        await context.sendActivity(exporting.nothing);
        return;
      }
      const returned = { question: asked };
      const description = [exporting.offer(file.rows), 'days' in asked ? exporting.days(asked.days) : '']
        .filter(Boolean)
        .join(' ');
      await context.sendActivity({
        summary: description,
        attachments: [
          {
            contentType: 'application/vnd.microsoft.teams.card.file.consent',
            name: file.fileName,
            content: {
              description,
              sizeInBytes: Buffer.byteLength(file.content),
              acceptContext: returned,
              declineContext: returned,
            },
          },
        ],
      });
    },

    async receive(context, { actor, reader }, value) {
      const { exporting } = reader.text;
      const answer = consent.safeParse(value);
      const place = answer.data?.uploadInfo;
      if (answer.data?.action === 'decline') {
        await context.sendActivity(exporting.declined);
        return;
      }
      if (!answer.success || !place) {
        await context.sendActivity(exporting.failed);
        return;
      }
      const file = await exported({ actor, reader }, answer.data.context.question);
      if (file instanceof Refusal) {
        const { what, next } = explainRefusal(file, reader);
        await context.sendActivity(escapeMarkdown(`${what} ${next}`));
        return;
      }
      try {
        await upload(place.uploadUrl, file.content);
      } catch (error) {
        log.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'a file could not be uploaded');
        await context.sendActivity(exporting.failed);
        return;
      }
      await context.sendActivity({
        summary: escapeMarkdown(exporting.done(file.fileName)),
        attachments: [
          {
            contentType: 'application/vnd.microsoft.teams.card.file.info',
            name: place.name,
            contentUrl: place.contentUrl,
            content: { uniqueId: place.uniqueId, fileType: place.fileType },
          },
        ],
      });
    },
  };

  /** Rights may have gone between the offer and the consent: the refusal is said, as everywhere. */
  async function exported({ actor }: By, asked: RecordQuestion): Promise<CsvFile | Refusal> {
    try {
      return await licensing.exportCsv(actor, filterOf(asked));
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  function filterOf(asked: RecordQuestion): RecordFilter {
    return 'days' in asked ? { since: new Date(now().getTime() - asked.days * dayMs) } : asked;
  }
}

/** Bots hand over files in personal chats only (teams-platform 2.6), and the chat without Teams takes none. */
function takesFiles({ activity }: TurnContext): boolean {
  return activity.conversation.conversationType === 'personal' && !activity.serviceUrl.includes('/_connector');
}
