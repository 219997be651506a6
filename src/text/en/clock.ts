/** The clock of the sandbox, which can be moved to see what time brings. */
export const clock = {
  onlySandbox: 'Only in the sandbox can time be moved on. Here every date is the real one.',
  tooFar: (days: number) =>
    `I can move the clock on by 1 hour to ${days} days. For example “later 8d” for eight days, or “later 3h” for three hours.`,
  moving: 'I am moving the clock on. What falls due on the way happens now, in its order.',
  moved: (now: string) => `For this sandbox it is now ${now}.`,
};
