import { describe, expect, test } from 'vitest';
import { ApiProblem } from '../problems/api-problem.ts';
import { jsonBodyLimit, readJsonBody } from './json-body.ts';

function request(body: BodyInit, contentType: string | null = 'application/json'): Request {
  const made = new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
  made.headers.delete('Content-Type');
  if (contentType !== null) made.headers.set('Content-Type', contentType);
  return made;
}

async function codeOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof ApiProblem ? error.code : `no problem: ${String(error)}`;
}

/** Ones without end, as a hostile sender with chunked encoding would send them. */
function endless(counted: { chunks: number }): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      counted.chunks += 1;
      controller.enqueue(new Uint8Array(64 * 1024).fill(0x31));
    },
  });
}

describe('readJsonBody', () => {
  test('reads JSON however its media type is spelt', async () => {
    expect(await readJsonBody(request('{"a":[1]}', 'Application/JSON; charset=utf-8'))).toEqual({ a: [1] });
  });

  test('takes a line that breaks in the middle for what it is: no fault of ours', async () => {
    const brokenOff = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"a":')),
      pull: (controller) => controller.error(new Error('aborted')),
    });
    expect(await codeOf(readJsonBody(request(brokenOff)))).toBe('broken_off');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'multipart/form-data', null])(
    'refuses the media type %s',
    async (contentType) => {
      expect(await codeOf(readJsonBody(request('{}', contentType)))).toBe('json_required');
    },
  );

  test.each(['', '{', '{"a":1}x', '{a:1}', 'NaN'])('refuses %j as broken', async (body) => {
    expect(await codeOf(readJsonBody(request(body)))).toBe('broken_json');
  });

  test('refuses bytes that are not UTF-8', async () => {
    expect(await codeOf(readJsonBody(request(new Uint8Array([0x22, 0xff, 0x22]))))).toBe('broken_json');
  });

  test('joins a character that two chunks share', async () => {
    const bytes = new TextEncoder().encode('"Côte"');
    const halves = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 3));
        controller.enqueue(bytes.slice(3));
        controller.close();
      },
    });
    expect(await readJsonBody(request(halves))).toBe('Côte');
  });

  test('stops an endless body soon after the limit', async () => {
    const counted = { chunks: 0 };
    expect(await codeOf(readJsonBody(request(endless(counted))))).toBe('body_too_large');
    expect(counted.chunks * 64 * 1024).toBeLessThan(2 * jsonBodyLimit);
  });

  test('takes a body of exactly the limit and refuses one byte more', async () => {
    const exact = `"${'a'.repeat(jsonBodyLimit - 2)}"`;
    expect(await readJsonBody(request(exact))).toHaveLength(jsonBodyLimit - 2);
    expect(await codeOf(readJsonBody(request(`${exact} `)))).toBe('body_too_large');
  });

  test('refuses 100,000 nested lists', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(await codeOf(readJsonBody(request(deep)))).toBe('invalid');
  });

  test.each(['{"__proto__":{}}', '{"a":[{"__proto__":1}]}', '{"\\u005f_proto__":1}'])(
    'refuses the key in %s',
    async (body) => {
      expect(await codeOf(readJsonBody(request(body)))).toBe('invalid');
    },
  );
});
