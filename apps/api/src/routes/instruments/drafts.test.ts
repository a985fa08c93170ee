import { writeInstrument } from '@groundwork/instrument/authoring';
import { boundRole } from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { describe, expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { smallRevision } from '../../testing/small-revision.ts';
import { openTestService, type Actor, type TestService } from '../../testing/test-service.ts';

/** A wording change of the small questionnaire, as a file. */
function draftOf(version: string, text = 'Is there a written plan?'): string {
  const [section] = smallRevision.sections;
  const [subSection] = section?.subSections ?? [];
  if (section === undefined || subSection === undefined) throw new Error('the small questionnaire has a section');
  const questions = subSection.questions.map((question) =>
    question.questionId === 'SM-A01' ? { ...question, text } : question,
  );
  return writeInstrument({
    ...smallRevision,
    version,
    state: 'draft',
    sections: [{ ...section, subSections: [{ ...subSection, questions }] }],
  });
}

const path = (version: string, kind = 'drafts') => `/api/instruments/small/${kind}/${version}`;

function save(service: TestService, version: string, yaml: string, baseEdit = 0, actor: Actor = 'expert') {
  return service.call(actor, 'PUT', path(version), { body: { yaml, baseEdit } });
}

describeOnBothDatabases('drafts of instruments', (_open, { fresh }) => {
  const on = async (scenario: (service: TestService) => Promise<void>): Promise<void> => {
    const { databaseUrl } = await fresh();
    const service = await openTestService(databaseUrl === undefined ? {} : { databaseUrl });
    // The analyst is an expert too: publishing takes two.
    await service.store.people.grant(service.personIds.analyst, boundRole('expert'), operatorActor('test'));
    try {
      await scenario(service);
      expect((await service.store.audit.verify()).firstBad).toBeNull();
    } finally {
      await service.close();
    }
  };

  test('a draft is edited on what one has seen, and published by somebody else, once and for ever', async () => {
    await on(async (service) => {
      expect((await save(service, '1.0.1', draftOf('1.0.1'))).json).toEqual({ edit: 1, problems: [] });
      const stale = await save(service, '1.0.1', draftOf('1.0.1', 'Another?'), 0);
      expect([stale.status, stale.json.code]).toEqual([412, 'draft_moved']);
      expect((await save(service, '1.0.1', draftOf('1.0.1', 'Is there any plan?'), 1)).json.edit).toBe(2);
      expect((await service.call('analyst', 'GET', '/api/instrument-drafts')).json.drafts).toMatchObject([
        { instrumentId: 'small', version: '1.0.1', edit: 2, changedBy: 'expert' },
      ]);
      const publish = (actor: Actor, edit: number) =>
        service.call(actor, 'POST', `${path('1.0.1')}/publication`, { body: { edit } });
      const own = await publish('expert', 2);
      expect([own.status, own.json.code]).toEqual([403, 'four_eyes']);
      expect((await publish('analyst', 1)).json.code).toBe('draft_moved');
      const published = await publish('analyst', 2);
      expect([published.status, published.json]).toMatchObject([201, { instrumentId: 'small', version: '1.0.1' }]);
      const revision = await service.call('anonymous', 'GET', path('1.0.1', 'revisions'));
      expect(revision.json.sections[0].subSections[0].questions[0].text).toBe('Is there any plan?');
      expect((await service.call('expert', 'GET', path('1.0.1'))).status).toBe(404);
      expect((await publish('analyst', 2)).json.code).toBe('version_immutable');
    });
  });

  test('abuse-09: a published version is neither changed nor deleted, by an expert or an administrator', async () => {
    await on(async (service) => {
      const before = await service.call('anonymous', 'GET', path('1.0.0', 'revisions'));
      const changed = await save(service, '1.0.0', draftOf('1.0.0'));
      expect([changed.status, changed.json.code]).toEqual([409, 'version_immutable']);
      for (const actor of ['expert', 'administrator'] as const) {
        const deleted = await service.call(actor, 'DELETE', path('1.0.0', 'revisions'));
        expect([deleted.status, deleted.json.code]).toEqual([409, 'version_immutable']);
      }
      expect((await service.call('anonymous', 'GET', path('1.0.0', 'revisions'))).text).toBe(before.text);
      expect((await service.call('coordinator', 'DELETE', path('1.0.0', 'revisions'))).status).toBe(403);
    });
  });

  test('a version that is not the step its changes ask for is not published', async () => {
    await on(async (service) => {
      await save(service, '3.0.0', draftOf('3.0.0'));
      const refused = await service.call('analyst', 'POST', `${path('3.0.0')}/publication`, { body: { edit: 1 } });
      expect([refused.status, refused.json.issues[0].code]).toEqual([422, 'not-the-next']);
      expect((await service.call('expert', 'DELETE', path('3.0.0', 'revisions'))).status).toBe(204);
      expect((await service.call('expert', 'DELETE', path('3.0.0', 'revisions'))).status).toBe(404);
    });
  });
});

describe('abuse-11: hostile instruments', () => {
  const hostile: Readonly<Record<string, string>> = {
    'nesting of 10,000': `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    'an anchor that multiplies': 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]',
    'a hundred thousand keys': Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join('\n'),
    'a rule that asks for the host': draftOf('1.0.1').replace('${SM-A01} = 0', 'constructor("return process")() = 0'),
    'a rule that nests': draftOf('1.0.1').replace('${SM-A01} = 0', `${'('.repeat(2000)}1${')'.repeat(2000)} = 1`),
    'a pattern that backtracks': draftOf('1.0.1').replace('${SM-A01} = 0', `regex(\${SM-A01}, '(a+)+$')`),
    'a rule that refers to itself': draftOf('1.0.1').replace('${SM-A01} = 0', '${SM-A02} = 0'),
    'a tag that makes an object': 'a: !!js/function "function () { return process }"',
    'an address instead of a file': 'https://example.org/instrument.yaml',
  };

  test.each(Object.entries(hostile))('%s is refused with its place, and holds up nobody', async (_title, yaml) => {
    const service = await openTestService();
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const refused = await save(service, '1.0.1', yaml);
    clearInterval(ticking);
    expect([refused.status, refused.json.code]).toEqual([422, 'invalid_instrument']);
    expect(refused.json.issues.length).toBeGreaterThan(0);
    expect(await service.store.instruments.drafts({ limit: 5 })).toEqual([]);
    // A file that takes half a second of work takes it from another thread.
    if (yaml.length > 200_000) expect(ticks).toBeGreaterThan(5);
    await service.close();
  });
});
