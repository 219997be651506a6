import type { StopOutcome } from '../../licensing/guards/stop.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import { stopInWords } from '../../text/stop-text.ts';
import type { Reader } from '../../text/text.ts';
import type { Handler } from './handler.ts';

/** *stop all changes* and *resume changes*: before anything else, whatever has been asked (licensing-rules R9). */
export function emergencies(licensing: Licensing): Handler {
  return {
    name: 'emergency stop',
    async answer({ context, dc, speaker: { actor, reader }, reading: { intent, reason } }) {
      if (intent !== 'stopAll' && intent !== 'resumeAll') return false;
      const said =
        intent === 'stopAll'
          ? stopSaid(await licensing.stopChanges(actor, reason), reader)
          : resumeSaid(await licensing.resumeChanges(actor), reader);
      await context.sendActivity(escapeMarkdown(said));
      await dc.repromptDialog();
      return true;
    },
  };
}

function stopSaid({ stop, news, plans }: StopOutcome, reader: Reader): string {
  const { stopped, sentAlready, stoppedBefore } = reader.text.emergency;
  if (news) return `${stopped(plans)} ${sentAlready}`;
  return `${stop ? stopInWords(stop, reader) : ''} ${stoppedBefore}`;
}

function resumeSaid({ news, plans }: StopOutcome, { text }: Reader): string {
  return news ? text.emergency.resumed(plans) : text.emergency.nothingStopped;
}
