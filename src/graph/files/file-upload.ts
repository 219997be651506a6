import { isFileHost } from './file-hosts.ts';

/** How long an upload may take: Teams waits for the answer. */
const patienceMs = 8_000;

export interface UploadOptions {
  fetch: typeof fetch;
  /** Whether this machine itself may be the host, as it is with a sandbox tenant. */
  loopback: boolean;
}

/**
 * Puts a file where Teams has said that the person wants it (Teams, "Send and receive files through the bot": one PUT with its range).
 * @throws Error where the address is not Microsoft's, or the upload is refused
 */
export async function uploadFile(address: string, content: string, options: UploadOptions): Promise<void> {
  const url = new URL(address);
  if (!isFileHost(url, options.loopback)) throw new Error(`Files are not sent to ${url.host}`);
  const bytes = new TextEncoder().encode(content);
  const response = await options.fetch(url, {
    method: 'PUT',
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
    },
    body: bytes,
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The upload was answered with ${response.status}`);
}
