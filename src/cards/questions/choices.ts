import { z } from 'zod';

/** One thing that can be chosen: its value comes back, its label is what is shown and may be typed. */
export interface Choice {
  value: string;
  label: string;
}

/**
 * The data of a card that lets one of several be chosen; the answer arrives as `{ dialog: 'pick', question, value }`.
 * `question` tells the last question from an earlier one whose card is pressed again.
 */
export const choicesSchema = z.strictObject({
  fallbackText: z.string(),
  question: z.string(),
  asked: z.string(),
  choices: z.array(z.strictObject({ title: z.string(), value: z.string() })).min(1),
  more: z.string(),
  /** Whether several may be ticked; they arrive with commas between. */
  multiple: z.boolean(),
  labels: z.strictObject({ choices: z.string(), required: z.string(), choose: z.string(), cancel: z.string() }),
});
