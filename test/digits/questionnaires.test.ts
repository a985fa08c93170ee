import { expect, test } from 'vitest';
import { digestQuestionnaires } from './digest-questionnaires.ts';
import { pinnedQuestionnaires } from './pinned-questionnaires.ts';

test('150 random questionnaires come to the same on the server', () => {
  const { digest, answerCount } = digestQuestionnaires();
  expect(answerCount).toBeGreaterThan(5_000);
  expect(digest).toBe(pinnedQuestionnaires);
});
