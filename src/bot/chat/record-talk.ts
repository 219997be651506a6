import type { TurnContext } from 'botbuilder';
import { recordCard } from '../../cards/lists/record.ts';
import { sayRefusal } from '../../dialogs/asking.ts';
import { resolveUser, whichUser } from '../../dialogs/resolution.ts';
import type { Speaker } from '../../dialogs/speaker.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Person } from '../../licensing/model.ts';
import { Refusal } from '../../licensing/refusal.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import type { Reading } from '../../understanding/recognizer.ts';
import { showCard } from '../teams/replies.ts';
import type { RecordFiles, RecordQuestion } from './record-files.ts';
import { showEach } from './show-each.ts';

/** How far back the record goes where nobody says of whom or what. */
const exportDays = 90;

/** What was done, for whom and by whom: shown, or as a file. */
export function createRecordTalk(licensing: Licensing, files: RecordFiles) {
  return { historyOfPlan, historyOfUsers, offerFile, offerAll };

  async function historyOfPlan(context: TurnContext, { actor, reader }: Speaker, { numbers }: Reading): Promise<void> {
    for (const planNumber of numbers) {
      await showCard(context, recordCard(await licensing.historyOf(actor, { planNumber }), planNumber, reader));
    }
  }

  async function historyOfUsers(context: TurnContext, speaker: Speaker, { users }: Reading): Promise<void> {
    const { actor, reader } = speaker;
    const people = new Map<string, Person>();
    for (const user of users) {
      try {
        const person = await onlyOne(context, speaker, user);
        if (person) people.set(person.id, person);
      } catch (error) {
        if (!(error instanceof Refusal) || users.length === 1) throw error;
        await sayRefusal(context, error);
      }
    }
    const named = [...people.values()].map(({ id, displayName }) => ({ id, name: displayName }));
    await showEach(context, named, async (id) =>
      recordCard(await licensing.historyOf(actor, { userId: id }), people.get(id)?.displayName ?? id, reader),
    );
  }

  async function offerFile(context: TurnContext, speaker: Speaker, reading: Reading): Promise<void> {
    const question = await questionAbout(context, speaker, reading);
    if (question) await files.offer(context, speaker, question);
  }

  /** Everything that is kept of one person, for their request to see it. */
  async function offerAll(context: TurnContext, speaker: Speaker, { users: [user] }: Reading): Promise<void> {
    const person = await onlyOne(context, speaker, user ?? '');
    if (person) await files.offer(context, speaker, { allAbout: person.id });
  }

  /** One plan, one user, or nothing: then the last days. */
  async function questionAbout(
    context: TurnContext,
    speaker: Speaker,
    { numbers: [planNumber], users: [user] }: Reading,
  ): Promise<RecordQuestion | null> {
    if (planNumber !== undefined) return { planNumber };
    if (user === undefined) return { days: exportDays };
    const person = await onlyOne(context, speaker, user);
    return person && { userId: person.id };
  }

  /** The one person who is meant; where there are several, says how they are told apart. @throws Refusal `unknownUser` */
  async function onlyOne(context: TurnContext, { actor, reader }: Speaker, text: string): Promise<Person | null> {
    const resolved = await resolveUser(licensing, actor, text);
    if ('found' in resolved) return resolved.found;
    const { candidates } = resolved;
    if (candidates.length === 0) throw new Refusal('unknownUser', { text });
    const names = candidates.map(
      ({ displayName, userPrincipalName }) => `- ${escapeMarkdown(`${displayName}, ${userPrincipalName}`)}`,
    );
    const which = resolved.near
      ? reader.text.questions.nearUsers(text)
      : whichUser(text, candidates.length, reader.text);
    const asked = escapeMarkdown(which);
    await context.sendActivity([asked, ...names].join('\n'));
    return null;
  }
}
