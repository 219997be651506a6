/** What `fetch` throws when a connection breaks. */
export class ConnectionDropped extends TypeError {
  constructor() {
    super('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
    this.name = 'ConnectionDropped';
  }
}

/** Waits as long as asked, or rejects as soon as the caller gives up. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0) return;
  await Promise.race([new Promise((resolve) => setTimeout(resolve, ms)), untilAborted(signal)]);
}

/** Never resolves; rejects with the abort's reason. */
export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
