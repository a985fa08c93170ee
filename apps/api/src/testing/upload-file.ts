import { createHash, randomUUID } from 'node:crypto';
import type { Upload } from '@groundwork/assessment/wire';
import type { Actor, Answered, TestService } from './test-service.ts';

/** What a scenario says of a file it sends; absent parts are honest. */
export interface SentFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name?: string;
  readonly uploadId?: string;
  readonly sha256?: string;
  readonly length?: number;
  readonly actor?: Actor;
  readonly questionId?: string;
  /** Sent as the body instead of `bytes`. */
  readonly body?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;
}

const tus = { 'Tus-Resumable': '1.0.0' };

/** Announces a file, as a tus client does. */
export async function announceFile(service: TestService, file: SentFile): Promise<Answered> {
  const { bytes, name = 'plan.pdf', uploadId = randomUUID(), questionId = 'SM-A01' } = file;
  const sha256 = file.sha256 ?? createHash('sha256').update(bytes).digest('hex');
  const metadata = Object.entries({ uploadId, filename: name, sha256 })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const path = `/api/assessments/${service.assessmentId}/responses/${questionId}/uploads`;
  const headers = { ...tus, 'Upload-Length': String(file.length ?? bytes.length), 'Upload-Metadata': metadata };
  return await service.call(file.actor ?? 'coordinator', 'POST', path, { headers });
}

/** Sends bytes to an announced upload. */
export async function sendBytes(
  service: TestService,
  location: string,
  offset: number,
  raw: NonNullable<SentFile['body']>,
  actor: Actor = 'coordinator',
): Promise<Answered> {
  const headers = { ...tus, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' };
  return await service.call(actor, 'PATCH', location, { raw, headers });
}

/** Announces a file and sends it in one go. Answers with the refusal, or with what `GET` says of the upload. */
export async function uploadFile(service: TestService, file: SentFile): Promise<Answered> {
  const announced = await announceFile(service, file);
  const location = announced.headers.get('Location');
  if (location === null) return announced;
  const actor = file.actor ?? 'coordinator';
  const sent = await sendBytes(service, location, 0, file.body ?? file.bytes, actor);
  return sent.status === 204 ? await service.call(actor, 'GET', location) : sent;
}

/** Uploads a file, attaches it to an answer and gives the address it is read at. */
export async function attachFile(service: TestService, file: SentFile): Promise<string> {
  const uploaded = await uploadFile(service, file);
  const { receipt, questionId } = uploaded.json as Upload;
  if (receipt === null) throw new Error(`not uploaded: ${uploaded.text}`);
  const evidenceId = randomUUID();
  const address = `/api/assessments/${service.assessmentId}/responses/${questionId}/evidence/${evidenceId}`;
  const evidence = {
    evidenceId,
    kind: 'report',
    title: 'Report',
    issuer: '',
    date: '2025',
    language: 'en',
    link: '',
    page: '',
    isPublic: true,
    file: receipt.file,
  };
  const put = await service.call(file.actor ?? 'coordinator', 'PUT', address, { body: evidence });
  if (put.status !== 200) throw new Error(`not attached: ${put.text}`);
  return `${address}/file`;
}
