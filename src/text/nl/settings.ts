import type { settings as English } from '../en/settings.ts';

export const settings: typeof English = {
  title: 'Uw instellingen',
  languageOfTeams: 'De taal van mijn Teams',
  languages: { en: 'English', nl: 'Nederlands' },
  labels: { language: 'Taal', from: 'Aan het werk vanaf', to: 'tot', save: 'Opslaan' },
  hint: 'Deze gelden alleen voor u. Herinneringen krijgt u tijdens uw werktijd; aanvragen en antwoorden komen meteen.',
  saved: 'Opgeslagen.',
  badHours: 'Er is niets opgeslagen: de werkdag moet beginnen voordat die eindigt.',
};
