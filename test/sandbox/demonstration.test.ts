import { describe, expect, it } from 'vitest';
import { DEMONSTRATION_FLAGS, DEMONSTRATION_HELP, parseStart } from '../../src/sandbox/demonstration.ts';

describe('the command line of npm start', () => {
  it('asks for a demonstration only where it has a flag for it', () => {
    expect(parseStart([])).toEqual({ help: false, demonstration: null });
    expect(parseStart(['-h'])).toEqual({ help: true, demonstration: null });
    expect(parseStart(['--quota', '7'])).toEqual({
      help: false,
      demonstration: { delayMs: 0, quota: 7, faults: [] },
    });
    expect(parseStart(['--delay=6', '--faults', '503:0.5@users']).demonstration).toEqual({
      delayMs: 6,
      quota: undefined,
      faults: [{ kind: '503', rate: 0.5, path: 'users' }],
    });
  });

  it('explains every flag', () => {
    for (const flag of DEMONSTRATION_FLAGS) expect(DEMONSTRATION_HELP).toContain(`--${flag} `);
  });

  it.each([
    [['--port', '1'], /^Unknown option '--port'.* See --help\.$/],
    [['stray'], /^Unexpected argument 'stray'/],
    [['--delay', 'soon'], /^--delay: "soon" is not a whole number from 0 to 3600000\.$/],
    [['--faults', '429'], /^--faults: "429" is not kind:rate/],
  ])('refuses %j in one line', (args, message) => {
    expect(() => parseStart(args)).toThrow(message);
  });
});
