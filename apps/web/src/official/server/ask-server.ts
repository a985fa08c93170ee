import { ServerProblem, type ProblemIssue } from './server-problem.ts';
import type { AnswerOf, Method, PathOf, RequestOf } from './service-request.ts';

/** The part of `fetch` that is used. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/**
 * Asks the service of this site. Which addresses there are, what they take and what they answer is generated from the
 * description of the service, so that a page that errs does not compile.
 *
 * @throws ServerProblem for every refusal and for a line that is down
 *
 * @example
 * const { state } = await ask('GET', '/api/assessments/{assessmentId}', { places: { assessmentId } });
 */
export type AskServer = <Verb extends Method, Path extends PathOf<Verb>>(
  method: Verb,
  path: Path,
  ...request: keyof RequestOf<Verb, Path> extends never ? [] : [RequestOf<Verb, Path>]
) => Promise<AnswerOf<Verb, Path>>;

/** A request as it is sent, whatever it is for. */
interface SentRequest {
  readonly places?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** How long an answer is waited for before the line counts as down, in milliseconds. Slow lines are meant to work. */
const patienceMilliseconds = 60_000;

/** Makes {@link AskServer} from the browser's `fetch`: JSON only, same site only. */
export function createAskServer(fetch: Fetch): AskServer {
  const ask = async (method: Method, path: string, { places = {}, body }: SentRequest = {}): Promise<unknown> => {
    let response: Response;
    try {
      response = await fetch(
        path.replaceAll(/{(\w+)}/g, (_place, name: string) => encodeURIComponent(places[name] ?? '')),
        {
          method,
          headers: {
            accept: 'application/json',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(patienceMilliseconds),
        },
      );
    } catch {
      throw new ServerProblem(0, 'no_line', 'The server cannot be reached');
    }
    const text = await response.text().catch(() => {
      throw new ServerProblem(0, 'no_line', 'The line broke before the answer was complete');
    });
    const content = readJson(text);
    if (response.ok) return content;
    const problem = (content ?? {}) as {
      readonly code?: string;
      readonly title?: string;
      readonly requestId?: string;
      readonly issues?: readonly ProblemIssue[];
    };
    throw new ServerProblem(
      response.status,
      problem.code ?? 'internal',
      problem.title ?? 'Something went wrong on our side',
      problem.requestId,
      problem.issues,
    );
  };
  return ask as AskServer;
}

function readJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
