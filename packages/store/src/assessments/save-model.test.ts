import { randomUUID } from 'node:crypto';
import type { ResponseOperation, SaveResult } from '@groundwork/assessment/wire';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeOnBothDatabases, type TestDatabase } from '../../../../test/environment/databases.ts';
import { roundInStore } from '../../../../test/environment/round-in-store.ts';
import { judgeSave, type StandingCount } from '../../../../test/reference/judge-save.ts';
import { operatorActor } from '../actor/actor.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Store } from '../store.ts';
import type { StoreSettings } from '../store-settings.ts';

/**
 * Several officials answer the same questions, online and offline; what they send arrives late, twice, in another order, at the
 * same time as others' and across restarts. `judgeSave` says what must come of it; the store is held against it. With a real server that
 * is killed: `test/faults/model.test.ts`.
 */

const questionIds = ['PL-A1', 'PL-A2'] as const;
const clientCount = 2;
/** `npm run test:laws` tries more. */
const longRuns = process.env['LAW_RUNS'] === undefined ? undefined : Number(process.env['LAW_RUNS']);
const deadline = '2026-12-31T00:00:00.000Z';

interface Client {
  readonly clientId: string;
  readonly personId: string;
  sequence: number;
  /** Versions seen, by question. */
  readonly seen: Map<string, number>;
  outbox: ResponseOperation[];
}

interface Model {
  readonly clients: readonly Client[];
  readonly standing: Map<string, StandingCount>;
  /** What every operation ever delivered came to. */
  readonly acknowledged: Map<string, SaveResult>;
  readonly made: Map<string, ResponseOperation>;
  isLate: boolean;
}

interface Real {
  readonly assessmentId: string;
  readonly settings: StoreSettings;
  store: Store;
  now: Date;
  reopen(): Promise<void>;
}

type Command = fc.AsyncCommand<Model, Real>;

/** What must become of one operation; what stands at its question is kept. */
function expected(model: Model, operation: ResponseOperation): SaveResult['outcome'] {
  const { questionId } = operation;
  const { outcome, standing } = judgeSave(model.standing.get(questionId), operation, { isLate: model.isLate });
  if (standing !== undefined) model.standing.set(questionId, standing);
  return outcome;
}

async function deliver(
  real: Real,
  client: Client,
  batch: readonly ResponseOperation[],
): Promise<readonly SaveResult[]> {
  return await real.store.assessments.save(real.assessmentId, batch, operatorActor(client.personId), {
    origin: 'offline',
  });
}

/** Takes results as a client does: told once, always told the same. */
function take(model: Model, results: readonly SaveResult[]): void {
  for (const result of results) {
    const before = model.acknowledged.get(result.operationId);
    if (before !== undefined) expect(result).toEqual(before);
    model.acknowledged.set(result.operationId, result);
  }
}

class Edit implements Command {
  readonly who: number;
  readonly question: number;
  readonly value: number;
  constructor(who: number, question: number, value: number) {
    this.who = who;
    this.question = question;
    this.value = value;
  }
  check(): boolean {
    return true;
  }
  async run(model: Model): Promise<void> {
    const client = clientOf(model, this.who);
    const questionId = questionIds[this.question] ?? 'PL-A1';
    client.sequence += 1;
    const operation: ResponseOperation = {
      operationId: randomUUID(),
      questionId,
      baseVersion: client.seen.get(questionId) ?? 0,
      answer: { value: this.value },
      client: { clientId: client.clientId, sequence: client.sequence },
    };
    client.outbox.push(operation);
    model.made.set(operation.operationId, operation);
  }
  toString(): string {
    return `client ${this.who} answers question ${this.question} with ${this.value}`;
  }
}

