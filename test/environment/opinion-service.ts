import { randomUUID } from 'node:crypto';
import type { PerspectiveGroup } from '@groundwork/assessment';
import type { Answers } from '@groundwork/instrument';
import { systemActor, type Store } from '@groundwork/store';
import {
  completeAnswers,
  newSecret,
  operationsOf,
  opinionHash,
  opinionRevision,
  opinionRound,
} from './opinion-round.ts';

/** The network of all respondents: it must be found nowhere. */
export const respondentNetwork = '198.51.100.77';

/** A call to the service, and what came back. */
interface Call {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly remoteAddress?: string;
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // eslint-disable-next-line typescript/no-explicit-any
  readonly json: any;
}

/** The service as far as it is asked here. */
interface AskedService {
  readonly store: Store;
  call(actor: 'anonymous' | 'coordinator', method: string, path: string, call?: Call): Promise<Answered>;
}

/** One respondent with his key, acting through the API. */
export interface TestRespondent {
  readonly token: string;
  readonly resumeKey: string;
  readonly receiptCode: string;
  call(method: string, path?: string, call?: Call): Promise<Answered>;
  begin(): Promise<Answered>;
  consent(): Promise<Answered>;
  save(answers: Answers, more?: Readonly<Record<string, unknown>>): Promise<Answered>;
  submit(): Promise<Answered>;
}

/** A round of opinions in Kenya and Uruguay, and how people answer in it through the API. */
export interface OpinionParts {
  readonly opinionId: string;
  readonly foreignOpinionId: string;
  /** Links of a group as their tokens. */
  invite(group: PerspectiveGroup, count: number, more?: Readonly<Record<string, unknown>>): Promise<readonly string[]>;
  respondent(token: string): TestRespondent;
  /** Goes the whole way of one respondent. */
  respond(token: string, group: PerspectiveGroup, answers?: Answers): Promise<TestRespondent>;
  move(to: 'open' | 'closed' | 'published', embargoUntil?: string): Promise<void>;
}

/** Adds the instrument of barriers and an open round of it to a service. */
export async function withOpinions<Service extends AskedService>(service: Service): Promise<Service & OpinionParts> {
  const { store } = service;
  const { roundId } = opinionRound;
  await store.instruments.publish(opinionRevision, opinionHash);
  await store.rounds.add(opinionRound);
  const own = await store.assessments.ensure(roundId, opinionRevision.instrumentId, 'KEN');
  const foreign = await store.assessments.ensure(roundId, opinionRevision.instrumentId, 'URY');
  const address = `/api/assessments/${own.assessmentId}/stakeholder-invitations`;

  const respondent = (token: string): TestRespondent => {
    const [resumeKey, receiptCode] = [newSecret(), newSecret()];
    const call = (method: string, path = '', more: Call = {}): Promise<Answered> =>
      service.call('anonymous', method, `/api/stakeholder-session${path}`, {
        remoteAddress: respondentNetwork,
        ...more,
        headers: { 'Resume-Key': resumeKey, ...more.headers },
      });
    return {
      token,
      resumeKey,
      receiptCode,
      call,
      begin: () => call('POST', '', { body: { token, resumeKey } }),
      consent: () => call('POST', '/consent', { body: { version: '1', isGiven: true } }),
      save: (answers, more = {}) =>
        call('POST', '/responses', { body: { operations: operationsOf(answers), ...more } }),
      submit: () => call('POST', '/submission', { body: { receiptCode } }),
    };
  };

  return {
    ...service,
    opinionId: own.assessmentId,
    foreignOpinionId: foreign.assessmentId,
    async invite(group, count, more = {}) {
      const body = {
        operationId: randomUUID(),
        group,
        count,
        expiresAt: '2026-03-20T00:00:00Z',
        secret: newSecret(),
        ...more,
      };
      const answered = await service.call('coordinator', 'POST', address, { body });
      const links = (answered.json as { readonly links?: readonly string[] }).links ?? [];
      return links.map((link) => link.split('/b/')[1] ?? '');
    },
    respondent,
    async respond(token, group, answers = completeAnswers(group, 2)) {
      const person = respondent(token);
      await person.begin();
      await person.consent();
      await person.save(answers);
      const submitted = await person.submit();
      if (submitted.status !== 200) throw new Error(`cannot submit: ${submitted.text}`);
      return person;
    },
    move: (to, embargoUntil) =>
      store.rounds.move(roundId, { to, why: 'for the scenario', embargoUntil: embargoUntil ?? null }, systemActor),
  };
}
