import { expect, it } from 'vitest';
import { messageText } from '../../../src/bot/teams/message-text.ts';

const bot = { id: '28:desk', name: 'License Desk' };
const mention = (id: string, name: string) => ({ type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name } });

it.each([
  [
    'of the bot and of people',
    '<at>License Desk</at>&nbsp;remove e3 from <at>Megan Bowen</at> and nora bakker',
    [mention('28:desk', 'License Desk'), mention('29:megan', 'Megan Bowen')],
    'remove e3 from Megan Bowen and nora bakker',
  ],
  [
    'of the bot by another name, twice',
    '<at>Licentiebalie</at> trek e3 in <at>licentiebalie</at> bij <at id="1">Ton Bot</at>',
    [mention('28:desk', 'Licentiebalie'), mention('29:ton', 'Ton Bot')],
    'trek e3 in bij Ton Bot',
  ],
  ['without entities', '<at>License Desk</at> licenses of <at>Megan Bowen</at>', undefined, 'licenses of Megan Bowen'],
  ['with entities that are garbled', '<at>Megan</at> e3', [null, { type: 'mention' }, 7], 'Megan e3'],
])('keeps the names of people who are mentioned: %s', (_what, text, entities, heard) => {
  expect(messageText({ text, entities: entities as never, recipient: bot as never })).toBe(heard);
});
