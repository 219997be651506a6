import type { Attachment, Middleware } from 'botbuilder';
import type { Log } from '../../log.ts';

/** Where Teams keeps what people attach: their OneDrive and SharePoint, its own store of pictures, and Bot Framework's. */
const hosts =
  /(^|\.)(sharepoint\.com|sharepoint\.us|sharepoint-mil\.us|sharepoint\.cn|graph\.microsoft\.com|graph\.microsoft\.us|teams\.microsoft\.com|teams\.cloud\.microsoft|asm\.skype\.com|asyncgw\.teams\.microsoft\.com|smba\.trafficmanager\.net|botframework\.com|botframework\.azure\.us)$/i;

/** Teams itself lets ten files be attached; each may come with a picture of it. */
const most = 20;

/**
 * Takes off an activity what is attached to it from elsewhere than Microsoft's hosts, so that no part of the bot can be made to fetch
 * an address of somebody's choosing.
 * @param loopback whether this machine itself may be the host, as it is with a sandbox tenant
 */
export function createAttachmentFilter({ loopback, log }: { loopback: boolean; log: Log }): Middleware {
  return {
    async onTurn({ activity }, next) {
      const given: unknown = activity.attachments;
      if (given !== undefined) {
        const list: unknown[] = Array.isArray(given) ? given : [];
        const kept = list.slice(0, most).filter((one): one is Attachment => isFromMicrosoft(one, loopback));
        if (kept.length < list.length) log.warn({ dropped: list.length - kept.length }, 'attachments were not taken');
        activity.attachments = kept;
      }
      await next();
    },
  };
}

function isFromMicrosoft(attachment: unknown, loopback: boolean): boolean {
  if (typeof attachment !== 'object' || attachment === null) return false;
  const { contentUrl, content } = attachment as { contentUrl?: unknown; content?: { downloadUrl?: unknown } | null };
  // A file's own address stands in its content (teams-platform 2.4).
  return [contentUrl, content?.downloadUrl].every((address) => address === undefined || isTrusted(address, loopback));
}

function isTrusted(address: unknown, loopback: boolean): boolean {
  if (typeof address !== 'string' || !URL.canParse(address)) return false;
  const { protocol, hostname, port, username } = new URL(address);
  if (loopback && (hostname === '127.0.0.1' || hostname === 'localhost')) return true;
  return protocol === 'https:' && port === '' && username === '' && hosts.test(hostname);
}
