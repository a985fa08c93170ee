import type { Deed } from './soak-world.ts';

/** Reads the metrics, as whoever watches the service does. @throws Error when there are none */
export const readMetrics: Deed = async ({ metricsAddress }) => {
  const response = await fetch(`${metricsAddress}/metrics`);
  const text = await response.text();
  if (!text.includes('groundwork_requests_in_flight')) throw new Error(`metrics: ${response.status}`);
};
