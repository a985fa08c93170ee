import { get } from 'node:http';
import { workerData } from 'node:worker_threads';

// A thread of its own, so that reading files does not hold up whoever takes the time of small reads: reads files one after another, each
// address from a network of its own, until it is ended.
const { urls } = workerData as { readonly urls: readonly string[] };

function read(url: string, network: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { 'X-Forwarded-For': `10.0.0.${network}` } }, (response) => {
      response.resume().once('end', resolve).once('error', reject);
    });
    request.once('error', reject);
  });
}

await Promise.all(
  urls.map(async (url, network) => {
    for (;;) await read(url, network);
  }),
);
