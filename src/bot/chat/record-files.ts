import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Speaker } from '../../dialogs/speaker.ts';
import type { PlanNumber, UserId } from '../../ids.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor } from '../../licensing/model.ts';
import { Refusal } from '../../licensing/refusal.ts';
import { listFile, templateFile } from '../../licensing/rows/list-file.ts';
import type { CsvFile, RecordFilter } from '../../licensing/store/record.ts';
import type { Log } from '../../log.ts';
import { explainRefusal } from '../../text/explain.ts';
import { fileWords } from '../../text/file-words.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import { planFile } from '../../text/plan-file.ts';
import { costFile, idleFile } from '../../text/report-files.ts';
import type { Reader } from '../../text/text.ts';

/** What the record is asked for: one plan, one user, or the last days. */
export type RecordQuestion = { planNumber: PlanNumber } | { userId: UserId } | { days: number };

/** What is asked for as a file: the record, a list that was sent, or an empty one. */
export type FileQuestion =
  | RecordQuestion
  | { allAbout: UserId }
  | { listNumber: number }
  | { peopleOf: PlanNumber }
  | { template: true }
  | { report: 'cost' | 'idle' };

export interface RecordFileOptions {
  licensing: Licensing;
  /** Puts a file where Teams has said that the person wants it. */
  upload: (url: string, content: string) => Promise<void>;
  now: () => Date;
  log: Log;
}

type By = Pick<Speaker, 'actor' | 'reader'>;

/** Something as a file, in Teams' three steps: the person agrees, the file is put in their OneDrive, a card links to it. */
export interface RecordFiles {
  offer(context: TurnContext, by: By, question: FileQuestion): Promise<void>;
  /** Answers the invoke `fileConsent/invoke`. */
  receive(context: TurnContext, by: By, value: unknown): Promise<void>;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Comes back from a card, so it is judged like everything that comes in; whose record they may see is decided again. */
const question = z.union([
  z.object({ planNumber: z.int().positive() }),
  z.object({ userId: z.guid() }),
  z.object({ allAbout: z.guid() }),
  z.object({ days: z.int().min(1).max(3_660) }),
  z.object({ listNumber: z.int().positive() }),
  z.object({ peopleOf: z.int().positive() }),
  z.object({ template: z.literal(true) }),
  z.object({ report: z.enum(['cost', 'idle']) }),
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
      const file = await fileOf({ actor, reader }, asked);
      if (!takesFiles(context)) {
        await context.sendActivity('template' in asked ? templateInWords(file, reader) : exporting.nowhere);
        return;
      }
      if (file.rows === 0) {
        await context.sendActivity(exporting.nothing);
        return;
      }
      const returned = { question: asked };
      const description = offerOf(asked, file, reader);
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
  async function exported(by: By, asked: FileQuestion): Promise<CsvFile | Refusal> {
    try {
      return await fileOf(by, asked);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  async function fileOf({ actor, reader }: By, asked: FileQuestion): Promise<CsvFile> {
    if ('listNumber' in asked) return listFile(licensing, actor, asked.listNumber, fileWords(reader));
    if ('peopleOf' in asked) return planFile(licensing, actor, asked.peopleOf, reader);
    if ('report' in asked) {
      if (asked.report === 'cost') return costFile(await licensing.costs(actor, true), reader, actor.locale);
      return idleFile(await licensing.idleSeats(actor), reader, actor.locale);
    }
    if ('allAbout' in asked) return fileAbout(actor, asked.allAbout);
    const { rows } = reader.text;
    if ('template' in asked)
      return templateFile(rows.template.fileName, rows.template.example(), rows.columns, actor.locale);
    return licensing.exportCsv(actor, filterOf(asked));
  }

  /** As the directory names them now: by what names the tables know them. */
  async function fileAbout(actor: Actor, id: string): Promise<CsvFile> {
    const [person] = await licensing.findUsers(actor, id);
    return licensing.exportAbout(actor, person ?? { id, userPrincipalName: '', mail: null });
  }

  function filterOf(asked: RecordQuestion): RecordFilter {
    return 'days' in asked ? { since: new Date(now().getTime() - asked.days * dayMs) } : asked;
  }
}

function offerOf(asked: FileQuestion, { rows }: CsvFile, { text }: Reader): string {
  if ('listNumber' in asked) return text.rows.offer(rows);
  if ('peopleOf' in asked) return text.large.result.offer(rows);
  if ('allAbout' in asked) return text.exporting.all(rows);
  if ('template' in asked) return text.rows.template.offer;
  if ('report' in asked) return text.reports[asked.report].offer(rows);
  const { exporting } = text;
  return [exporting.offer(rows), 'days' in asked ? exporting.days(asked.days) : ''].filter(Boolean).join(' ');
}

/** Where no file can be handed over, it is short enough to be copied. */
function templateInWords({ content }: CsvFile, { text }: Reader): string {
  const rows = content.replace('\uFEFF', '').trim().split('\r\n');
  return [escapeMarkdown(text.rows.template.says), ...rows.map((row) => escapeMarkdown(row))].join('\n\n');
}

/** Bots hand over files in personal chats only (teams-platform 2.6), and the chat without Teams takes none. */
function takesFiles({ activity }: TurnContext): boolean {
  return activity.conversation.conversationType === 'personal' && !activity.serviceUrl.includes('/_connector');
}
