/**
 * A value whose changes are seen only some time later, as Graph shows licenses and seats (graph-api 1.7, G8). Values are immutable.
 */
export class Replicated<T> {
  #truth: T;
  /** What was true before each change that not everybody sees yet, oldest first. */
  #hidden: { until: number; before: T }[] = [];

  constructor(value: T) {
    this.#truth = value;
  }

  /** What the service itself decides on. */
  get truth(): T {
    return this.#truth;
  }

  /** What a read at this moment shows. */
  seen(at: number): T {
    while (this.#hidden[0] && this.#hidden[0].until <= at) this.#hidden.shift();
    const oldest = this.#hidden[0];
    return oldest ? oldest.before : this.#truth;
  }

  /** Changes the truth at once; reads follow after `delayMs`. */
  set(value: T, at: number, delayMs: number): void {
    if (delayMs > 0) this.#hidden.push({ until: at + delayMs, before: this.#truth });
    this.#truth = value;
  }
}
