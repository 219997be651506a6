import { randomBytes } from 'node:crypto';

/** "A few minutes", as Graph's pages on usage reports say. */
const MINUTES = 5;

/** Files at addresses that need no token and soon close again. */
export class Downloads {
  readonly #files = new Map<string, { content: string; until: number }>();

  /** Offers a file for some minutes; returns the last part of its address. */
  offer(content: string, at: number): string {
    for (const [name, { until }] of this.#files) if (until <= at) this.#files.delete(name);
    const name = randomBytes(24).toString('base64url');
    this.#files.set(name, { content, until: at + MINUTES * 60_000 });
    return name;
  }

  /** The file, or null where it never was or is no longer. */
  read(name: string, at: number): string | null {
    const file = this.#files.get(name);
    return file && file.until > at ? file.content : null;
  }
}
