import { writeSync } from 'node:fs';
import { openStore } from '@groundwork/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../environment/databases.ts';
import { beginCourse, type Course } from './model/course.ts';
import { courseCommands } from './model/course-commands.ts';
import { deliverOutbox, plainManner } from './model/deliver-outbox.ts';
import { expectCourse } from './model/expect-course.ts';
import { startKillableServer, type KillableServer } from './model/killable-server.ts';
import { sendBatch } from './model/send-batch.ts';
import { faultRounds } from './scene/fault-rounds.ts';
import { queryDatabase } from './scene/query-database.ts';
import { seedOfficials, type Official } from './scene/seed-officials.ts';
import { signIn, type SignedInOfficial } from './scene/signed-in.ts';

/**
 * Several people answer the same questions over HTTP, online and offline; what they send arrives late, twice, in another order, cut
 * off, and the real server is killed in between and in the middle. `npm run faults -- 200 model` tries two hundred courses on fresh
 * cases; `FAULT_SEED` tries those of a seed again.
 */

const isLong = process.env['FAULT_ROUNDS'] !== undefined;
const seed = Number(process.env['FAULT_SEED'] ?? (isLong ? Date.now() % 2 ** 31 : 2009));
/** So many courses share a server and its database, each at the assessment of a country of its own. */
const coursesTogether = 20;

describeOnBothDatabases('any course of answering with a server that is killed', (_open, { fresh, kind }) => {
  const rounds = faultRounds(3);

  test(
    'loses nothing acknowledged, applies nothing twice, keeps every history whole and tells the same again',
    { timeout: 60_000 * rounds },
    async (context) => {
      if (isLong) writeSync(2, `courses on ${kind}: seed ${seed}\n`);
      const all: Course[] = [];
      let kills = 0;
      for (let done = 0; done < rounds; done += coursesTogether) {
        const count = Math.min(coursesTogether, rounds - done);
        const settings = await fresh();
        const officials = await seedOfficials(settings, count, 2);
        const server = await startKillableServer(context, settings);
        const courses = await runCourses(server, officials, seed + done);
        await expectSameAgain(server, courses);
        kills += server.kills();
        all.push(...courses);
      }
      const sum = (figure: 'requests' | 'unanswered' | 'keptUnanswered') =>
        all.reduce((total, course) => total + course[figure], 0);
      if (isLong)
        writeSync(
          2,
          `${kind}: ${all.length} courses, ${kills} kills, ${sum('requests')} requests, ${sum('unanswered')} of them unanswered, ` +
            `${sum('keptUnanswered')} operations kept that nobody was told of\n`,
        );
      // Else it was not what it says.
      expect(sum('unanswered')).toBeGreaterThan(0);
      expect(kills).toBeGreaterThan(1);
    },
  );
});

async function runCourses(
  server: KillableServer,
  officials: readonly Official[],
  courseSeed: number,
): Promise<readonly Course[]> {
  const people: SignedInOfficial[] = [];
  for (const official of officials) people.push(await signIn(server.address(), official));
  const courses: Course[] = [];
  await fc.assert(
    fc.asyncProperty(courseCommands(isLong ? 40 : 18), async (commands) => {
      const course = beginCourse(server, people.slice(2 * courses.length, 2 * courses.length + 2));
      courses.push(course);
      await fc.asyncModelRun(() => ({ model: course, real: course }), commands);
      for (const client of course.clients)
        while (client.outbox.length > 0) await deliverOutbox(course, client, plainManner);
      await expectCourse(course);
    }),
    // A course with a kill in it does not go the same way twice: making it smaller by trying again would mislead.
    { numRuns: people.length / 2, seed: courseSeed, endOnFailure: true },
  );
  return courses;
}

/**
 * Kills the server once more and sends everything that was ever made again, otherwise ordered and parcelled: each is told what was
 * told the first time, and nothing changes.
 */
async function expectSameAgain(server: KillableServer, courses: readonly Course[]): Promise<void> {
  const rows = async () => {
    const counts = ['operation', 'response_version', 'response_proposal', 'audit'].map(
      (table) => `(select count(*) from ${table}) as ${table}`,
    );
    return await queryDatabase(server.settings, `select ${counts.join(', ')}`);
  };
  const before = await rows();
  await server.kill();
  await server.startAgain();
  for (const course of courses)
    for (const client of course.clients) {
      const own = [...course.made.values()].filter((operation) => operation.client?.clientId === client.clientId);
      for (let from = 0; from < own.length; from += 7) {
        const heard = await sendBatch(course, client, own.slice(from, from + 7).toReversed(), { origin: 'offline' });
        expect(heard).toBe('acknowledged');
      }
      await expectCourse(course);
    }
  expect(await rows()).toEqual(before);
  await server.kill();
  if (server.settings.databaseUrl === undefined)
    expect(await queryDatabase(server.settings, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  const store = await openStore(server.settings);
  try {
    expect((await store.audit.verify()).firstBad).toBeNull();
  } finally {
    await store.close();
  }
}
