import type { Text } from '../../text/text.ts';

export interface PowerShellView {
  powershell: string;
  /** The same for clients that know no CodeBlock. */
  powershellLines: { text: string }[];
}

/** Bytes of the element and of the button around the commands, and of each line in the fallback. */
const frame = 1_600;
const frameOfLine = 216;

/**
 * As many whole users of a script as a card has room for, and a line that says how many are missing.
 * @param script its blocks stand between blank lines: the first connects, each other one is a user
 * @param room in bytes of UTF-16, as Teams weighs a card
 */
export function viewPowerShell(script: string, room: number, text: Text): PowerShellView {
  if (script === '') return { powershell: '', powershellLines: [] };
  const blocks = script.split('\n\n');
  const hint = (missing: number) => `# ${text.plans.labels.powershellCut(missing)}`;
  let left = room - frame - weightOf(hint(blocks.length));
  const fitting = blocks.findIndex((block) => {
    left -= weightOf(block);
    return left < 0;
  });
  const shown = fitting === -1 ? blocks : [...blocks.slice(0, fitting), hint(blocks.length - Math.max(1, fitting))];
  const lines = shown.flatMap((block) => block.split('\n'));
  return { powershell: shown.join('\n\n'), powershellLines: lines.map((line) => ({ text: line })) };
}

/** Each line stands in the card twice: in the CodeBlock and in its fallback. */
function weightOf(block: string): number {
  return block.split('\n').reduce((sum, line) => sum + frameOfLine + 4 * JSON.stringify(line).length, 0);
}
