import { questionsInOrder } from '@groundwork/instrument';
import { markup, type Markup } from '../markup.ts';
import { line, said, type Paper } from '../paper.ts';
import { fillIn } from '../words/fill-in.ts';

/** The first page: what this is, whose answers it holds, how it is filled in, what is in it. */
export function drawCover({ revision, words }: Paper): Markup {
  const { title, summary, version, referenceDate, estimatedMinutes, sections, inspiredBy } = revision;
  const questions = questionsInOrder(revision);
  const some = questions.find(({ kind }) => kind !== 'note')?.questionId ?? revision.code;
  const hasLevels = questions.some(({ kind }) => kind === 'level' || kind === 'state');
  const hasEvidence = questions.some((question) => 'evidence' in question && question.evidence === 'required');
  const hasWays = questions.some(({ skip }) => skip !== undefined);
  const rules = [
    words.howToBoxes,
    ...(hasLevels ? [words.howToLevels] : []),
    words.howToUnknown,
    ...(hasEvidence ? [words.howToEvidence] : []),
    ...(hasWays ? [words.howToSkips] : []),
    fillIn(words.howToNumbers, { questionId: some }),
  ];
  return markup`<header class="cover"><p class="kind">${words.questionnaire} · ${fillIn(words.version, { version })}</p>
<h1>${said(title)}</h1><p class="summary">${said(summary)}</p>
<dl class="facts"><div><dt>${words.referenceDate}</dt><dd>${said(referenceDate)}</dd></div><div><dt>${words.time}</dt><dd>${fillIn(
    words.timeNeeded,
    { minutes: estimatedMinutes },
  )}</dd></div></dl>
<dl class="who">${[words.country, words.organisation, words.filledInBy, words.day].map(
    (label) => markup`<div><dt>${label}</dt><dd>${line(undefined)}</dd></div>`,
  )}</dl>
<div class="columns"><section><h2>${words.howTo}</h2><ol class="rules">${rules.map((rule) => markup`<li>${rule}</li>`)}</ol></section>
<section><h2>${words.sections}</h2><ol class="contents">${sections.map(
    ({ sectionId, title: name, summary: about }) =>
      markup`<li><span class="letter">${sectionId}</span><span><b>${said(name)}</b><br>${said(about)}</span></li>`,
  )}</ol></section></div>
${inspiredBy.length > 0 && markup`<p class="inspired">${fillIn(words.inspiredBy, { list: inspiredBy.join('; ') })}</p>`}</header>`;
}

/** The last part: what to look at once more before the questionnaire is sent. */
export function drawChecks({ revision: { checks }, words }: Paper): Markup {
  if (checks.length === 0) return markup``;
  return markup`<section class="checks"><h2>${words.checks}</h2><p>${words.checksHint}</p><ul>${checks.map(
    ({ questionIds, message, severity }) =>
      markup`<li><span class="number-of">${questionIds.join(', ')}</span><span>${said(message)}${
        severity === 'error' && markup` <b>(${words.checkError})</b>`
      }</span></li>`,
  )}</ul></section>`;
}
