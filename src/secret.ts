import { inspect } from 'node:util';

/** A text that shows itself only to who asks with `reveal()`: printed, logged or put into JSON it reads `[set]`. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return '[set]';
  }

  toJSON(): string {
    return '[set]';
  }

  [inspect.custom](): string {
    return '[set]';
  }
}