/** Sends what waits: in order or shuffled, once or more often, with the acknowledgement kept or lost on the way. */
class Send implements Command {
  readonly who: number;
  readonly order: readonly number[];
  readonly times: number;
  readonly isAnswerLost: boolean;
  constructor(who: number, order: readonly number[], times: number, isAnswerLost: boolean) {
    this.who = who;
    this.order = order;
    this.times = times;
    this.isAnswerLost = isAnswerLost;
  }
  check(model: Readonly<Model>): boolean {
    return clientOf(model, this.who).outbox.length > 0;
  }
  async run(model: Model, real: Real): Promise<void> {
    const client = clientOf(model, this.who);
    const batch = client.outbox
      .map((operation, position) => ({ operation, rank: this.order[position % this.order.length] ?? 0 }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ operation }) => operation);
    const outcomes = batch.map((operation) => {
      const before = model.acknowledged.get(operation.operationId);
      return before?.outcome ?? expected(model, operation);
    });
    for (let time = 0; time < this.times; time += 1) {
      const results = await deliver(real, client, batch);
      expect(results.map(({ outcome }) => outcome)).toEqual(outcomes);
      take(model, results);
    }
    if (this.isAnswerLost) return;
    client.outbox = [];
    for (const { questionId, outcome, version } of model.acknowledged.values())
      if (outcome === 'saved' || outcome === 'merged')
        client.seen.set(questionId, Math.max(client.seen.get(questionId) ?? 0, version));
  }
  toString(): string {
    return `client ${this.who} sends ${this.times} times${this.isAnswerLost ? ', unanswered' : ''}`;
  }
}

/** Two clients send at the same moment, one of them twice: whatever the order, nothing is lost and nothing done twice. */
class SendTogether implements Command {
  readonly first: number;
  readonly second: number;
  constructor(first: number, second: number) {
    this.first = first;
    this.second = second;
  }
  check(model: Readonly<Model>): boolean {
    return clientOf(model, this.first).outbox.length > 0 && clientOf(model, this.second).outbox.length > 0;
  }
  async run(model: Model, real: Real): Promise<void> {
    const [one, two] = [clientOf(model, this.first), clientOf(model, this.second)];
    const results = await Promise.all([
      deliver(real, one, one.outbox),
      deliver(real, two, two.outbox),
      deliver(real, one, one.outbox),
    ]);
    for (const result of results) take(model, result);
    one.outbox = [];
    two.outbox = [];
    // Which came first is for the server to say; from here on the reader knows too.
    for (const { questionId, version, answer } of await real.store.assessments.responses(real.assessmentId)) {
      const operation = [...model.made.values()].find(
        ({ operationId }) =>
          model.acknowledged.get(operationId)?.version === version &&
          model.acknowledged.get(operationId)?.questionId === questionId &&
          model.acknowledged.get(operationId)?.outcome === 'saved',
      );
      model.standing.set(questionId, {
        version,
        value: Number(answer.value),
        clientId: operation?.client?.clientId ?? '',
        sequence: operation?.client?.sequence ?? 0,
      });
    }
  }
  toString(): string {
    return `clients ${this.first} and ${this.second} send at once`;
  }
}

class Look implements Command {
  readonly who: number;
  constructor(who: number) {
    this.who = who;
  }
  check(): boolean {
    return true;
  }
  async run(model: Model, real: Real): Promise<void> {
    const client = clientOf(model, this.who);
    for (const { questionId, version, answer } of await real.store.assessments.responses(real.assessmentId)) {
      client.seen.set(questionId, version);
      expect({ version, value: answer.value }).toEqual({
        version: model.standing.get(questionId)?.version,
        value: model.standing.get(questionId)?.value,
      });
    }
  }
  toString(): string {
    return `client ${this.who} loads the page`;
  }
}

class Restart implements Command {
  check(): boolean {
    return true;
  }
  async run(_model: Model, real: Real): Promise<void> {
    await real.reopen();
  }
  toString(): string {
    return 'the server restarts';
  }
}

class PassDeadline implements Command {
  check(model: Readonly<Model>): boolean {
    return !model.isLate;
  }
  async run(model: Model, real: Real): Promise<void> {
    model.isLate = true;
    real.now = new Date(Date.parse(deadline) + 1);
  }
  toString(): string {
    return 'the deadline passes';
  }
}

const who = fc.integer({ min: 0, max: clientCount - 1 });
const edit = fc
  .tuple(who, fc.integer({ min: 0, max: questionIds.length - 1 }), fc.integer({ min: 0, max: 4 }))
  .map((parts) => new Edit(...parts));
