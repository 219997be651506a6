import { describe, expect, it } from 'vitest';
import { toldApart } from '../../src/dialogs/namesakes.ts';
import type { Person } from '../../src/licensing/model.ts';

const person = (id: string, department: string, jobTitle: string): Person =>
  ({
    id,
    displayName: 'Jan de Boer',
    userPrincipalName: `${id}@contoso.example`,
    mail: null,
    department,
    jobTitle,
  }) as Person;
const finance = person('finance', 'Finance', 'Controller');
const warehouse = person('warehouse', 'Warehouse', 'Operator');

describe('two people of one name are told apart by what was said beside the order', () => {
  it.each([
    [['warehouse', 'racking'], 'warehouse'],
    [['magazijn'], 'warehouse'],
    [['financiën', 'niet die', 'magazijn'], 'finance'],
    [['not the one', 'warehouse'], 'finance'],
    [['operator'], 'warehouse'],
  ])('%j', (said, id) => {
    expect(toldApart([finance, warehouse], said)?.id).toBe(id);
  });

  it.each([[[]], [['racking']], [['finance', 'warehouse']], [['not', 'finance', 'warehouse']]])(
    'is asked where it names nobody or both: %j',
    (said) => {
      expect(toldApart([finance, warehouse], said)).toBeNull();
    },
  );
});
