/** What a product is in a request: to give (or to change the apps of), or to take. */
export type WishRole = 'add' | 'remove';

/** What the rest of the code has to know of an operation. */
interface OperationTraits {
  /** The products that it cannot do without, in the order in which they are asked for. */
  needs: readonly WishRole[];
  /** Whether several products may answer that question. */
  several: boolean;
  /** What a product is that is named in a correction ("no, visio"). */
  corrects: WishRole;
  /** Every direct license that can be taken goes, but what is excepted (S12). */
  takesAll: boolean;
  /** Both or nothing: whoever keeps the old product gets no new one, and the other way round (S11). */
  replaces: boolean;
  /** Its products are held already: apps are switched in them (S7). */
  switches: boolean;
  /** Its products are ticked and cleared on one card that shows all of them (S9). */
  ticks: boolean;
  /** A colleague may be the example of what to give. */
  copies: boolean;
  /** Offered as a button where somebody has not said what to do. */
  offered: boolean;
}

const usual = {
  several: false,
  corrects: 'add',
  takesAll: false,
  replaces: false,
  switches: false,
  ticks: false,
  copies: false,
  offered: true,
} as const;

/**
 * Every operation, in the order in which they are offered. How each is said stands in `text/<language>/operations.ts`, how it is
 * recognised in `understanding/`; dialogs, cards and the settings of approvals follow from here.
 */
export const operations = {
  assign: { ...usual, needs: ['add'], several: true, copies: true },
  unassign: { ...usual, needs: ['remove'], several: true, corrects: 'remove' },
  replace: { ...usual, needs: ['remove', 'add'], replaces: true },
  services: { ...usual, needs: ['add'], switches: true },
  set: { ...usual, needs: [], ticks: true },
  unassignAll: { ...usual, needs: [], corrects: 'remove', takesAll: true },
  replaceAll: { ...usual, needs: ['add'], takesAll: true, replaces: true, offered: false },
} as const satisfies Record<string, OperationTraits>;

export type Operation = keyof typeof operations;

/** The names of all operations. */
export const operationNames = Object.keys(operations) as [Operation, ...Operation[]];

/** What there is to know of an operation. */
export function traitsOf(operation: Operation): OperationTraits {
  return operations[operation];
}

/** Whether a word names an operation. */
export function isOperation(word: string): word is Operation {
  return Object.hasOwn(operations, word);
}
