import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partToDecide, type DecisionRequest } from './part-to-decide.ts';
import type { ReviewDecision } from './review-decision.ts';
import { decided, reviewed } from './review.test-data.ts';
import { standingOfAnswer } from './standing-of-answer.ts';
import { visibleDecisions } from './visible-decisions.ts';

const drawn = reviewed({ isDrawn: true });

test('outside the draw every reviewer sees every decision, earlier and void ones too', () => {
  const kept = [decided('first', 'ana', { responseHash: 'hash-0' }), decided('first', 'ana'), decided('first', 'ana')];
  expect(visibleDecisions(reviewed(), kept, 'ben')).toEqual(kept);
});

test('on a drawn answer a reviewer sees the own decisions alone until both judgements are there', () => {
  const first = decided('first', 'ana');
  expect(visibleDecisions(drawn, [first], 'ana')).toEqual([first]);
  expect(visibleDecisions(drawn, [first], 'ben')).toEqual([]);
  const both = [first, decided('second', 'ben')];
  for (const reviewer of ['ana', 'ben', 'cem']) expect(visibleDecisions(drawn, both, reviewer)).toEqual(both);
});

test('when the answer changed, what was said of it before is hidden again from who judges it anew', () => {
  const both = [decided('first', 'ana'), decided('second', 'ben')];
  const changed = reviewed({ isDrawn: true, responseHash: 'hash-2' });
  expect(visibleDecisions(changed, both, 'cem')).toEqual([]);
  expect(visibleDecisions(changed, both, 'ana')).toEqual([both[0]]);
});

const anyScore = fc.constantFrom(0.25, 0.5);
const anyAct = fc.record({
  reviewerId: fc.constantFrom('ana', 'ben', 'cem'),
  request: fc.constantFrom<DecisionRequest>('own', 'adjudication'),
  score: anyScore,
});

/** What is kept after acts in their order, each taken or refused as the rules say. */
function keptAfter(acts: readonly { reviewerId: string; request: DecisionRequest; score: number }[]) {
  return acts.reduce<readonly ReviewDecision[]>((kept, { reviewerId, request, score }) => {
    const found = partToDecide(drawn, kept, reviewerId, request);
    return 'part' in found ? [...kept, decided(found.part, reviewerId, { score })] : kept;
  }, []);
}

test('whatever others did: unless both judgements are there, a reviewer sees and is refused the same as if they had done nothing', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 8 }), anyAct, (acts, next) => {
      const kept = keptAfter(acts);
      const { first, second } = standingOfAnswer(drawn, kept).parts;
      fc.pre(first === undefined || second === undefined);
      const me = next.reviewerId;
      const own = kept.filter(({ reviewerId }) => reviewerId === me);
      expect(visibleDecisions(drawn, kept, me)).toEqual(own);
      expect(standingOfAnswer(drawn, visibleDecisions(drawn, kept, me)).state).toBe('undecided');
      const refusalOf = (decisions: readonly ReviewDecision[]) => {
        const found = partToDecide(drawn, decisions, me, next.request);
        return 'refusal' in found ? found.refusal : null;
      };
      expect(refusalOf(kept)).toBe(refusalOf(own));
    }),
  );
});
