/** The settings card: each person's own. */
export const settings = {
  title: 'Your settings',
  languageOfTeams: 'The language of my Teams',
  languages: { en: 'English', nl: 'Nederlands' },
  labels: { language: 'Language', from: 'At work from', to: 'until', save: 'Save' },
  hint: 'These are yours alone. Reminders reach you while you are at work; requests and answers come at once.',
  saved: 'Saved.',
  badHours: 'Nothing was saved: the working day has to begin before it ends.',
};
