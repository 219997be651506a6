import { describe, expect, test } from 'vitest';
import { escapeMarkdown, inert, markdownLink, plain, tidy } from '../../src/text/markdown.ts';

const lars = "[Approve](https://evil.example) **Lars** O'Neill";

describe('plain', () => {
  test('leaves an ordinary name alone, in any script', () => {
    for (const name of ['Zoë van den Berg', "O'Neill", '李 小龍', 'שלום', 'नमस्ते', '👩‍👩‍👧 family'])
      expect(plain(name, 100)).toBe(name);
  });

  test('takes out what cannot be seen or turns the writing around', () => {
    expect(plain('a\u0000b\u202Ec\u2066d\u200Be\uFEFFf\u00ADg', 100)).toBe('a bcdefg');
  });

  test('puts everything in one line', () => {
    expect(plain('  one\r\n\ttwo\u2028three ', 100)).toBe('one two three');
  });

  test('cuts what is too long, with a sign that it did', () => {
    expect(plain('x'.repeat(10_000), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(plain('x'.repeat(10), 10)).toBe('x'.repeat(10));
  });

  test('never cuts a character in two', () => {
    expect(plain('👍👍👍', 2)).toBe('👍…');
    expect(plain('\uD83D broken', 100)).toBe('\uFFFD broken');
  });
});

describe('tidy', () => {
  test('does the same to every string, however deep, and to nothing else', () => {
    const value = { name: 'a\nb', list: [{ deep: 'y'.repeat(200) }], n: 3, none: null, yes: true };
    expect(tidy(value, 10)).toEqual({
      name: 'a b',
      list: [{ deep: `${'y'.repeat(9)}…` }],
      n: 3,
      none: null,
      yes: true,
    });
  });
});

describe('escapeMarkdown', () => {
  test('leaves no Markdown working', () => {
    expect(escapeMarkdown(lars)).toBe("\\[Approve\\](https:\u2060//evil.example) \\*\\*Lars\\*\\* O'Neill");
    expect(escapeMarkdown('a_b `c` ~~d~~ | e \\')).toBe('a\\_b \\`c\\` \\~\\~d\\~\\~ \\| e \\\\');
  });

  test.each(['# title', '- item', '+ item', '= line', '1. one', '2) two'])('%j starts no block', (text) => {
    const escaped = escapeMarkdown(text);
    expect(escaped).toMatch(/^(\\|\d+\\)/);
    expect(escaped.replaceAll('\\', '')).toBe(text);
  });

  test('makes no tag and mentions nobody', () => {
    expect(escapeMarkdown('<at>Ada</at> <b>&')).toBe('&lt;at&gt;Ada&lt;/at&gt; &lt;b&gt;&amp;');
  });

  test('leaves dashes, dots and brackets of ordinary sentences alone', () => {
    const sentence = 'Microsoft 365 E3 (Plan 2) - 14 October 2026. Available: 3.';
    expect(escapeMarkdown(sentence)).toBe(sentence);
  });
});

describe('inert', () => {
  test('means nothing to Markdown and needs no backslash', () => {
    const title = inert(lars);
    expect(title).not.toMatch(/[[\]*`<>\\]|:\/\//);
    expect(title).toContain('Lars');
  });

  test('keeps addresses and part numbers as they are', () => {
    for (const text of ['jan_de_boer@contoso.example', 'SPE_E3', 'Exchange Online (Plan 2)'])
      expect(inert(text)).toBe(text);
  });

  test('takes emphasis and blocks away', () => {
    expect(inert('_x_')).toBe('＿x＿');
    expect(inert('# x').startsWith('\u200B#')).toBe(true);
    expect(inert('www.evil.example')).not.toContain('www.');
  });
});

test('a link of our own keeps its address', () => {
  expect(markdownLink('a [b]', 'https://learn.microsoft.com/x')).toBe('[a \\[b\\]](https://learn.microsoft.com/x)');
});
