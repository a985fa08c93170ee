import type { TestService } from './test-service.ts';

/** Lines of the security log so far, the newest last. */
export function securityLines(service: TestService): readonly Readonly<Record<string, unknown>>[] {
  return service.logged
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    .filter(({ kind }) => kind === 'security');
}

/** The last line of the security log. */
export function lastSecurityLine(service: TestService): Readonly<Record<string, unknown>> {
  return securityLines(service).at(-1) ?? {};
}
