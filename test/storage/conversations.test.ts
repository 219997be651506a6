import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardsOfPlan, forgetCard, rememberCard } from '../../src/storage/card-messages.ts';
import { findConversation, markConversationDead, saveConversation } from '../../src/storage/conversations.ts';
import { insertPlan } from '../../src/storage/plans/plans.ts';
import { databases, openTestStorage, type TestStorage } from '../support/storage.ts';

const now = new Date('2026-03-02T09:00:00Z');
const later = new Date('2026-03-02T10:00:00Z');

describe.each(databases)('on %s', (database) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage({ database });
  });
  afterAll(() => storage.close());

  describe('a conversation', () => {
    const adele = { aadObjectId: 'adele', reference: { conversation: { id: 'c1' } }, locale: 'nl-NL', timeZone: 'CET' };

    test('is unknown until the person has written', async () => {
      expect(await findConversation(storage.db, 'adele')).toBeUndefined();
      await saveConversation(storage.db, adele, now);
      expect(await findConversation(storage.db, 'adele')).toEqual({ ...adele, dead: false, updatedAt: now });
    });

    test('is not written again while it stays the same', async () => {
      await saveConversation(storage.db, adele, later);
      expect(await findConversation(storage.db, 'adele')).toMatchObject({ updatedAt: now });
    });

    test('can die, and lives again with the next message', async () => {
      await markConversationDead(storage.db, 'adele', later);
      expect(await findConversation(storage.db, 'adele')).toMatchObject({ dead: true, updatedAt: later });
      await saveConversation(storage.db, { ...adele, locale: 'en-US' }, later);
      expect(await findConversation(storage.db, 'adele')).toMatchObject({ dead: false, locale: 'en-US' });
    });
  });

  describe('the cards of a plan', () => {
    test('are remembered once each', async () => {
      const planId = randomUUID();
      const plan = { id: planId, tenantId: 't', state: 'waiting', askerId: 'a', version: 1, body: {} } as const;
      await insertPlan(storage.db, { ...plan, changes: [] }, now);
      const card = { planId, conversationId: 'c1', activityId: 'a1', audience: 'asker' };
      const other = { planId, conversationId: 'c2', activityId: 'a2', audience: 'approver' };
      for (const one of [other, card, card]) await rememberCard(storage.db, one);
      expect(await cardsOfPlan(storage.db, planId)).toEqual([card, other]);
      await forgetCard(storage.db, { ...other, activityId: 'unknown' });
      for (const _ of ['once', 'twice']) await forgetCard(storage.db, other);
      expect(await cardsOfPlan(storage.db, planId)).toEqual([card]);
    });

    test('are none for a plan that does not exist', async () => {
      expect(await cardsOfPlan(storage.db, randomUUID())).toEqual([]);
      expect(await cardsOfPlan(storage.db, 'forged')).toEqual([]);
    });
  });
});
