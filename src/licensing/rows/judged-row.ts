import { z } from 'zod';
import type { UserId } from '../../ids.ts';
import type { Conflict, LeftAlone } from '../model.ts';
import { conflictSchema, leftAloneSchema } from '../store/change-schema.ts';
import { type Column, columns } from './columns.ts';

/** What becomes of a row, in the order in which people are told. */
export const rowKinds = [
  'ready',
  'already',
  'incomplete',
  'later',
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

/** The same, as it is read back from where it is kept. */
export const whySchema = z.object({
  names: z.array(z.string()).exactOptional(),
  line: z.number().exactOptional(),
  column: z.enum(columns).exactOptional(),
  product: z.string().exactOptional(),
  left: leftAloneSchema.exactOptional(),
  conflict: conflictSchema.exactOptional(),
}) satisfies z.ZodType<Why>;
