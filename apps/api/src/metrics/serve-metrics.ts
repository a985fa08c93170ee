import { createServer } from 'node:http';
import type { Metrics } from './metrics.ts';

/** A listener of its own, for whoever watches the service. */
export interface ServedMetrics {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves `GET /metrics` and nothing else, apart from the service: an open port of the service never shows them. Port 0 takes any
 * free one. @throws the system's error, for example `EADDRINUSE`
 */
export async function serveMetrics(metrics: Metrics, host: string, port: number): Promise<ServedMetrics> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      ({ contentType, body }) => response.writeHead(200, { 'Content-Type': contentType }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  server.requestTimeout = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
