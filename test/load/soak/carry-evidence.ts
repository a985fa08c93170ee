import { createHash, randomUUID } from 'node:crypto';
import { pdfDocument } from '../../environment/evidence/sample-documents.ts';
import { oneOfOthers, type Deed } from './soak-world.ts';

const fileBytes = 40_000;

/** Sends a file, in two pieces every other time, attaches it, reads it and takes it away; every fourth is given up half-way. */
export const carryEvidence: Deed = async (world, turn) => {
  const { assessmentId, questionIds, cookie } = oneOfOthers(world, turn);
  const questionId = questionIds[turn % questionIds.length] ?? '';
  const tus = { Cookie: cookie, 'Tus-Resumable': '1.0.0' };
  const bytes = pdfDocument(fileBytes);
  const uploadId = randomUUID();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const metadata = Object.entries({ uploadId, filename: 'plan.pdf', sha256 })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const response = `/api/assessments/${assessmentId}/responses/${questionId}`;
  await world.call('POST', `${response}/uploads`, {
    headers: { ...tus, 'Upload-Length': String(fileBytes), 'Upload-Metadata': metadata },
  });
  const upload = `/api/assessments/${assessmentId}/uploads/${uploadId}`;
  const send = (from: number, to: number) =>
    world.call('PATCH', upload, {
      bytes: bytes.subarray(from, to),
      headers: { ...tus, 'Upload-Offset': String(from), 'Content-Type': 'application/offset+octet-stream' },
    });
  const half = fileBytes / 2;
  if (turn % 4 === 0) {
    await send(0, half);
    await world.call('DELETE', upload, { headers: tus });
    return;
  }
  if (turn % 2 === 0) {
    await send(0, half);
    await send(half, fileBytes);
  } else await send(0, fileBytes);
  const { text } = await world.call('GET', upload, { headers: tus });
  const { receipt } = JSON.parse(text) as { readonly receipt: { readonly file: unknown } | null };
  const evidenceId = randomUUID();
  const evidence = {
    evidenceId,
    kind: 'report',
    title: 'Plan',
    issuer: '',
    date: '2025',
    language: 'en',
    link: '',
    page: '',
    isPublic: false,
    file: receipt?.file,
  };
  const address = `${response}/evidence/${evidenceId}`;
  const headers = { Cookie: cookie };
  await world.call('PUT', address, { body: evidence, headers });
  await world.call('GET', `${address}/file`, { headers });
  await world.call('DELETE', address, { headers });
};
