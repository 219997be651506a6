import { describe, expect, it } from 'vitest';
import { parseApprovalSettings } from '../../../src/licensing/approval/settings-file.ts';
import { seatsFrom } from '../../../src/licensing/plan/seats.ts';
import { createFormat } from '../../../src/text/format.ts';

const sku = {
  skuId: 'id',
  skuPartNumber: 'SPE_E3',
  appliesTo: 'User',
  capabilityStatus: 'Enabled',
  consumedUnits: 12,
  prepaidUnits: { enabled: 10, warning: 5, suspended: 4, lockedOut: 1 },
  servicePlans: [],
  subscriptionIds: [],
};

describe('seats of a product', () => {
  it('are free where enabled or in the grace period and not consumed; suspended ones are not (G5)', () => {
    expect(seatsFrom(sku, 2)).toEqual({
      skuId: 'id',
      enabled: 10,
      warning: 5,
      suspended: 4,
      lockedOut: 1,
      consumed: 12,
      promised: 2,
      free: 3,
    });
  });

  it('that Graph gives no number of are unknown, not none', () => {
    expect(seatsFrom({ ...sku, unitsUnknown: true }, 0)).toMatchObject({ unknown: true });
    expect(seatsFrom(sku, 0)).not.toHaveProperty('unknown');
  });

  it('carry their price where the price list has one, whatever the case of the part number', () => {
    const { prices } = parseApprovalSettings({ prices: { currency: 'EUR', perMonth: { spe_e3: 38.5 } } });
    expect(seatsFrom(sku, 0, prices).price).toEqual({ amount: 38.5, currency: 'EUR' });
    expect(seatsFrom({ ...sku, skuPartNumber: 'SPE_E5' }, 0, prices)).not.toHaveProperty('price');
  });

  it.each([{ currency: 'euro', perMonth: {} }, { currency: 'EUR', perMonth: { SPE_E3: -1 } }, { currency: 'EUR' }])(
    'refuse the price list %j',
    (prices) => {
      expect(() => parseApprovalSettings({ prices })).toThrow(/APPROVALS: prices/);
    },
  );

  it('are priced as the reader writes amounts', () => {
    const amountIn = (locale: string) => createFormat({ locale, timeZone: 'UTC' }).money(1_038.5, 'EUR');
    expect(amountIn('en-US')).toBe('€1,038.50');
    expect(amountIn('nl-NL').replace(/\s/g, ' ')).toBe('€ 1.038,50');
  });
});
