import { type Activity, TestAdapter } from 'botbuilder';
import { expect, test } from 'vitest';
import { takePressedAsTyped } from '../../../src/bot/teams/pressed-words.ts';
import { createTypedButtons } from '../../../src/bot/teams/typed-buttons.ts';

test('a button that types for whoever presses it is sent with its words, and is what was typed', async () => {
  const action = (data: unknown) => ({ type: 'Action.Submit', title: 'Available licenses', data });
  const card = (data: unknown) => ({ contentType: 'card', content: { body: [{ actions: [action(data)] }] } });
  const adapter = new TestAdapter(async (context) => {
    await context.sendActivity({
      type: 'message',
      attachments: [card({ msteams: { type: 'imBack', value: 'seats' } }), card({ question: 'q', value: 'x' })],
    });
  });
  adapter.use(createTypedButtons());
  await adapter.send('help').assertReply((sent) => {
    expect(sent.attachments).toEqual([card({ typed: 'seats' }), card({ question: 'q', value: 'x' })]);
  });

  const pressed: Partial<Activity> = { value: { typed: 'seats' } };
  takePressedAsTyped(pressed);
  expect(pressed).toEqual({ text: 'seats', value: undefined });
});
