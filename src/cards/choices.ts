import { z } from 'zod';

/** The data of a card that lets one of several be chosen; the answer arrives as `{ dialog: 'pick', value }`. */
export const choicesSchema = z.strictObject({
  fallbackText: z.string(),
  question: z.string(),
  choices: z.array(z.strictObject({ title: z.string(), value: z.string() })).min(1),
  more: z.string(),
  labels: z.strictObject({ choices: z.string(), required: z.string(), choose: z.string() }),
});
