/** How many names of a pasted list are looked at; what is beyond is more than one plan may hold anyway. */
const most = 200;

/** The people in an answer: one name or address, or a pasted list with one per line, commas or semicolons (`Name <mail>` too). */
export function peopleIn(answer: string): string[] {
  const parts = answer
    .split(/[\n;,]|\s(?:and|en)\s/i)
    .map((part) => /<([^<>\s]+@[^<>\s]+)>/.exec(part)?.[1] ?? part)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return [...new Set(parts)].slice(0, most);
}
