import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { evidenceWith, openEvidence } from '../../../../../test/environment/evidence/evidence-scenario.ts';

describeOnBothDatabases('links of evidence', (_open, database) => {
  test('what was found at a link stands beside it, and the links not looked at are found', async () => {
    const { store, assessmentId, actor } = await openEvidence(database);
    const put = (link: string) =>
      store.assessments.putEvidence(assessmentId, 'PL-A1', { ...evidenceWith(), link }, actor);
    await put('https://a.example/1');
    await put('https://a.example/1');
    await put('https://b.example/2');
    await put('');
    const never = '2026-01-01T00:00:00.000Z';
    await expect(store.evidence.linksToCheck(never, 10)).resolves.toEqual([
      'https://a.example/1',
      'https://b.example/2',
    ]);
    const linkCheck = { state: 'gone', checkedAt: '2026-02-01T00:00:00.000Z', httpStatus: 404 } as const;
    await store.evidence.recordLinkCheck('https://b.example/2', linkCheck);
    await expect(store.evidence.linksToCheck(never, 10)).resolves.toEqual(['https://a.example/1']);
    const [response] = await store.assessments.responses(assessmentId);
    const found = response?.evidence.map((piece) => piece.linkCheck);
    expect(found?.filter((one) => one !== undefined)).toEqual([linkCheck]);
    expect(response?.evidence.find(({ link }) => link === 'https://b.example/2')?.linkCheck).toEqual(linkCheck);
    const receipt = await store.assessments.submit(assessmentId, randomUUID(), actor);
    expect(receipt.receiptHash).toHaveLength(64);
  });
});