const commands = fc.commands(
  [
    edit,
    edit,
    fc
      .tuple(
        who,
        fc.oneof(fc.constant([0]), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 })),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
      )
      .map((parts) => new Send(...parts)),
    fc
      .tuple(who, who)
      .filter(([first, second]) => first !== second)
      .map((parts) => new SendTogether(...parts)),
    who.map((one) => new Look(one)),
    fc.constant(new Restart()),
    fc.constant(new PassDeadline()),
  ],
  { maxCommands: 40, size: 'max' },
);

describeOnBothDatabases('any course of answering', (_open, { fresh, open, kind }) => {
  test('nothing acknowledged is lost, nothing is applied twice, nothing is dropped', async () => {
    const property = fc.asyncProperty(commands, async (course) => {
      const { model, real } = await begin({ fresh, open });
      await fc.asyncModelRun(() => ({ model, real }), course);
      await settle(model, real);
      await real.store.close();
    });
    await fc.assert(property, { numRuns: longRuns ?? (kind === 'sqlite' ? 40 : 12) });
  }, 3_600_000);
});

async function begin({
  fresh,
  open,
}: Pick<TestDatabase, 'fresh' | 'open'>): Promise<{ readonly model: Model; readonly real: Real }> {
  const settings = await fresh();
  const openStore = () => open({ settings, clock: () => real.now });
  const real: Real = {
    assessmentId: '',
    settings,
    store: undefined as unknown as Store,
    now: new Date('2026-06-01T00:00:00Z'),
    async reopen() {
      await real.store.close();
      real.store = await openStore();
    },
  };
  real.store = await openStore();
  const { assessmentId } = await roundInStore(real.store);
  const clients = Array.from({ length: clientCount }, (_, position): Client => ({
    clientId: randomUUID(),
    personId: `person ${position}`,
    sequence: 0,
    seen: new Map(),
    outbox: [],
  }));
  const model: Model = {
    clients,
    standing: new Map(),
    acknowledged: new Map(),
    made: new Map(),
    isLate: false,
  };
  return { model, real: Object.assign(real, { assessmentId }) };
}

/** What must hold at the end of any course. */
async function settle(model: Model, real: Real): Promise<void> {
  // Whatever still waits arrives at last.
  for (const client of model.clients)
    if (client.outbox.length > 0) take(model, await deliver(real, client, client.outbox));
  const database = await openDatabase(real.settings);
  const versions = await database.read
    .selectFrom('response_version')
    .selectAll()
    .orderBy('question_id')
    .orderBy('version')
    .execute();
  const proposals = await database.read.selectFrom('response_proposal').selectAll().execute();
  const current = await database.read.selectFrom('response').selectAll().execute();
  await database.close();

  const kept = [...versions, ...proposals].map(({ operation_id: operationId }) => operationId);
  expect(new Set(kept).size, 'an operation was applied twice').toBe(kept.length);
  for (const [operationId, operation] of model.made) {
    const result = model.acknowledged.get(operationId);
    const text = JSON.stringify({ value: operation.answer.value });
    const version = versions.find((row) => row.operation_id === operationId);
    const proposal = proposals.find((row) => row.operation_id === operationId);
    switch (result?.outcome) {
      case 'saved':
        expect(version).toMatchObject({ answer: text, version: result.version });
        break;
      case 'merged':
        // The value stood there at that moment.
        expect(versions.some((row) => row.question_id === operation.questionId && row.answer === text)).toBe(true);
        break;
      default:
        expect(proposal).toMatchObject({ answer: text, reason: result?.outcome });
    }
  }
  for (const questionId of questionIds) {
    const history = versions.filter((row) => row.question_id === questionId);
    expect(history.map(({ version }) => version)).toEqual(history.map((_, position) => position + 1));
    const standing = current.find((row) => row.question_id === questionId);
    expect(standing?.answer).toBe(history.at(-1)?.answer);
    expect(standing?.version).toBe(history.at(-1)?.version);
  }
  expect((await real.store.audit.verify()).firstBad).toBeNull();
}

function clientOf(model: Readonly<Model>, position: number): Client {
  const client = model.clients[position];
  if (client === undefined) throw new RangeError(`there is no client ${position}`);
  return client;
}
