/** How long the reading of a sentence takes, on the products of the sandbox: `node test/bench/reading.ts`. */
import { read } from '../../src/understanding/recognizer.ts';
import { loadCorpus } from '../understanding/corpus.ts';
import { ownedProductSpans } from '../understanding/owned-catalogue.ts';

const now = new Date('2026-10-14T09:00:00Z');
const sentences = (['en', 'nl'] as const).flatMap((language) => loadCorpus(language)).map(({ sentence }) => sentence);
const timed = (sentence: string) => {
  const start = performance.now();
  read(sentence, { findProductSpans: ownedProductSpans, now });
  return performance.now() - start;
};
for (const sentence of sentences) timed(sentence);
const times = sentences.map(timed).sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
const long = 'remove e3 from megan on 1 december, '.repeat(1000).slice(0, 30_000);
console.log(
  `reading ${times.length} sentences: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, 30,000 characters ${timed(long).toFixed(0)} ms`,
);
