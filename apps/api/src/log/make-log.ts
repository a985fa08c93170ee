import { pino, stdTimeFunctions, type Logger } from 'pino';
import type { Settings } from '../settings.ts';
import { errorForLog } from './error-for-log.ts';
import { plainLine } from './plain-line.ts';

/** Names under which a secret might be given to the log by mistake. */
const secrets = ['password', 'token', 'secret', 'cookie', 'authorization'];

/**
 * The log: one JSON object a line, with times in UTC. Secrets are struck out wherever they might have slipped in, errors say
 * what happened without the values it happened to, and nothing a client sent can end a line or speak to a terminal.
 */
export function makeLog(level: Settings['logLevel'], write: (line: string) => void): Logger {
  return pino(
    {
      level,
      timestamp: stdTimeFunctions.isoTime,
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: 'struck out' },
      serializers: { err: errorForLog },
    },
    { write: (line: string) => write(plainLine(line)) },
  );
}
