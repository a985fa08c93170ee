import { makeShare } from './digest-draws.ts';

/** A web worker: makes the share it is asked for and hands it back. */
addEventListener('message', ({ data }: MessageEvent<{ readonly from: number; readonly to: number }>) => {
  postMessage(makeShare(data.from, data.to));
});
