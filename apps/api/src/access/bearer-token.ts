/**
 * The token of an `Authorization: Bearer` header, or undefined without one.
 *
 * @example
 * bearerToken('Bearer gwp_x') // => 'gwp_x'
 */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
}
