import { ApiProblem } from '../problems/api-problem.ts';
import { readBodyText } from './body-text.ts';

/** Most bytes of a JSON body. */
export const jsonBodyLimit = 1_000_000;

/** Deepest nesting taken; our own shapes need six. */
const depthLimit = 32;

/**
 * Reads a JSON body: declared as JSON, counted while it streams, well-formed, not deep.
 * @throws ApiProblem `json_required`, `body_too_large`, `broken_json` or `invalid`
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const value = parse(await readBodyText(request, jsonBodyLimit));
  refuseTraps(value);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiProblem('broken_json');
  }
}

/** Walks without recursion, so that the depth itself cannot hurt. `__proto__` stays an own key in JSON and trips later merges. */
function refuseTraps(root: unknown): void {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= depthLimit) throw new ApiProblem('invalid', { issues: [{ path: '', code: 'too_deep' }] });
    if (Object.hasOwn(value, '__proto__')) {
      throw new ApiProblem('invalid', { issues: [{ path: '/__proto__', code: 'unknown_field' }] });
    }
    for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 });
  }
}
