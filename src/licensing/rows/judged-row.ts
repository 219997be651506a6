import type { UserId } from '../../ids.ts';
import type { Conflict, LeftAlone } from '../model.ts';
import type { Column } from './columns.ts';

/** What becomes of a row, in the order in which people are told. */
export const rowKinds = [
  'ready',
  'already',
  'incomplete',
  'notFound',
  'foundTwice',
  'productUnclear',
  'appUnclear',
  'listedTwice',
  'contradicting',
  'heldBack',
  'inherited',
  'blocked',
  'guest',
  'noLocation',
  'noSeat',
  'conflict',
  'leftAlone',
] as const;

export type RowKind = (typeof rowKinds)[number];

/** What is needed to say why, and how to mend it; only what its kind speaks of. */
export interface Why {
  /** Who or what could be meant, or nearly. */
  names?: string[];
  /** Another row that this one has to do with. */
  line?: number;
  column?: Column;
  product?: string;
  left?: LeftAlone;
  conflict?: Conflict;
}

export interface JudgedRow {
  line: number;
  kind: RowKind;
  why: Why;
  /** Whom it is about, once that is known. */
  user: { id: UserId; name: string } | null;
}
