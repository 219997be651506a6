/** What a warning comes down to, for the first lines of a card; the whole of it is in `warnings`, behind Details. */
export interface VerdictText {
  /** What happens and when, in a few words: "Mailbox deleted on 21 December 2026". */
  short: string;
  /** How it can be prevented, in one sentence; for what is deleted. */
  keep?: string;
  /** What dies, counted: "1 mailbox". */
  lost?: (n: number) => string;
  /** It is no loss, but a limit of what is known: one quiet line at the end. */
  quiet?: true;
}
