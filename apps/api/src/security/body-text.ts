import { ApiProblem } from '../problems/api-problem.ts';

const jsonMediaType = /^application\/json\s*(;|$)/i;

/**
 * Reads the text of a JSON body: declared as JSON, counted while it streams.
 * @throws ApiProblem `json_required`, `body_too_large`, `broken_json` when it is no UTF-8 or breaks off
 */
export async function readBodyText(request: Request, byteLimit: number): Promise<string> {
  if (!jsonMediaType.test(request.headers.get('Content-Type') ?? '')) throw new ApiProblem('json_required');
  // The announced length only ends it sooner; a chunked or lying sender is stopped by the count.
  if (Number(request.headers.get('Content-Length') ?? 0) > byteLimit) throw new ApiProblem('body_too_large');
  if (request.body === null) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = request.body.getReader();
  let text = '';
  let byteCount = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(brokenOff);
    if (done) break;
    byteCount += value.byteLength;
    if (byteCount > byteLimit) {
      await reader.cancel();
      throw new ApiProblem('body_too_large');
    }
    text += decode(() => decoder.decode(value, { stream: true }));
  }
  return text + decode(() => decoder.decode());
}

function decode(step: () => string): string {
  try {
    return step();
  } catch {
    throw new ApiProblem('broken_json', { detail: 'The body is not valid UTF-8.' });
  }
}

/** The line broke before the end: nobody hears the answer, and nothing is wrong on our side. */
function brokenOff(): never {
  throw new ApiProblem('broken_json', { detail: 'The body broke off.' });
}
