/** Answers to what is no order: plain facts, and where to go on. */
export const topics = {
  deleteAccount:
    'I do not delete accounts. Deleting one makes its licenses free for others, but Microsoft’s own pages disagree whether at once or only when the account can no longer be restored, after 30 days; so count on neither. To take licenses, type for example “remove all licenses from” and a name.',
  leaving:
    'When somebody leaves, keep this order: block sign-in, secure the mail and the files, and only then take the licenses: the license goes last. Type “remove all licenses from” and a name, and I show first what would happen to the data, and on which day.',
  thanks: 'You are welcome.',
  nothingAsked: 'I am not waiting for an answer from you. Type “help” to see what I can do.',
};

/** Somebody's last day was named: nothing is planned by that, and how it would be. */
export const leavingOn = (day: string) =>
  `By this nothing is planned for ${day}: put “on ${day}” behind it, and the licenses go on that day.`;

/** What people bring up that is no order to the desk, and that deserves a better answer than "not understood". */
export type TopicName = keyof typeof topics;
