import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { rounds } from '../scene/load-scene.ts';
import { oneOfOthers, type Deed } from './soak-world.ts';

/** Connections that end in the middle: of the head, of a body, of a file that is being sent, of a save that is being made. */
export const breakOff: Deed = async (world, turn) => {
  const { assessmentId, cookie } = oneOfOthers(world, turn);
  const { hostname, port } = new URL(world.address);
  const head = `Host: ${hostname}:${port}\r\nCookie: ${cookie}\r\nOrigin: ${world.address}\r\nX-Forwarded-For: 10.9.0.${turn % 250}\r\n`;
  const body = JSON.stringify({ operations: [] });
  const post = `POST /api/assessments/${assessmentId}/responses HTTP/1.1\r\n${head}Content-Type: application/json\r\n`;
  const texts = [
    `GET /api/rounds HTTP/1.1\r\nHost: ${hostname}`,
    `${post}Content-Length: 5000\r\n\r\n{"operations":[`,
    `GET /api/exports/rounds/${rounds.published}/answers.csv HTTP/1.1\r\n${head}\r\n`,
    `${post}Content-Length: ${body.length}\r\n\r\n${body}`,
  ];
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  socket.write(texts[turn % texts.length] ?? '');
  // A file has begun to come by then.
  await sleep(turn % texts.length === 2 ? 150 : 5);
  socket.destroy();
};
