/**
 * What an authenticator app reads from a picture.
 *
 * @example
 * factorUri('ana', 'ABC') // => 'otpauth://totp/Groundwork:ana?secret=ABC&issuer=Groundwork&algorithm=SHA1&digits=6&period=30'
 */
export function factorUri(login: string, secret: string): string {
  return `otpauth://totp/Groundwork:${encodeURIComponent(login)}?secret=${secret}&issuer=Groundwork&algorithm=SHA1&digits=6&period=30`;
}
