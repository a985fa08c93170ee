import type { Context } from 'hono';
import type { ApiEnvironment } from '../../api-environment.ts';

/**
 * A page of ours that opens another one. The way back from the identity provider comes from another site, so a browser keeps the
 * strict session cookie from a plain redirect; a page of the own site that goes on by itself has it sent again. It needs no script.
 *
 * @param path where to go on, of this service
 */
export function landingPage(context: Context<ApiEnvironment>, path: `/${string}`): Response {
  return context.html(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=${path}">
<title>Groundwork</title>
<body>
<p><a href="${path}">Go on</a></p>
</body>
</html>
`);
}
