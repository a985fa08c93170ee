/** What {@link digestElementary} gives: on every server, in every page. A change here is a change of published digits. */
export const pinnedElementary: Readonly<Record<string, string>> = {
  naturalLogarithm: '8d628b7e',
  naturalLogarithmNearOne: 'fbb3511e',
  logarithmOfOnePlus: '66affe1b',
  decimalLogarithm: '09bd8f0f',
  exponential: '8522a436',
  exponentialMinusOne: '131036ea',
  power: 'e9566c48',
  powerOfLarge: '0417d2aa',
  hypotenuse: '32ffd216',
  binaryExponent: '49fb3006',
  powerOfTwo: '9d3282f4',
};
