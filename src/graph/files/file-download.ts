import { isFileHost } from './file-hosts.ts';

/** How long a download may take: somebody waits for the answer. */
const patienceMs = 15_000;

export interface DownloadOptions {
  fetch: typeof fetch;
  /** Whether this machine itself may be the host, as it is with a sandbox tenant. */
  loopback: boolean;
  /** Of bytes: reading stops there. */
  limit: number;
}

/**
 * Gets a file that somebody attached, by the address that Teams gave for it: it carries its own permission, so that no token is sent.
 * @returns `tooLarge` for one over the limit
 * @throws Error where the address is not Microsoft's, or the file cannot be had
 */
export async function downloadFile(address: string, options: DownloadOptions): Promise<Uint8Array | 'tooLarge'> {
  const url = new URL(address);
  if (!isFileHost(url, options.loopback)) throw new Error(`Files are not taken from ${url.host}`);
  const response = await options.fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new Error(`The download was answered with ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    // Leaving the loop ends the transfer: what a header says of the size need not be true.
    if (size > options.limit) return 'tooLarge';
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
