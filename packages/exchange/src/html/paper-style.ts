import type { InstrumentRevision } from '@groundwork/instrument';
import { cssString } from './markup.ts';
import type { PaperWords } from './words/paper-words.ts';

/**
 * The style of a printed questionnaire: A4, one accent, running head with title and section, running foot with the page.
 *
 * Everything is placed by start and end, so that it mirrors by the direction of the document; only the head and foot of
 * pages, which know left and right, are turned here.
 */
export function paperStyle(
  { title, version, instrumentId, sections }: InstrumentRevision,
  words: PaperWords,
  direction: 'ltr' | 'rtl',
): string {
  const [start, end] = direction === 'ltr' ? ['left', 'right'] : ['right', 'left'];
  const small = 'font: 8pt/1.3 var(--sans); color: #586769;';
  const named = sections.map(
    ({ sectionId, title: name }, index) =>
      `.page-${index} { page: page-${index}; }\n@page page-${index} { @top-${end} { content: ${cssString(`${sectionId}  ${name}`)}; } }`,
  );
  return `
@page {
  size: A4; margin: 20mm 16mm 18mm;
  @top-${start} { content: ${cssString(title)}; ${small} text-align: ${start}; vertical-align: bottom; padding-bottom: 3mm; }
  @top-${end} { content: ''; ${small} text-align: ${end}; vertical-align: bottom; padding-bottom: 3mm; }
  @bottom-${start} { content: ${cssString(`${instrumentId} ${version}`)}; ${small} text-align: ${start}; vertical-align: top; padding-top: 3mm; }
  @bottom-${end} { content: ${cssString(`${words.page} `)} counter(page) ${cssString(` ${words.pageOf} `)} counter(pages); ${small} text-align: ${end}; vertical-align: top; padding-top: 3mm; }
}
@page :first { margin-top: 16mm; @top-${start} { content: none; } @top-${end} { content: none; } }
${named.join('\n')}
${sheet}`;
}

