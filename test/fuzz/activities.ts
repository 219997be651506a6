import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GROUPS, PEOPLE, SKUS } from '../support/sandbox.ts';
import { common } from '../support/teams.ts';
import type { Chance } from './chance.ts';
import { createMutator } from './mutate.ts';

/** Who may neither make a change nor decide about one: whatever they send, nothing may be done. */
const powerless = [PEOPLE.nora, PEOPLE.rob, PEOPLE.petra, PEOPLE.megan, PEOPLE.isaiah, PEOPLE.hanna];

/** Sentences of the corpora, orders and agreements among them. */
const sentences = ['en.tsv', 'nl.tsv'].flatMap((name) =>
  readFileSync(new URL(`../understanding/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => (line.split('\t')[0] ?? '').replaceAll('\\n', '\n')),
);
const decisions = [
  'confirm',
  'confirm 1',
  'approve 1',
  'yes',
  'ja',
  'keur 1 goed',
  'bevestig 1',
  'cancel',
  'retry 1',
  'go',
];
const verbs = [
  'confirm',
  'approve',
  'approveAll',
  'retry',
  'send',
  'reject',
  'askBack',
  'withdraw',
  'view',
  'cancel',
  'x',
];
const invokes = [
  ...['composeExtension/query', 'composeExtension/selectItem', 'composeExtension/fetchTask', 'task/fetch'],
  ...['composeExtension/submitAction', 'application/search', 'fileConsent/invoke', 'signin/verifyState', 'nonsense'],
];

/** Endless deliveries: real ones and broken ones, from people who may do nothing, about a plan that waits for somebody else. */
export function createActivities(chance: Chance, seed: number, planId: string): () => object {
  const mutated = createMutator(chance, seed);
  return () => {
    const activity = {
      ...common(chance.one(powerless), chance.one(['en-US', 'nl-NL'])),
      ...chance.one(kinds)(chance, planId),
    };
    return chance.number(10) < 7 ? mutated(activity) : activity;
  };
}

const kinds: ((chance: Chance, planId: string) => object)[] = [
  (chance) => ({ type: 'message', text: chance.one(sentences) }),
  (chance) => ({ type: 'message', text: chance.one(sentences) }),
  (chance) => ({ type: 'message', text: chance.one(decisions) }),
  (chance) => ({ type: 'message', text: scrambled(chance) }),
  (chance, planId) => ({ type: 'message', value: submitted(chance, planId) }),
  (chance, planId) => ({
    type: 'message',
    text: chance.one(sentences),
    entities: [{ type: 'mention', text: '<at>x</at>', mentioned: { id: '28:desk', name: 'x' } }],
    attachments: [{ contentType: 'text/html', content: planId }],
  }),
  (chance, planId) => ({ type: 'invoke', name: 'adaptiveCard/action', value: pressed(chance, planId) }),
  (chance, planId) => ({ type: 'invoke', name: 'adaptiveCard/action', value: pressed(chance, planId) }),
  (chance, planId) => ({ type: 'invoke', name: chance.one(invokes), value: asked(chance, planId) }),
  (chance) => ({
    type: chance.one([
      'conversationUpdate',
      'installationUpdate',
      'messageReaction',
      'event',
      'typing',
      'endOfConversation',
    ]),
    action: 'add',
    membersAdded: [{ id: chance.one(['28:desk', '29:x']) }],
    reactionsAdded: [{ type: 'like' }],
    name: 'ContinueConversation',
  }),
];

function pressed(chance: Chance, planId: string): object {
  const data = {
    planId: chance.once(3) ? randomUUID() : planId,
    answer: 'x',
    rejection: 'x',
    question: 'x',
    reason: 'x',
  };
  return { action: { type: 'Action.Execute', verb: `plan.${chance.one(verbs)}`, data }, trigger: 'manual' };
}

function submitted(chance: Chance, planId: string): object {
  const ids = [...Object.values(PEOPLE), ...Object.values(SKUS), ...Object.values(GROUPS), planId];
  return { question: chance.one(ids), choice: chance.one(ids), users: chance.one(ids), action: 'save', planId };
}

function asked(chance: Chance, planId: string): object {
  const text = chance.one(sentences);
  return {
    commandId: chance.one(['search', 'ask', 'x']),
    parameters: [{ name: chance.one(['text', 'initialRun']), value: text }],
    queryText: text,
    queryOptions: { skip: 0, top: 15 },
    dataset: chance.one(['users', 'products', 'x']),
    messagePayload: { body: { content: text }, from: { user: { id: PEOPLE.ada, displayName: 'Ada' } } },
    data: { text, planId },
    action: chance.one(['accept', 'decline']),
    context: { planId },
    uploadInfo: { uploadUrl: 'https://contoso.sharepoint.example/x', name: 'x.csv' },
  };
}

/** The words of two sentences in any order, with a letter or two of any script. */
function scrambled(chance: Chance): string {
  const words = `${chance.one(sentences)} ${chance.one(sentences)}`.split(' ');
  return Array.from({ length: chance.number(12) + 1 }, () =>
    chance.once(6) ? String.fromCodePoint(chance.number(0xd7ff) + 1) : chance.one(words),
  ).join(chance.one([' ', ' ', '', '\n']));
}
