import { randomUUID } from 'node:crypto';
import type { Proposal, ResponseOperation, SaveResponsesResult, SaveResult } from '@groundwork/assessment/wire';
import type { InstrumentRevision } from '@groundwork/instrument';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallRevision } from '../../testing/small-revision.ts';
import { openTestService, testRound, type TestService } from '../../testing/test-service.ts';

const questionIds = Array.from({ length: 300 }, (_, place) => `LG-A${String(place + 1).padStart(3, '0')}`);

/** A questionnaire of 300 figures. */
function longRevision(): InstrumentRevision {
  const [section] = smallRevision.sections;
  const [subSection] = section?.subSections ?? [];
  const figure = subSection?.questions.find(({ questionId }) => questionId === 'SM-A03');
  if (section === undefined || subSection === undefined || figure === undefined) throw new Error('no figure to copy');
  const questions = questionIds.map((questionId) => ({ ...figure, questionId, label: questionId }));
  return {
    ...smallRevision,
    instrumentId: 'long',
    code: 'LG',
    sections: [{ ...section, weightPercent: 100, subSections: [{ ...subSection, questions }] }],
    checks: [],
  };
}

/** What a device does without a line: it keeps what was answered, in order, and delivers it in batches when the line is back. */
class Device {
  readonly #clientId = randomUUID();
  /** As it lies on the disk of the device: a restart in between finds it there. */
  #kept: string[] = [];

