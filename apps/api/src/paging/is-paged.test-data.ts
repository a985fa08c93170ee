import type { ApiRoute } from '../access/define-route.ts';

/** Whether a route takes the cursor of a page. */
export function isPaged({ method, query }: ApiRoute): boolean {
  return method === 'get' && query !== undefined && 'after' in query.shape;
}
