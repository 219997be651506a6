import type { SubscribedSku } from '../../graph/types.ts';
import type { Seats } from '../model.ts';

/** What a seat costs a month, by part number, as the organization's settings say it. */
export interface PriceList {
  currency: string;
  perMonth: Record<string, number>;
}

/** Seats of one product as Graph sums them over its subscriptions (S3); free seats by G5, what is promised counted apart. */
export function seatsFrom(sku: SubscribedSku, promised: number, prices?: PriceList): Seats {
  const { enabled, warning, suspended, lockedOut } = sku.prepaidUnits;
  return {
    skuId: sku.skuId,
    enabled,
    warning,
    suspended,
    lockedOut,
    consumed: sku.consumedUnits,
    promised,
    free: enabled + warning - sku.consumedUnits,
    ...(sku.unitsUnknown ? { unknown: true as const } : {}),
    ...priceOf(sku.skuPartNumber, prices),
  };
}

function priceOf(skuPartNumber: string, prices: PriceList | undefined): Pick<Seats, 'price'> {
  const wanted = skuPartNumber.toUpperCase();
  const found = Object.entries(prices?.perMonth ?? {}).find(([partNumber]) => partNumber.toUpperCase() === wanted);
  return found && prices ? { price: { amount: found[1], currency: prices.currency } } : {};
}
