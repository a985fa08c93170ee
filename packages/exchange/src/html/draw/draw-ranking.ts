import type { RankingQuestion } from '@groundwork/instrument';
import { markup, type Markup } from '../markup.ts';
import { box, listOf, said, type Paper } from '../paper.ts';
import { fillIn } from '../words/fill-in.ts';

/** Most ranks that have a column of boxes each; for more, the rank is written into one box. */
const mostColumns = 6;

/** Options in lines with boxes 1, 2, 3: the reader crosses each rank once. */
export function drawRanking(paper: Paper, question: RankingQuestion, value: unknown): Markup {
  const { options, minimum, maximum } = question;
  const { words } = paper;
  const order = listOf(value);
  if (maximum > mostColumns) {
    return markup`<p class="hint">${fillIn(words.writeRank, { minimum, maximum })}</p><ul class="options">${options.map(
      ({ optionId, text }) => {
        const rank = order.indexOf(optionId) + 1;
        return markup`<li><span class="box wide">${rank > 0 && rank}</span><span>${said(text)}</span></li>`;
      },
    )}</ul>`;
  }
  const ranks = Array.from({ length: maximum }, (_, index) => index + 1);
  const hint = fillIn(minimum === maximum ? words.rankAll : words.rank, { minimum, maximum });
  return markup`<p class="hint">${hint}</p><table class="ranks"><thead><tr><td></td>${ranks.map(
    (rank) => markup`<th scope="col">${rank}</th>`,
  )}</tr></thead><tbody>${options.map(
    ({ optionId, text }) =>
      markup`<tr><th scope="row">${said(text)}</th>${ranks.map(
        (rank) => markup`<td>${box(order[rank - 1] === optionId)}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}
