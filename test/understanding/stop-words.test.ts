import { describe, expect, test } from 'vitest';
import { read } from '../../src/understanding/recognizer.ts';
import { readStopWords } from '../../src/understanding/stop-words.ts';

const stop = (reason: string | null = null) => ({ intent: 'stopAll', reason });
const resume = (reason: string | null = null) => ({ intent: 'resumeAll', reason });

describe('an emergency stop and its end', () => {
  test.each([
    ['stop all changes', stop()],
    ['Please stop all changes!', stop()],
    ['STOP ALL LICENSE CHANGES NOW', stop()],
    ['emergency stop', stop()],
    ['emergency stop: the import was wrong', stop('the import was wrong')],
    ['stop all changes because the import was wrong', stop('the import was wrong')],
    ['freeze all the changes, since nobody knows', stop('nobody knows')],
    ['resume changes', resume()],
    ['resume all changes please', resume()],
    ['lift the emergency stop', resume()],
    ['stop alle wijzigingen', stop()],
    ['stop onmiddellijk alle wijzigingen.', stop()],
    ['zet alle wijzigingen stop omdat de lijst fout is', stop('de lijst fout is')],
    ['noodstop', stop()],
    ['hervat wijzigingen', resume()],
    ['hervat alle wijzigingen', resume()],
    ['de wijzigingen hervatten', resume()],
    ['hef de noodstop op', resume()],
  ])('%j', (sentence, expected) => {
    expect(readStopWords(sentence)).toEqual(expected);
    expect(read(sentence)).toMatchObject({ ...expected, confidence: 'sure' });
  });

  test.each([
    'stop',
    'stop alles',
    'stop everything',
    "don't stop all changes",
    'stop all changes?',
    'should i stop all changes',
    'stop all changes to megan',
    'stop all changes of yesterday',
    'did somebody stop all changes',
    'stop alle wijzigingen van megan',
    'kun je alle wijzigingen stoppen?',
    'resume megan',
    'hervat',
    'remove e3 from megan because we stop all changes',
  ])('not %j', (sentence) => {
    expect(readStopWords(sentence)).toBeNull();
    expect(read(sentence).intent).not.toBe('stopAll');
  });
});