const sheet = `
:root {
  --sans: "Segoe UI", "Noto Sans", "Liberation Sans", "Helvetica Neue", Arial, sans-serif;
  --ink: #142022; --ink-2: #415053; --ink-3: #586769; --line: #c3cdcd; --control: #415053;
  --accent: #0b5c6b; --accent-soft: #e9f3f4; --accent-line: #8fbcc4;
}
:lang(ar) { --sans: "Noto Naskh Arabic", "Noto Sans Arabic", "Segoe UI", "Geeza Pro", "DejaVu Sans", Tahoma, sans-serif; line-height: 1.6; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #fff; }
body { font: 9.5pt/1.42 var(--sans); color: var(--ink); max-width: 178mm; margin-inline: auto; font-variant-numeric: tabular-nums; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
ol, ul { list-style: none; }
h1, h2, h3, h4, h5 { font-weight: 600; line-height: 1.25; break-after: avoid; text-wrap: balance; }
p, li, dd { orphans: 3; widows: 3; overflow-wrap: anywhere; }
small, .hint, .terms { font-size: 8pt; color: var(--ink-3); }

.cover { break-after: page; display: flex; flex-direction: column; gap: 5.5mm; }
.cover .kind { color: var(--accent); font-size: 10.5pt; font-weight: 600; padding-top: 4mm; }
.cover h1 { font-size: 26pt; line-height: 1.12; letter-spacing: -0.01em; margin-top: -3mm; }
:lang(ar) .cover h1 { letter-spacing: 0; line-height: 1.4; }
.cover .summary { font-size: 11.5pt; color: var(--ink-2); max-width: 150mm; }
.facts { display: flex; gap: 3mm 14mm; flex-wrap: wrap; border-block: 0.5pt solid var(--line); padding-block: 3.5mm; }
dt { font-size: 8pt; color: var(--ink-3); }
.who { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 10mm; }
.who .line { display: block; width: 100%; margin-top: 4.5mm; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; font-size: 8.5pt; }
.columns h2 { font-size: 11pt; margin-bottom: 2.5mm; padding-bottom: 1.5mm; border-bottom: 1.2pt solid var(--accent); }
.rules { counter-reset: rule; }
.rules li { counter-increment: rule; padding-inline-start: 6mm; position: relative; margin-bottom: 1.8mm; }
.rules li::before { content: counter(rule); position: absolute; inset-inline-start: 0; color: var(--accent); font-weight: 600; }
.contents { display: grid; grid-template-columns: max-content 1fr; column-gap: 3mm; }
.contents li { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; margin-bottom: 1.8mm; color: var(--ink-2); }
.contents b { color: var(--ink); }
.letter { color: var(--accent); font-weight: 600; }
.inspired { font-size: 8pt; color: var(--ink-3); }

.section { break-before: page; }
.section > header { display: grid; grid-template-columns: minmax(15mm, auto) 1fr; column-gap: 4mm; align-items: baseline; border-bottom: 1.2pt solid var(--accent); padding-bottom: 3mm; margin-bottom: 5mm; break-after: avoid; }
.section > header .letter { font-size: 22pt; line-height: 1; white-space: nowrap; }
.section > header h2 { font-size: 18pt; }
.section > header p:last-child { color: var(--ink-2); }
.sub-section + .sub-section { margin-top: 8mm; }
h3 { font-size: 12pt; color: var(--accent); margin-bottom: 3.5mm; display: grid; grid-template-columns: minmax(15mm, auto) 1fr; column-gap: 4mm; break-after: avoid; }

.question { display: grid; grid-template-columns: 15mm minmax(0, 1fr) 47mm; column-gap: 4mm; }
.question.long, .grid-head { display: grid; grid-template-columns: 15mm minmax(0, 1fr); column-gap: 4mm; }
.question, .note { break-inside: avoid; padding-block: 3.5mm 4.5mm; border-top: 0.5pt solid var(--line); }
.question.long { break-inside: auto; }
.number-of { color: var(--accent); font-weight: 600; font-size: 9pt; white-space: nowrap; }
.question > .number-of, .note > .number-of, .grid-head > .number-of { padding-top: 0.4mm; }
.asked h4, .note h4 { font-size: 10.5pt; }
.terms { margin-top: 0.8mm; }
.answer { margin-top: 2.5mm; }
.answer > .hint, .parts .hint { margin-bottom: 1.2mm; font-style: italic; }
.note { display: grid; grid-template-columns: 15mm minmax(0, 1fr); column-gap: 4mm; background: var(--accent-soft); border-top: 0; padding: 3mm 3mm 3.5mm 0; border-radius: 1mm; margin-bottom: 3mm; }
.note > .number-of { padding-inline-start: 3mm; }
.note + .question, h3 + .question, .way + .question { border-top: 0; }
.way { break-after: avoid; margin-top: 2mm; padding: 1.8mm 3mm; border: 0.6pt solid var(--accent-line); border-radius: 1mm; font-size: 9pt; color: var(--ink); position: relative; padding-inline-start: 8mm; }
.way::before { content: '→'; position: absolute; inset-inline-start: 2.6mm; color: var(--accent); font-weight: 600; }
[dir=rtl] .way::before { content: '←'; }
.more .way { border: 0; padding-block: 0; padding-inline-start: 5mm; margin: 0 0 1mm; font-size: 8.5pt; }
.more .way::before { inset-inline-start: 0; }

.box { display: inline-block; flex: none; width: 3.7mm; height: 3.7mm; border: 0.8pt solid var(--control); border-radius: 0.4mm; text-align: center; font: 700 12pt/3.3mm var(--sans); vertical-align: -0.6mm; background: #fff; color: var(--accent); }
.box.wide { width: 8mm; height: 5mm; font-size: 9pt; line-height: 4.7mm; }
.ladder li, .options li { display: grid; grid-template-columns: 3.7mm auto; column-gap: 2.4mm; align-items: start; padding-block: 0.75mm; }
.ladder li { grid-template-columns: 3.7mm 2.4mm minmax(0, 1fr); position: relative; }
.ladder .box, .options .box { margin-top: 0.55mm; }
.options li { grid-template-columns: auto minmax(0, 1fr); }
.ladder li:not(:last-child)::after { content: ''; position: absolute; inset-inline-start: 1.85mm; top: 5mm; bottom: -1.2mm; border-inline-start: 0.6pt solid var(--accent-line); }
.score { color: var(--ink-3); font-weight: 600; }
.options.beside { columns: 2; column-gap: 5mm; }
.options.beside li { break-inside: avoid; }
.options.inline { display: flex; flex-wrap: wrap; gap: 0 5mm; }
.options .or { display: block; font-size: 8pt; font-style: italic; color: var(--ink-3); padding-top: 1mm; }
.only { color: var(--ink-3); font-size: 8.5pt; }
.no-case { padding-block: 0.5mm; }
.scale { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); column-gap: 2mm; font-size: 8.5pt; line-height: 1.3; }
.scale li { border-top: 0.6pt solid var(--accent-line); padding-top: 1.6mm; display: flex; flex-direction: column; gap: 0.8mm; }
.mark { display: flex; gap: 1.6mm; align-items: baseline; }
.parts { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 4mm; font-size: 9.5pt; }
.parts h5 { font-size: 9pt; color: var(--ink-2); }
.parts > div { border-top: 0.6pt solid var(--line); padding-top: 1.5mm; }
.rule { font-size: 8.5pt; margin-bottom: 1.5mm; }
.line { display: inline-block; border-bottom: 0.6pt solid var(--control); min-height: 1.3em; padding-inline: 1mm; color: var(--accent); font-weight: 600; }
.line.short { min-width: 20mm; }
.line.long { min-width: 40mm; }
.number { margin-block: 1mm; }
.number .line { min-width: 30mm; }
.worked-out .line { border-bottom-style: dotted; }
.ruled span { display: block; height: 6.6mm; border-bottom: 0.6pt solid var(--control); }
.written { color: var(--accent); font-weight: 600; white-space: pre-wrap; border-bottom: 0.6pt solid var(--control); padding-bottom: 0.6mm; }
.date { display: inline-flex; gap: 3mm; }
.date .part { display: inline-flex; flex-direction: column; }
.date .line { min-width: 13mm; text-align: center; }
.fields { display: grid; grid-template-columns: 1fr; gap: 1.6mm; margin-top: 2mm; }
.field { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); column-gap: 3mm; align-items: end; break-inside: avoid; }
.field.list { align-items: start; }
.field.list dt { padding-top: 0.75mm; }
.field .options { font-size: 9pt; }
.field dt { font-size: 9pt; color: var(--ink); line-height: 1.3; }
.field .hint, .field .must { font-size: 7.5pt; color: var(--ink-3); }
.field dd > .line.long, .field dd > .ruled { display: block; width: 100%; }
.record { border: 0.6pt solid var(--accent-line); border-radius: 1mm; padding: 2.5mm 3mm 3mm; margin-top: 2.5mm; break-inside: avoid; }
.record h5 { font-size: 9pt; color: var(--accent); }
.ranks { border-collapse: collapse; width: 100%; }
.ranks th[scope=col] { width: 9mm; font-size: 9pt; color: var(--ink-3); text-align: center; }
.ranks th[scope=row] { font-weight: 400; text-align: start; }
.ranks td { text-align: center; }
.ranks tbody tr { border-top: 0.5pt solid var(--line); break-inside: avoid; }
.ranks tbody th, .ranks tbody td { padding-block: 1.1mm; }

.evidence { margin-top: 3mm; font-size: 9pt; }
.evidence b { font-weight: 600; }
.evidence ul { color: var(--accent); }
.no-value { margin-top: 3mm; font-size: 8.5pt; color: var(--ink-2); display: flex; flex-wrap: wrap; gap: 1mm 6mm; }
.no-value > span { display: inline-flex; align-items: center; }
.no-value .box { margin-inline-end: 1.8mm; width: 3.2mm; height: 3.2mm; line-height: 2.8mm; font-size: 10pt; }
.no-value .reason { flex: 1; min-width: 62mm; }
.no-value .reason .line { flex: 1; min-width: 10mm; margin-inline-start: 1.5mm; }
.guidance { font-size: 8pt; line-height: 1.38; color: var(--ink-2); }
:lang(ar) .guidance { line-height: 1.6; }
.guidance dt { font-weight: 600; color: var(--ink); }
.guidance > div + div { margin-top: 1.2mm; }
.guidance.run-in { margin-top: 1.2mm; }
.guidance.run-in > div + div { margin-top: 0.4mm; }
.guidance.run-in dt, .guidance.run-in dd { display: inline; }
.guidance.run-in dt { margin-inline-end: 1mm; }
aside { border-inline-start: 0.5pt solid var(--line); padding-inline-start: 3mm; }
aside:not(:has(dl)) { border: 0; }
.hidden { color: var(--ink-3); }
.not-asked { font-style: italic; font-size: 9pt; color: var(--ink-2); margin-top: 1mm; }

.grid { border-top: 0.5pt solid var(--line); padding-block: 3.5mm; }
.grid-head { break-inside: avoid; break-after: avoid; margin-bottom: 3mm; }
.legend, .codes { font-size: 8.5pt; background: var(--accent-soft); border-radius: 1mm; padding: 2mm 3mm; margin-block: 2mm; break-inside: avoid; }
.legend li, .codes li { display: grid; grid-template-columns: 5mm minmax(0, 1fr); }
.codes ul { columns: 2; column-gap: 5mm; }
.codes li { break-inside: avoid; }
.rows { width: 100%; border-collapse: collapse; font-size: 9pt; }
.rows thead { display: table-header-group; }
.rows thead th { font-size: 8pt; text-align: start; vertical-align: bottom; border-bottom: 1pt solid var(--ink-2); padding-bottom: 1mm; color: var(--ink-2); line-height: 1.2; }
.rows .tick { width: 16mm; text-align: center; padding-inline: 0.6mm; }
.rows tbody { break-inside: avoid; border-bottom: 0.5pt solid var(--line); }
.rows tbody th { text-align: start; font-weight: 600; vertical-align: top; padding-block: 2.4mm 1mm; padding-inline: 0 2mm; }
.rows tbody td { vertical-align: top; padding-block: 2.4mm 1mm; }
.rows .more td { padding-block: 0 2.2mm; }
.rows .more .evidence { margin-top: 1mm; }
.rows .more .no-value { margin-top: 1.6mm; }
.inline-fields { display: flex; flex-wrap: wrap; gap: 1mm 6mm; font-size: 8.5pt; }
.inline-option { white-space: nowrap; margin-inline-end: 2.5mm; }
.inline-option .box { margin-inline-end: 1.2mm; }
.own { padding-block: 1mm; }

.checks { break-before: page; }
.checks h2 { font-size: 18pt; border-bottom: 1.2pt solid var(--accent); padding-bottom: 3mm; margin-bottom: 3mm; }
.checks ul { margin-top: 3mm; }
.checks li { display: grid; grid-template-columns: 34mm minmax(0, 1fr); column-gap: 4mm; padding-block: 1.8mm; border-top: 0.5pt solid var(--line); break-inside: avoid; font-size: 9.5pt; }
.checks .number-of { white-space: normal; }

@media screen {
  html { background: #ebefef; }
  body { background: #fff; max-width: 210mm; padding: 16mm; margin-block: 8mm; }
  .section, .checks { margin-top: 16mm; }
}
`;
