import fc from 'fast-check';
import { queryDatabase } from '../scene/query-database.ts';
import { answerQuestion, questionIds, refusedValue, type AnsweringClient, type Course } from './course.ts';
import { deliverOutbox, type Manner } from './deliver-outbox.ts';
import { killDuring } from './kill-during.ts';
import { readResponses } from './read-responses.ts';
import { sendBatch } from './send-batch.ts';

type Command = fc.AsyncCommand<Course, Course>;

/** A deed of the course; the course is model and reality in one, as it only notes what the real server said. */
function command(
  title: string,
  run: (course: Course) => Promise<void>,
  check: (course: Course) => boolean = () => true,
): Command {
  return { check, run: (course) => run(course), toString: () => title };
}

const who = fc.integer({ min: 0, max: 2 });
const answer = fc.record({ questionId: fc.constantFrom(...questionIds), value: fc.integer({ min: 0, max: 4 }) });
const manner: fc.Arbitrary<Manner> = fc.record(
  {
    order: fc.oneof(fc.constant([0]), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 })),
    size: fc.integer({ min: 1, max: 5 }),
    times: fc.integer({ min: 1, max: 3 }),
    isDeaf: fc.boolean(),
  },
  { requiredKeys: ['order', 'size', 'times', 'isDeaf'] },
);

/** What can happen while several clients answer the same questions, offline more often than not. */
export function courseCommands(maxCommands: number): fc.Arbitrary<Iterable<Command>> {
  const answersOffline = fc.tuple(who, answer).map(([client, given]) =>
    command(`client ${client} answers ${given.questionId} with ${given.value}, offline`, async (course) => {
      answerQuestion(course, clientOf(course, client), given);
    }),
  );
  const answersWrongly = fc.tuple(who, answer).map(([client, { questionId }]) =>
    command(`client ${client} answers ${questionId} with what is not acceptable, offline`, async (course) => {
      answerQuestion(course, clientOf(course, client), { questionId, value: refusedValue });
    }),
  );
  const types = fc.tuple(who, answer).map(([client, given]) =>
    command(`client ${client} answers ${given.questionId} with ${given.value}`, async (course) => {
      const operation = answerQuestion(course, clientOf(course, client), given);
      await sendBatch(course, clientOf(course, client), [operation], { origin: 'typed' });
    }),
  );
  const delivers = fc.tuple(who, manner).map(([client, how]) =>
    command(
      `client ${client} delivers ${JSON.stringify(how)}`,
      (course) => deliverOutbox(course, clientOf(course, client), how),
      (course) => clientOf(course, client).outbox.length > 0,
    ),
  );
  const allDeliver = manner.map((how) =>
    command(`all deliver at once ${JSON.stringify(how)}`, async (course) => {
      await Promise.all(course.clients.map((client) => deliverOutbox(course, client, how)));
    }),
  );
  const isCutOff = fc.tuple(who, manner, fc.integer({ min: 0, max: 8 })).map(([client, how, breaksAfter]) =>
    command(
      `client ${client} delivers and is cut off after ${breaksAfter} ms`,
      (course) => deliverOutbox(course, clientOf(course, client), { ...how, breaksAfter }),
      (course) => clientOf(course, client).outbox.length > 0,
    ),
  );
  const sendsAgain = fc.tuple(who, fc.integer({ min: 1, max: 4 })).map(([client, every]) =>
    command(`client ${client} sends again every ${every}th of what was acknowledged`, async (course) => {
      const one = clientOf(course, client);
      const old = [...course.made.values()].filter(
        (operation, position) =>
          operation.client?.clientId === one.clientId &&
          course.acknowledged.has(operation.operationId) &&
          position % every === 0,
      );
      if (old.length > 0) await sendBatch(course, one, old.toReversed(), { origin: 'offline' });
    }),
  );
  const looks = who.map((client) =>
    command(`client ${client} loads the page`, async (course) => {
      for (const { questionId, version } of await readResponses(course, clientOf(course, client)))
        clientOf(course, client).seen.set(questionId, version);
    }),
  );
  const isKilled = fc
    .tuple(fc.array(answer, { minLength: 3, maxLength: 6 }), manner, fc.integer({ min: 0, max: 30 }))
    .map(([given, how, milliseconds]) =>
      command(
        `the server is killed ${milliseconds} ms after all began to send ${given.length} more`,
        async (course) => {
          for (const client of course.clients) for (const one of given) answerQuestion(course, client, one);
          await killDuring(course, milliseconds, how);
        },
      ),
    );
  const deadline = fc.constant(
    command(
      'the deadline passes',
      async (course) => {
        await passDeadline(course);
      },
      (course) => course.tooLate === undefined,
    ),
  );
  return fc.commands(
    [
      answersOffline,
      answersOffline,
      answersWrongly,
      types,
      types,
      delivers,
      allDeliver,
      isCutOff,
      sendsAgain,
      looks,
    ].concat([isKilled, deadline]),
    { maxCommands, size: 'max' },
  );
}

/** What time does by itself: from now on the country's deadline lies behind. */
async function passDeadline(course: Course): Promise<void> {
  const { server, iso3, made, firstRequest } = course;
  const deadline = new Date(Date.now() - 1000).toISOString();
  await queryDatabase(server.settings, `update round_country set deadline = '${deadline}' where iso3 = '${iso3}'`);
  course.tooLate = new Set([...made.keys()].filter((operationId) => !firstRequest.has(operationId)));
}

function clientOf({ clients }: Course, position: number): AnsweringClient {
  const client = clients[position];
  if (client === undefined) throw new RangeError(`there is no client ${position}`);
  return client;
}
