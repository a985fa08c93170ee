import { oneOfOthers, type Deed } from './soak-world.ts';

/** A small request: of anybody, of somebody signed in, one that is refused, one of an answer. */
export const hurry: Deed = async (world, turn) => {
  const { assessmentId, questionIds, cookie } = oneOfOthers(world, turn);
  const headers = { Cookie: cookie };
  const responses = `/api/assessments/${assessmentId}/responses`;
  switch (turn % 4) {
    case 0:
      await world.call('GET', '/api/rounds');
      break;
    case 1:
      await world.call('GET', '/api/session', { headers });
      break;
    case 2:
      await world.call('POST', responses, { body: { operations: [] }, headers });
      break;
    default:
      await world.call('GET', `${responses}/${questionIds[0] ?? ''}/history`, { headers });
  }
};