  answer(questionId: string, value: number, madeAt: string): void {
    const operation: ResponseOperation = {
      operationId: randomUUID(),
      questionId,
      baseVersion: 0,
      answer: { value },
      madeAt,
      client: { clientId: this.#clientId, sequence: this.#kept.length },
    };
    this.#kept.push(JSON.stringify(operation));
  }

  get size(): number {
    return this.#kept.length;
  }

  /** Sends everything in batches of 100; of every second one the answer is lost, so that it is sent again. */
  async deliver(service: TestService, assessmentId: string): Promise<readonly SaveResult[]> {
    const results: SaveResult[] = [];
    for (let from = 0; from < this.#kept.length; from += 100) {
      const operations = this.#kept.slice(from, from + 100).map((line) => JSON.parse(line) as ResponseOperation);
      const send = async (): Promise<SaveResponsesResult> => {
        const body = { operations, origin: 'offline', instrumentVersion: '1.0.0' };
        const answered = await service.call('contributor', 'POST', `/api/assessments/${assessmentId}/responses`, {
          body,
        });
        expect(answered.status, answered.text).toBe(200);
        return answered.json as SaveResponsesResult;
      };
      const first = await send();
      const told = from % 200 === 0 ? first : await send();
      expect(told).toEqual(first);
      const { sent, ...outcomes } = told.report;
      expect([sent, Object.values(outcomes).reduce((sum, count) => sum + count, 0)]).toEqual([
        operations.length,
        operations.length,
      ]);
      results.push(...told.results);
    }
    return results;
  }
}

describe('fault-07: a week without a line, 300 changed answers', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await openTestService();
    await service.store.instruments.publish(longRevision(), 'd'.repeat(64));
  });
  afterAll(() => service.close());

  async function openRound(roundId: string): Promise<string> {
    const instruments = [{ instrumentId: 'long', version: '1.0.0', hash: 'd'.repeat(64) }];
    await service.store.rounds.add({ ...testRound(roundId, 'open'), instruments });
    return (await service.store.assessments.ensure(roundId, 'long', 'KEN')).assessmentId;
  }

  /** Everything the device has answered, a day at a time; the clock of the service goes on. */
  function aWeekOf(device: Device): void {
    questionIds.forEach((questionId, place) => {
      const day = String(2 + Math.floor(place / 50)).padStart(2, '0');
      device.answer(questionId, place % 100, `2026-03-${day}T08:00:00Z`);
    });
    // Some are thought over: the later answer is the one that is meant.
    for (const questionId of questionIds.slice(0, 20)) device.answer(questionId, 99, '2026-03-08T08:00:00Z');
  }

  /** What others save in the office meanwhile: the same figure in 30 questions, another one in 30 more. */
  async function meanwhile(assessmentId: string): Promise<void> {
    const operations = questionIds.slice(100, 160).map((questionId, place) => ({
      operationId: randomUUID(),
      questionId,
      baseVersion: 0,
      answer: { value: place < 30 ? (100 + place) % 100 : 77 },
    }));
    const answered = await service.call('coordinator', 'POST', `/api/assessments/${assessmentId}/responses`, {
      body: { operations },
    });
    expect(answered.json.report).toMatchObject({ saved: 60 });
  }

  /** Every page of what waits for a choice. */
  async function proposalsOf(assessmentId: string): Promise<readonly Proposal[]> {
    const proposals: Proposal[] = [];
    for (let after = ''; ;) {
      const query = after === '' ? '' : `?after=${encodeURIComponent(after)}`;
      const { json } = await service.call('coordinator', 'GET', `/api/assessments/${assessmentId}/proposals${query}`);
      proposals.push(...json.proposals);
      if (json.next === null) return proposals;
      after = json.next;
    }
  }

  const valueOf = async (assessmentId: string): Promise<ReadonlyMap<string, unknown>> =>
    new Map(
      (await service.store.assessments.responses(assessmentId)).map(({ questionId, answer }) => [
        questionId,
        answer.value,
      ]),
    );

  test('meets what others have saved meanwhile: applied, merged or a conflict that keeps both; nothing is dropped', async () => {
    const assessmentId = await openRound('week');
    const device = new Device();
    aWeekOf(device);
    await meanwhile(assessmentId);
    service.setClock('2026-03-09T09:00:00Z');
    const results = await device.deliver(service, assessmentId);
    expect(results).toHaveLength(device.size);
    const count = (outcome: string): number => results.filter((result) => result.outcome === outcome).length;
    expect({ saved: count('saved'), merged: count('merged'), conflict: count('conflict') }).toEqual({
      saved: 260,
      merged: 30,
      conflict: 30,
    });
    const values = await valueOf(assessmentId);
    questionIds.forEach((questionId, place) => {
      const expected = place < 20 ? 99 : place >= 130 && place < 160 ? 77 : place % 100;
      expect([questionId, values.get(questionId)]).toEqual([questionId, expected]);
    });
    const kept = await proposalsOf(assessmentId);
    expect(new Map(kept.map(({ questionId, answer }) => [questionId, answer.value]))).toEqual(
      new Map(questionIds.slice(130, 160).map((questionId, place) => [questionId, (130 + place) % 100])),
    );
  });

  test('comes after the deadline: every answer waits as a late proposal, and the coordinator may still take it', async () => {
    service.setClock('2026-03-01T12:00:00Z');
    const assessmentId = await openRound('week-late');
    const device = new Device();
    aWeekOf(device);
    await meanwhile(assessmentId);
    service.setClock('2026-04-08T09:00:00Z');
    const results = await device.deliver(service, assessmentId);
    expect(results).toHaveLength(device.size);
    const outcomes = new Set(results.map(({ outcome }) => outcome));
    expect([...outcomes].toSorted()).toEqual(['late', 'merged']);
    const kept = await proposalsOf(assessmentId);
    const late = results.filter(({ outcome }) => outcome === 'late').map(({ operationId }) => operationId);
    expect(kept.map(({ proposalId }) => proposalId).toSorted()).toEqual(late.toSorted());

    // The country is given more time: one that came last is taken.
    const extension = { iso3: 'KEN', deadline: '2026-05-01T00:00:00Z', why: 'the line was down' };
    const extended = await service.call('administrator', 'POST', '/api/rounds/week-late/extension', {
      body: extension,
    });
    expect(extended.status, extended.text).toBe(200);
    const [chosen] = kept.filter(({ questionId }) => questionId === 'LG-A300');
    const choice = { body: { operationId: randomUUID(), choice: 'accept', baseVersion: 0 } };
    const path = `/api/assessments/${assessmentId}/proposals/${chosen?.proposalId ?? ''}/choice`;
    expect((await service.call('coordinator', 'POST', path, choice)).status).toBe(200);
    expect((await valueOf(assessmentId)).get('LG-A300')).toBe(299 % 100);
  });
});
