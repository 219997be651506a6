/** What is the case, and what to do about it (design, decision 10). Neither contains Markdown or an address. */
export interface Sentence {
  what: string;
  next: string;
}

/** A sentence with Microsoft's page about it. */
export interface NextStep {
  text: string;
  link: { title: string; url: string };
}
