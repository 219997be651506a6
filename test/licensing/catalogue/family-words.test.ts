import { describe, expect, it } from 'vitest';
import { isFamilyWord, productsWithApp } from '../../../src/licensing/catalogue/family-words.ts';
import type { Product, ServicePlan } from '../../../src/licensing/model.ts';
import { m365E3, visioPlan2 } from '../tenant-products.ts';

describe('words for a whole family of products', () => {
  it.each(['office', 'Teams', '365', 'O365', 'm365', 'microsoft', 'windows', ' Microsoft  365 ', 'office 365'])(
    '%s names no product by itself',
    (text) => {
      expect(isFamilyWord(text)).toBe(true);
    },
  );

  it.each(['microsoft 365 e3', 'visio', 'power bi', 'my office', ''])('%s is none', (text) => {
    expect(isFamilyWord(text)).toBe(false);
  });
});

describe('products that come with an app', () => {
  const having = (...labels: [label: string, appliesTo?: ServicePlan['appliesTo']][]): Product => ({
    ...m365E3,
    servicePlans: labels.map(([label, appliesTo = 'User']) => ({ id: label, name: label, label, appliesTo })),
  });
  const withTeams = having(['Exchange Online (Plan 2)'], ['Microsoft Teams']);

  it('are those of which a user’s app has that name', () => {
    expect(productsWithApp('teams', [visioPlan2, withTeams])).toEqual([withTeams]);
    expect(productsWithApp('Planner', [withTeams, having(['Microsoft Planner'])])).toHaveLength(1);
  });

  it('are not those where it is only part of a name, or the tenant’s own', () => {
    expect(productsWithApp('teams', [having(['Microsoft Teams Premium']), having(['Teams'])])).toEqual([]);
    expect(productsWithApp('teams', [having(['Microsoft Teams', 'Company'])])).toEqual([]);
    expect(productsWithApp('teams premium', [having(['Microsoft Teams Premium'])])).toHaveLength(1);
  });
});
