import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { listCard } from '../../cards/lists/list.ts';
import type { Speaker } from '../../dialogs/speaker.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import { Refusal } from '../../licensing/refusal.ts';
import { isHeader } from '../../licensing/rows/columns.ts';
import { largestFile } from '../../licensing/rows/lists.ts';
import type { Log } from '../../log.ts';
import { readListWords } from '../../understanding/fixed/list-words.ts';
import { type ServedTenant, showPlan } from '../plans/plan-cards.ts';
import type { CardMessageStore } from '../teams/message-stores.ts';
import { showCard } from '../teams/replies.ts';
import type { Handler } from './handler.ts';
import type { RecordFiles } from './record-files.ts';

/** A file that somebody attached, as Teams describes it (teams-platform 2.4). */
const attachedFile = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().default(''),
  content: z.object({ downloadUrl: z.url() }),
});

/** Milliseconds that somebody waits for a large plan before they see that it is being read. */
const patience = 2_500;

/** Gets what is at an address of Microsoft's; anything else is thrown. */
export type Download = (address: string, limit: number) => Promise<Uint8Array | 'tooLarge'>;

export interface ListIntakeOptions {
  licensing: Licensing;
  cards: CardMessageStore;
  files: RecordFiles;
  tenant: ServedTenant;
  download: Download;
  log: Log;
}

/** Lists of people: files that are attached, rows that are pasted, and the words about them. */
export function takingLists(options: ListIntakeOptions): Handler {
  const { licensing, cards, files, tenant, download, log } = options;

  return {
    name: 'a list',
    async answer({ context, dc, speaker }) {
      if (!(await take(context, speaker))) return false;
      await dc.repromptDialog();
      return true;
    },
  };

  async function take(context: TurnContext, speaker: Speaker): Promise<boolean> {
    const { rows: words } = speaker.reader.text;
    const [file, ...others] = filesOf(context);
    if (file) {
      if (others.length > 0) await context.sendActivity(words.onlyOne);
      const bytes = await got(file.content.downloadUrl);
      if (bytes === null) await context.sendActivity(words.notTaken);
      else await read(context, speaker, bytes, file.name);
      return true;
    }
    const pasted = pastedRows(context);
    if (pasted !== null) await read(context, speaker, new TextEncoder().encode(pasted), '');
    return pasted !== null || answerWords(context, speaker);
  }

  async function got(address: string): Promise<Uint8Array | null> {
    try {
      const bytes = await download(address, largestFile);
      if (bytes === 'tooLarge') throw new Refusal('badFile', { problem: 'tooLarge', limit: largestFile });
      return bytes;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      log.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'a file could not be got');
      return null;
    }
  }

  /** What can be done and what not; then the plan of what can. */
  async function read(context: TurnContext, speaker: Speaker, bytes: Uint8Array, fileName: string): Promise<void> {
    const { actor, reader } = speaker;
    const { list, request } = await licensing.readList(actor, bytes, fileName);
    await showCard(context, listCard(list, reader, request !== null));
    if (!request) return;
    const plan = await licensing.propose(actor, request);
    await licensing.keepPlanOf(actor, list.number, plan);
    await showPlan(context, await licensing.prepared(plan, patience), { reader, actor }, cards, tenant);
  }

  async function answerWords(context: TurnContext, speaker: Speaker): Promise<boolean> {
    const said = readListWords(speaker.text);
    if (!said) return false;
    if (said.verb === 'template') await files.offer(context, speaker, { template: true });
    else if (said.verb === 'planFile') await files.offer(context, speaker, { peopleOf: said.number });
    else if (said.verb === 'file') await files.offer(context, speaker, { listNumber: said.number });
    else await showCard(context, listCard(await licensing.list(speaker.actor, said.number), speaker.reader, false));
    return true;
  }
}

function filesOf({ activity }: TurnContext) {
  return (activity.attachments ?? []).flatMap((attachment) => attachedFile.safeParse(attachment).data ?? []);
}

/** Rows with their heading, as they are copied from a spreadsheet or a file; null for anything else that is typed. */
function pastedRows({ activity }: TurnContext): string | null {
  const text = typeof activity.text === 'string' ? activity.text.replace(/<br\s*\/?>/gi, '\n').trim() : '';
  const [first = '', second] = text.split(/\r\n|\r|\n/, 2);
  return second !== undefined && isHeader(first.split(/[,;\t]/).map((title) => title.replaceAll('"', '')))
    ? text
    : null;
}
