import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { waitingLine } from '../../database/waiting-line.ts';
import { StoreError } from '../../store-error.ts';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const parameters = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;

/** Stands for the hash of a person who does not exist: it costs as much to compare and never fits. */
const noHash = phcText(parameters, Buffer.alloc(16), Buffer.alloc(tagLength));

/** Two at once: the memory of a flood of sign-ins stays bounded, and cores stay free for others. */
const line = waitingLine(2);
let workCount = 0;

/** So many may wait their turn, some seconds' worth: beyond it a flood is told to come back. */
const longestLine = 200;
let inLine = 0;

/** How many times a password was hashed by this process, to compare or to keep: what a sign-in costs is one of them. */
export function passwordWorkCount(): number {
  return workCount;
}

interface Parameters {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** Hashes a password with argon2id, as a PHC string. Never call it inside a transaction. @throws StoreError `busy` */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return phcText(parameters, salt, await derive(password, parameters, salt));
}

/** Whether a password fits a hash; without a hash it takes the same time and says no. @throws StoreError `busy` */
export async function passwordFits(password: string, hash: string | undefined): Promise<boolean> {
  const { salt, tag, ...cost } = phcParts(hash ?? noHash);
  const derived = await derive(password, cost, salt);
  const isEqual = derived.length === tag.length && timingSafeEqual(derived, tag);
  return isEqual && hash !== undefined;
}

async function derive(password: string, cost: Parameters, salt: Buffer): Promise<Buffer> {
  if (inLine >= longestLine) throw new StoreError('busy');
  inLine += 1;
  await line.enter();
  workCount += 1;
  try {
    return await new Promise((resolve, reject) => {
      // One Unicode form: the same password typed on another keyboard gives the same bytes (NIST SP 800-63B).
      const message = password.normalize('NFKC');
      argon2('argon2id', { message, nonce: salt, tagLength, ...cost }, (error, tag) =>
        error === null ? resolve(tag) : reject(error),
      );
    });
  } finally {
    line.leave();
    inLine -= 1;
  }
}

function phcText({ memory, passes, parallelism }: Parameters, salt: Buffer, tag: Buffer): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

function phcParts(text: string): Parameters & { readonly salt: Buffer; readonly tag: Buffer } {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(text);
  if (match === null) throw new TypeError('a password hash must be a PHC string of argon2id');
  const [, memory, passes, parallelism, salt = '', tag = ''] = match;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}
