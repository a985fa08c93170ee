import type { Question } from '@groundwork/instrument';

/**
 * Says which string of a revision a place in a question is: the common anchor, the string that the rows of a grid share,
 * or the question's own. Which of them exist is said by the strings themselves, so that there is one rule for all.
 *
 * @param sources the texts of the revision by string id
 */
export function stringIdsIn(
  sources: ReadonlyMap<string, string>,
): (question: Question, name: string) => string | undefined {
  return (question, name) => {
    const own = `${question.questionId}/${name}`;
    if (name === 'label' || name === 'text') return own;
    // Whatever is shared has no string at the question itself.
    if (sources.has(own)) return own;
    const gridId = 'gridId' in question ? question.gridId : undefined;
    const candidates = [...commonIds(question.kind, name), ...(gridId === undefined ? [] : [`${gridId}/${name}`])];
    const text = rungText(question, name);
    return candidates.find(
      (stringId) => sources.has(stringId) && (text === undefined || sources.get(stringId) === text),
    );
  };
}

function commonIds(kind: Question['kind'], name: string): readonly string[] {
  if (kind === 'law-and-practice') return [`common/${name}`];
  return name.startsWith('levels/') ? [`common/${kind}/${name.slice('levels/'.length)}`] : [];
}

/** The text of a rung: those of a grid and those of all questions of a kind may both be there and differ. */
function rungText(question: Question, name: string): string | undefined {
  if (!('levels' in question)) return undefined;
  return question.levels.find(({ score }) => name === `levels/${score}`)?.text;
}
