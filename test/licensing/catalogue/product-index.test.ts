import { describe, expect, it } from 'vitest';
import { correct, indexProducts } from '../../../src/licensing/catalogue/product-index.ts';
import type { Product } from '../../../src/licensing/model.ts';
import { visioPlan2 } from '../tenant-products.ts';

/** A product of the catalogue has nicknames; one that no list knows has its name alone. */
const called = (name: string, skuPartNumber = `PART OF ${name}`): Product => ({
  ...visioPlan2,
  skuId: `ABCDEF00-0000-4000-8000-${String(name.length).padStart(12, '0')}`,
  skuPartNumber,
  name,
});
const indexOf = (...names: string[]) => indexProducts(names.map((name) => called(name)));

describe('what is looked up for a list of products', () => {
  it('is found by id and part number in any case', () => {
    const product = called('Contoso Ledger', 'CONTOSO_Ledger');
    const { literals } = indexProducts([product]);
    expect(literals.get(product.skuId.toLowerCase())).toEqual([product]);
    expect(literals.get('contoso_ledger')).toEqual([product]);
  });

  it('has names with and without their maker, and no empty one', () => {
    const { aliases } = indexProducts([called('Microsoft Ledger'), called('Contoso Ledger'), called('Microsoft')]);
    expect([...aliases.keys()].sort()).toEqual(['contosoledger', 'ledger', 'microsoft', 'microsoftledger']);
    expect(aliases.has('')).toBe(false);
  });

  it('keeps every product of one name, each once', () => {
    const [one, other] = [called('Ledger', 'ONE'), called('Ledger', 'OTHER')];
    expect(indexProducts([one, other, one]).aliases.get('ledger')).toEqual([one, other]);
  });

  it('has the parts of a name that say which product is meant', () => {
    expect([...indexOf('Power Ledger per user plan').parts.keys()].sort()).toEqual(
      [
        'powerledger',
        'powerledgerperuser',
        'powerledgerperuserplan',
        'ledger',
        'ledgerperuser',
        'ledgerperuserplan',
      ].sort(),
    );
  });

  it('takes an edition for telling, but not a plan’s number, a number, two letters or a general word', () => {
    const parts = (name: string) => [...indexOf(name).parts.keys()];
    expect(parts('Office E9')).toEqual(['officee9', 'e9']);
    expect(parts('Office Plan 2')).toEqual([]);
    expect(parts('Office 2030')).toEqual([]);
    expect(parts('Office AB')).toEqual([]);
    expect(parts('Office E99x')).toEqual(['officee99x', 'e99x']);
    expect(parts('Office P99x')).toEqual(['officep99x', 'p99x']);
    expect(parts('Enterprise Services Online')).toEqual([]);
    expect(parts('Ledger for')).toEqual(['ledger']);
  });

  it('has no parts and no words of a product that is known by its part number alone', () => {
    const product = called('CONTOSO_LEDGER', 'CONTOSO_LEDGER');
    const { parts, words } = indexProducts([product]);
    expect(parts.size).toBe(0);
    expect(words.get(product)).toEqual(new Set());
  });
});

describe('a misspelled word', () => {
  const index = () => indexOf('Ledger Premium Automate', 'Ledgers', 'Badge', 'E3 Kiosk1');

  it.each([
    // one mistake from five letters, two from eight; letters in the wrong order are one
    ['legder', ['ledger']],
    ['ledgar', ['ledger']],
    ['lodgar', ['lodgar']],
    ['automaet', ['automate']],
    ['autonate', ['automate']],
    ['premuim', ['premium']],
    ['premuimm', ['premium']],
    ['badgr', ['badge']],
    ['bacge', ['badge']],
    ['ledgrx', ['ledgrx']],
    ['ledgxe', ['ledgxe']],
    ['abdeg', ['abdeg']],
    ['bedga', ['bedga']],
  ])('%s may be %s', (typed, expected) => {
    expect(correct(typed, index())).toEqual(expected);
  });

  it('is each of those that are as near, and only the nearest', () => {
    expect(correct('ledger', index())).toEqual(['ledger']);
    expect(correct('ledgers', index())).toEqual(['ledgers']);
    expect(correct('automaet', indexOf('Automates Automate'))).toEqual(['automate']);
    expect(correct('ledgerz', index())).toEqual(['ledger', 'ledgers']);
    expect(correct('ledgesr', index())).toEqual(['ledgers', 'ledger'].sort());
  });

  it('stays what it is where it is an edition, an ordinary word or nothing like any name', () => {
    const other = indexOf('Vision Ledger', 'Kiosk1');
    expect(correct('visie', other)).toEqual(['visie']);
    expect(correct('kiosk2', other)).toEqual(['kiosk2']);
    expect(correct('e5', index())).toEqual(['e5']);
    expect(correct('elephant', index())).toEqual(['elephant']);
  });

  it('is never corrected to an edition', () => {
    expect(index().vocabulary).not.toContain('e3');
    expect(index().vocabulary).not.toContain('kiosk1');
    expect(index().vocabulary).toContain('ledger');
  });
});
