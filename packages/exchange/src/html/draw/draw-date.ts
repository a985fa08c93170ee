import { markup, type Markup } from '../markup.ts';
import { line, type Paper } from '../paper.ts';

/** A day in three parts, the year first, as the international standard writes it. */
export function drawDate({ words }: Paper, value: unknown): Markup {
  const parts = typeof value === 'string' ? (/^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []) : [];
  const [, year, month, day] = parts;
  const drawn = [
    [year, words.year],
    [month, words.month],
    [day, words.dayOfMonth],
  ].map(([part, name]) => markup`<span class="part">${line(part, 'short')}<small>${name}</small></span>`);
  return markup`<span class="date">${drawn}</span>`;
}
