/** An address of a person's own, as the proxy would tell it. */
export function networkOf(name: string): string {
  const number = Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 65_536, 7);
  return `10.1.${number >> 8}.${number & 255}`;
}
