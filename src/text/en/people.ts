/** What tells namesakes apart (licensing-rules U13). */
export const people = {
  guest: 'Guest',
  blocked: 'Sign-in blocked',
  synced: 'Synced',
};
