const held = String.raw`(?:\s+(?:what\s+is\s+)?(?:held|due)|\s+what\s+fell\s+due)?`;
const show = new RegExp(
  String.raw`^(?:release|what\s+is\s+held|vrijgeven|wat\s+wordt\s+er\s+vastgehouden)${held}\s*[.!?]?$`,
  'iu',
);

/** Whether somebody asks for what is held since the bot stood still. */
export function asksForHeld(text: string): boolean {
  return show.test(text.trim());
}
