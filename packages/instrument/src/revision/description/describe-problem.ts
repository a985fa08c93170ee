import type { DeclarationProblem } from '../declaration/declaration-problem.ts';

/** What is wrong with a declaration and what to do, as one line of plain English. */
export function describeProblem({ code, declared, params }: DeclarationProblem): string {
  const value = (key: string) => String(params[key] ?? '');
  const where = declared === undefined ? '' : `Declared change ${sides(declared.from, declared.to)}: `;
  const side = value('side') === 'from' ? 'the revision before' : 'this revision';
  switch (code) {
    case 'other-instrument':
      return `These are two instruments, ${value('before')} and ${value('after')}: compare revisions of one`;
    case 'other-previous':
      return `The changes are declared against ${value('declared')}, not against ${value('before')}: they were left aside`;
    case 'unknown-question':
      return `${where}${side} has no question ${value('questionId')}; check the id`;
    case 'wrong-count':
      return `${where}a change of type ${value('type')} cannot have ${value('count')} questions under "${value('side')}"; add or take away`;
    case 'named-twice':
      return `${where}${value('questionId')} stands under "${value('side')}" twice; keep one`;
    case 'still-there':
      return `${where}${value('questionId')} is said to be gone and is still there; name it under "to" of a change, or take it out`;
    case 'was-there-before':
      return `${where}${value('questionId')} is said to be new and was there before; name it under "from" of a change, or give the new question another id`;
    case 'kind-differs':
      return `${where}the question was of kind ${value('before')} and is of kind ${value('after')}; declare kind-changed`;
    case 'kind-same':
      return `${where}the question is of kind ${value('kind')} in both revisions; declare rescaled, relabelled or reworded`;
    case 'scale-differs':
      return `${where}the type is ${value('type')}, but its values differ (${[value('facet'), value('part')].join(' ').trim()}); declare rescaled`;
    case 'scale-unchanged':
      return `${where}the type is rescaled, but neither its values nor their texts differ; declare same, reworded, or the values`;
    case 'values-not-taken':
      return `${where}a change of type ${value('type')} of such questions takes no values; leave them out`;
    case 'unknown-value':
      return `${where}the revision before has no value ${value('value')}; check the values`;
    case 'unknown-new-value':
      return `${where}this revision has no value ${value('value')}; check the values`;
  }
}

function sides(from: readonly string[], to: readonly string[]): string {
  return `${from.join(', ') || 'nothing'} -> ${to.join(', ') || 'nothing'}`;
}
