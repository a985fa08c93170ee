import { describe, expect, it } from 'vitest';
import { textDirection } from './text-direction.ts';

/** ISO 639-1 and the languages of more letters that are written from right to left or easily taken for it. */
const languages =
  'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu acm aeb apc arq ars ary arz bal bgn bqi brh ckb glk haz khw lrc luz mzn nqo pnb prs rhg sdh skr syr aii arc kmr fil yue hbo shi tzm vai nod tyz'.split(
    ' ',
  );

describe('textDirection', () => {
  it('agrees with the likely scripts of the Unicode locale data on every language of two letters and some of three', () => {
    const rightToLeft = languages.filter((language) => textDirection(language) === 'rtl');
    const expected = languages.filter((language) =>
      /^(Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi)$/.test(
        new Intl.Locale(language).maximize().script ?? '',
      ),
    );
    expect(rightToLeft).toEqual(expected);
  });

  it.each([
    ['ar', 'rtl'],
    ['AR-eg', 'rtl'],
    ['fa-AF', 'rtl'],
    ['he', 'rtl'],
    ['ur-PK', 'rtl'],
    ['az-Arab', 'rtl'],
    ['pa-Arab-PK', 'rtl'],
    ['ar-arb-Arab-EG', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['ks-Deva', 'ltr'],
    ['zh-yue-Hant', 'ltr'],
    ['pa-PK', 'ltr'],
    ['fr', 'ltr'],
    ['', 'ltr'],
  ])('is for %j %s', (language, direction) => {
    expect(textDirection(language)).toBe(direction);
  });
});
