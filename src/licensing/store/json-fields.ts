import { z } from 'zod';

/** Ids of whatever kind, as `jsonb` keeps them. */
export const ids = z.array(z.string());

/** A moment, ISO 8601. */
export const moment = z.iso.datetime();
