import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostParts } from './lost-parts.ts';

describe('lostParts', () => {
  it.each([
    ['As level 3, and it is published', 'Comme le niveau 3, et cela est publié', []],
    ['As level 3, and it is published', 'Comme le niveau 2, et cela est publié', ['level 3']],
    ['Levels 2 and 3 count', 'Le niveau 2 compte', ['level 3']],
    ['From 20 to 39 %', 'De 20 à 39 %', []],
    ['From 20 to 39 %', 'Moins de 39 %', ['20 %']],
    ['At least 80 per cent', 'Au moins 80 %', []],
    ['At least 80 per cent', 'Au moins 8 %', ['80 %']],
    ['At least 80 %', 'ثمانون في المائة على الأقل', ['80 %']],
    ['At least 80 %', '٨٠٪ على الأقل', []],
    ['At least 2.5 %', 'Au moins 2,5 %', []],
    ['At least 2.5 %', 'Au moins 25 %', ['2.5 %']],
    ['More than 1,000 %', 'Plus de 1\u202f000 %', []],
    ['More than 1,000 %', 'Mehr als 1.000 %', []],
    ['Within 24 hours', 'En un jour', []],
    ['See EG-B05 and EG-B06', 'Voir EG-B05', ['EG-B06']],
    ['Half of them', 'La moitié', []],
  ])('of %j in %j are %j', (source, translation, lost) => {
    expect(lostParts(source, translation)).toEqual(lost);
  });

  it('are none where the translation is the source text itself', () => {
    const piece = fc.oneof(
      fc.constantFrom('level ', 'levels ', ' %', ' per cent', ' to ', ', ', '.', 'EG-A01'),
      fc.nat(),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(lostParts(pieces.join(''), pieces.join(''))).toEqual([]);
      }),
    );
  });

  it('are all numbers in per cent where the translation has no number', () => {
    fc.assert(
      fc.property(fc.nat(100), (share) => {
        expect(lostParts(`At least ${share} % of them`, 'Au moins une partie')).toEqual([`${share} %`]);
      }),
    );
  });

  it('are found in bounded time in the longest texts that are read', () => {
    const worst = [
      '1,'.repeat(10_000),
      '1 '.repeat(10_000),
      'level '.repeat(3_000),
      '1'.repeat(20_000),
      '1 to '.repeat(4_000),
    ];
    for (const text of worst) expect(lostParts(text, 'x')).toEqual([]);
  });
});
