/** The first that is found counts: every browser names others it wants to be taken for. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * Browser and system in a few words: enough to know one's own sessions by, too little to know a person by.
 *
 * @example
 * agentLabel('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0') // => 'Firefox on Linux'
 */
export function agentLabel(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 500);
  const found = (among: typeof browsers): string | undefined => among.find(([pattern]) => pattern.test(text))?.[1];
  return `${found(browsers) ?? 'A program'} on ${found(systems) ?? 'an unknown system'}`;
}
