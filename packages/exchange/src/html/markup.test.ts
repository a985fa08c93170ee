import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cssString, escapeHtml, markup } from './markup.ts';

describe('markup', () => {
  test('escapes what is filled in, and not what is markup already', () => {
    const inner = markup`<b>${'<i>'}</b>`;
    expect(markup`<p title="${'a"b'}">${inner}${[inner, 'c']}</p>`.html).toBe(
      '<p title="a&quot;b"><b>&lt;i&gt;</b><b>&lt;i&gt;</b>c</p>',
    );
  });

  test('leaves out what is false or undefined, and writes zero', () => {
    expect(markup`${false}${undefined}${0}`.html).toBe('0');
  });

  test('lets no text end what it stands in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
        const inner = cssString(text).slice(1, -1);
        expect(inner).not.toMatch(/["<>&\n]|\\(?![0-9a-f]+ )/);
      }),
    );
  });

  test('puts the replacement character where HTML takes no character', () => {
    expect(escapeHtml('a\u0000b\uD800c\td\n')).toBe('a\uFFFDb\uFFFDc\td\n');
  });
});
