import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { ApiEnvironment } from './api-environment.ts';

/** A listening service. */
export interface ServedApi {
  readonly address: string;
  /** Stops accepting, lets running requests end, and cuts what has not ended after the patience. */
  close(patienceMilliseconds?: number): Promise<void>;
}

/** What can be served: anything that answers requests and may look at their sockets. */
export interface Servable {
  readonly fetch: (request: Request, bindings: ApiEnvironment['Bindings']) => Response | Promise<Response>;
}

/** How long a request may take to arrive, and how often that is looked at. */
export interface ArrivalLimits {
  readonly headersMilliseconds: number;
  readonly requestMilliseconds: number;
  readonly lookMilliseconds: number;
}

/**
 * What has not arrived by then is given up with 408, so that slow senders cannot hold connections for ever. An upload of evidence
 * goes on from what came.
 */
const arrivalLimits: ArrivalLimits = {
  headersMilliseconds: 15_000,
  requestMilliseconds: 60_000,
  lookMilliseconds: 5_000,
};

/**
 * How long a connection waits for its next request: longer than proxies do, and than an official thinks over an answer. Node's own five
 * seconds close it just as the next one is on its way, which then gets no answer.
 */
const keepAliveMilliseconds = 75_000;

/** Listens for requests. Port 0 takes any free one. @throws the system's error, for example `EADDRINUSE` */
export async function serveApi(
  app: Servable,
  host: string,
  port: number,
  limits: ArrivalLimits = arrivalLimits,
): Promise<ServedApi> {
  let isClosing = false;
  const server = createAdaptorServer({
    async fetch(request, bindings) {
      const response = await app.fetch(request, bindings);
      // Connections are kept for the next request; there is none to wait for now.
      if (isClosing) response.headers.set('Connection', 'close');
      return response;
    },
    serverOptions: {
      headersTimeout: limits.headersMilliseconds,
      requestTimeout: limits.requestMilliseconds,
      connectionsCheckingInterval: limits.lookMilliseconds,
      keepAliveTimeout: keepAliveMilliseconds,
    },
  });
  await listen(server, host, port);
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`,
    async close(patienceMilliseconds = 7_000) {
      isClosing = true;
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      const cut = 'closeAllConnections' in server ? () => server.closeAllConnections() : () => undefined;
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      const timer = setTimeout(cut, patienceMilliseconds);
      await closed;
      clearTimeout(timer);
    },
  };
}

function listen(server: ServerType, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
