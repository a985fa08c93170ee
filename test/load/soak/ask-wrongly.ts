import { randomUUID } from 'node:crypto';
import { oneOfOthers, type Deed } from './soak-world.ts';

/** Asks for what is not there, not allowed and not understood. */
export const askWrongly: Deed = async (world, turn) => {
  const { assessmentId, cookie } = oneOfOthers(world, turn);
  const { assessmentId: foreign } = oneOfOthers(world, turn + 1);
  const headers = { Cookie: cookie };
  const responses = `/api/assessments/${assessmentId}/responses`;
  await world.call('GET', `/${randomUUID()}`);
  await world.call('GET', `/api/rounds/${randomUUID()}`);
  await world.call('GET', `/api/assessments/${assessmentId}`);
  await world.call('GET', `/api/assessments/${foreign}`, { headers });
  await world.call('POST', responses, { body: { operations: [{ questionId: 'EG-A01' }] }, headers });
  await world.call('POST', responses, { bytes: Buffer.from('{"operations":'), headers });
  await world.call('POST', responses, {
    bytes: Buffer.from('a=b'),
    headers: { ...headers, 'Content-Type': 'text/plain' },
  });
  await world.call('DELETE', '/api/rounds');
};
