import { z } from 'zod';

/** What every card of a plan begins with: the part `plan-header`, and what is shown where no card can be. */
export const planHeader = {
  planId: z.string(),
  number: z.string(),
  title: z.string(),
  style: z.string(),
  fallbackText: z.string(),
  sandbox: z.string(),
  note: z.string(),
};
