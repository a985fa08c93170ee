import type { FormRow } from '../form/form-sheet.ts';
import type { FormGroup, FormItem, FormNode } from '../form/survey-tree.ts';
import { partIdOf, questionIdOf, type IdClaims } from '../names/claim-id.ts';
import { humanise } from '../names/humanise.ts';
import { idForms } from '../own/id-forms.ts';
import type { Asked, AskedSource, DraftSection, DraftSubSection, ImportDraft } from './import-draft.ts';
import { OwnCells } from '../own/own-cells.ts';
import { areRowsOfGrid, readGrid } from '../questions/read-grid.ts';
import { loseText, takeText } from '../questions/take-texts.ts';

/** Most sections, and most sub-sections in one of them. Source: the reader of instrument files. */
const mostParts = 100;

/**
 * Puts the rows of a form into sections and sub-sections: the outermost groups are sections, those inside them
 * sub-sections, deeper ones are dissolved and named. Questions outside of groups get a section or a sub-section of their
 * own, so that the order of asking stays.
 */
export function arrangeRows(draft: ImportDraft, tree: readonly FormNode[], formTitle: string): readonly DraftSection[] {
  const arranging = new Arranging(draft, formTitle);
  claimKeptIds(draft, tree);
  for (const node of tree) {
    if (node.kind === 'group' && !arranging.isAsked(node)) arranging.section(node);
    else arranging.loose(node);
  }
  return arranging.sections;
}

/** Ids of ours stay as they are, whatever other names would become. */
function claimKeptIds(draft: ImportDraft, tree: readonly FormNode[]): void {
  const open = [...tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const name = node.row.cells.get('name')?.text ?? '';
    if (isKeptId(draft.code, name)) draft.ids.claim(name);
    if (node.kind !== 'item') open.push(...node.children);
  }
}

function isKeptId(code: string, name: string): boolean {
  return name.startsWith(`${code}-`) && idForms.questionId.test(name);
}

/** Whether a group is meant to be shown as a table. */
function isShownAsTable({ row }: FormGroup): boolean {
  const appearance = row.cells.get('appearance')?.text.split(/\s+/) ?? [];
  return appearance.includes('table-list') || row.cells.get('gw_kind')?.text === 'grid';
}

/** The two rows of a law-and-practice question, which only workbooks of ours have. */
function partsOf({ row, children }: FormGroup): { readonly law: FormItem; readonly practice: FormItem } | undefined {
  if (row.cells.get('gw_kind')?.text !== 'law-and-practice') return undefined;
  const part = (kind: string): FormItem | undefined =>
    children.find((child): child is FormItem => child.kind === 'item' && child.row.cells.get('gw_kind')?.text === kind);
  const [law, practice] = [part('law'), part('practice')];
  if (law === undefined || practice === undefined || children.length !== 2) return undefined;
  return law.type.kind === 'select' && practice.type.kind === 'select' ? { law, practice } : undefined;
}

class Arranging {
  readonly sections: DraftSection[] = [];
  readonly #draft: ImportDraft;
  readonly #formTitle: string;
  readonly #partIds: IdClaims;
  readonly #takenIds = new Set<string>();
  readonly #tables = new Map<FormGroup, boolean>();
  #looseSection: DraftSection | undefined;
  #looseSubSection: DraftSubSection | undefined;

  constructor(draft: ImportDraft, formTitle: string) {
    this.#draft = draft;
    this.#formTitle = formTitle;
    this.#partIds = draft.partIds;
  }

  /** Whether a group is one question or a table of questions rather than a part of the questionnaire. */
  isAsked(group: FormGroup): boolean {
    return this.#isTable(group) || partsOf(group) !== undefined;
  }

  /** Whether a group is a table whose rows fit together; one that does not is named once. */
  #isTable(group: FormGroup): boolean {
    if (!isShownAsTable(group)) return false;
    const known = this.#tables.get(group);
    if (known !== undefined) return known;
    const isFit = areRowsOfGrid(this.#draft, itemsBelow(group));
    this.#tables.set(group, isFit);
    if (!isFit) {
      const what = 'a table needs choices of one kind in all its rows; its rows stand one below the other';
      this.#draft.ledger.note('changed', 'table', what, group.row);
    }
    return isFit;
  }

  /** A group at the outside. */
  section(group: FormGroup): void {
    if (this.sections.length === mostParts) {
      const what = `an instrument has at most ${mostParts} sections; the questions of this group stand in the last one`;
      this.#draft.ledger.note('changed', 'too-many', what, group.row);
      this.#dissolve(group, this.#lastSubSection(), []);
      return;
    }
    const { row } = group;
    const { ledger } = this.#draft;
    ledger.carry(row, 'type', 'gw_kind');
    const sectionId = this.#partId(row);
    const at = `sections/${sectionId}`;
    const title = takeText(this.#draft, row, 'label', { stringId: `${at}/title` }) ?? this.#nameOf(row);
    const summary = takeText(this.#draft, row, 'hint', { stringId: `${at}/summary` }) ?? title;
    const section: DraftSection = { row, sectionId, title, summary, subSections: [] };
    this.sections.push(section);
    this.#looseSection = undefined;
    this.#looseSubSection = undefined;
    const conditions = conditionsOf([], row);
    for (const node of group.children) {
      if (node.kind === 'group' && !this.isAsked(node) && section.subSections.length < mostParts) {
        this.#looseSubSection = undefined;
        this.#subSection(node, section, conditions);
      } else this.#place(node, this.#looseIn(section), conditions);
    }
    this.#looseSubSection = undefined;
  }

  /** A row outside of all groups. */
  loose(node: FormNode): void {
    if (this.#looseSection === undefined && this.sections.length === mostParts) {
      this.#place(node, this.#lastSubSection(), []);
      return;
    }
    if (isDetail(node)) {
      this.#place(node, this.#lastSubSection(), []);
      return;
    }
    if (this.#looseSection === undefined) {
      const { words, ledger } = this.#draft;
      const title = this.sections.length === 0 ? this.#formTitle : words.general;
      const section = { sectionId: partIdOf(this.#partIds, 'G'), title, summary: title, subSections: [] };
      ledger.note('added', 'nesting', `questions outside of groups stand in a section "${title}"`, node.row);
      this.sections.push(section);
      this.#looseSection = section;
    }
    this.#place(node, this.#looseIn(this.#looseSection), []);
  }

  #subSection(group: FormGroup, section: DraftSection, around: readonly FormRow[]): void {
    const { row } = group;
    this.#draft.ledger.carry(row, 'type', 'gw_kind');
    const subSectionId = this.#partId(row);
    const place = { stringId: `sub-sections/${subSectionId}/title` };
    const title = takeText(this.#draft, row, 'label', place) ?? this.#nameOf(row);
    const subSection: DraftSubSection = { row, subSectionId, title, asked: [], grids: [] };
    section.subSections.push(subSection);
    const conditions = conditionsOf(around, row);
    for (const node of group.children) this.#place(node, subSection, conditions);
  }

  /** Puts whatever stands in a sub-section into it. */
  #place(node: FormNode, subSection: DraftSubSection, conditions: readonly FormRow[]): void {
    const { ledger } = this.#draft;
    if (node.kind === 'loop') this.#loseAll(node, 'a loop repeats its questions for a list of things; write them out');
    else if (node.kind === 'item') {
      const owner = node.row.cells.get('gw_owner')?.text;
      if (isDetail(node) && owner !== undefined) {
        const details = this.#draft.details.get(owner) ?? [];
        this.#draft.details.set(owner, [...details, node]);
      } else this.#ask(node.row, { kind: 'item', item: node }, subSection, conditions);
    } else if (node.kind === 'repeat') {
      this.#ask(node.row, { kind: 'repeat', children: this.#itemsIn(node) }, subSection, conditions);
    } else if (this.#isTable(node)) this.#table(node, subSection, conditions);
    else {
      const parts = partsOf(node);
      if (parts !== undefined) this.#ask(node.row, { kind: 'parts', ...parts }, subSection, conditions);
      else {
        ledger.note(
          'changed',
          'nesting',
          `groups inside a sub-section are dissolved into "${subSection.title}"`,
          node.row,
        );
        this.#dissolve(node, subSection, conditions);
      }
    }
  }

  #dissolve(group: FormGroup, subSection: DraftSubSection, around: readonly FormRow[]): void {
    const { row } = group;
    this.#dropGroup(row);
    const conditions = conditionsOf(around, row);
    for (const node of group.children) this.#place(node, subSection, conditions);
  }

  /** Its rows stand without it; what it says of itself has no place. */
  #dropGroup(row: FormRow): void {
    const { ledger } = this.#draft;
    ledger.carry(row, 'type');
    ledger.lose(row, 'name', 'nesting', 'a group inside a sub-section or a question has no place of its own');
    for (const name of ['label', 'hint']) {
      loseText(this.#draft, row, name, 'a group inside a sub-section or a question has no place for its text');
    }
  }

  #table(group: FormGroup, subSection: DraftSubSection, around: readonly FormRow[]): void {
    const conditions = conditionsOf(around, group.row);
    const items = this.#itemsIn(group);
    const read = readGrid(this.#draft, group.row, items, this.#idOf(group.row));
    subSection.grids.push(read.grid);
    for (const item of read.rows) {
      this.#ask(item.row, { kind: 'item', item }, subSection, conditions, read.grid.gridId);
    }
    for (const item of read.others) this.#place(item, subSection, conditions);
  }

  #ask(
    row: FormRow,
    source: AskedSource,
    subSection: DraftSubSection,
    conditions: readonly FormRow[],
    gridId?: string,
  ): void {
    const asked: Asked = {
      questionId: this.#idOf(row),
      row,
      conditions,
      source,
      ...(gridId === undefined ? {} : { gridId }),
    };
    subSection.asked.push(asked);
  }

  /** The rows of a group or repeat; those of groups inside it count as its own, repeats inside it are lost. */
  #itemsIn(group: FormGroup): readonly FormItem[] {
    return group.children.flatMap((child): readonly FormItem[] => {
      if (child.kind === 'item') return [child];
      if (child.kind !== 'group') {
        this.#loseAll(child, 'repeats inside of repeats or tables have no counterpart');
        return [];
      }
      this.#dropGroup(child.row);
      return this.#itemsIn(child);
    });
  }

  #loseAll(group: FormGroup, why: string): void {
    this.#draft.ledger.loseRow(group.row, 'type-not-carried', why);
    this.#loseName(group.row, why);
    for (const child of group.children) {
      if (child.kind !== 'item') this.#loseAll(child, why);
      else {
        this.#draft.ledger.loseRow(child.row, 'type-not-carried', why);
        this.#loseName(child.row, why);
      }
    }
  }

  #loseName(row: FormRow, why: string): void {
    const name = row.cells.get('name')?.text;
    if (name !== undefined) this.#draft.names.set(name, { kind: 'lost', why });
  }

  #looseIn(section: DraftSection): DraftSubSection {
    const last = section.subSections.at(-1);
    if (last !== undefined && (last === this.#looseSubSection || section.subSections.length === mostParts)) return last;
    const subSection: DraftSubSection = {
      subSectionId: partIdOf(this.#partIds, `${section.sectionId.slice(0, 6)}${section.subSections.length + 1}`),
      title: section.title,
      asked: [],
      grids: [],
    };
    section.subSections.push(subSection);
    this.#looseSubSection = subSection;
    return subSection;
  }

  #lastSubSection(): DraftSubSection {
    const section = this.sections.at(-1);
    const last = section?.subSections.at(-1);
    if (last !== undefined) return last;
    const made = section ?? {
      sectionId: partIdOf(this.#partIds, 'G'),
      title: this.#formTitle,
      summary: this.#formTitle,
      subSections: [],
    };
    if (section === undefined) this.sections.push(made);
    return this.#looseIn(made);
  }

  /** The id of a question or a grid, from the name of its row. */
  #idOf(row: FormRow): string {
    const { code, ids, ledger } = this.#draft;
    const name = row.cells.get('name')?.text;
    ledger.carry(row, 'name');
    if (name !== undefined && isKeptId(code, name) && !this.#takenIds.has(name)) {
      this.#takenIds.add(name);
      return name;
    }
    return questionIdOf(ids, code, name ?? `row ${row.row}`);
  }

  #partId(row: FormRow): string {
    const { ledger } = this.#draft;
    const kept = new OwnCells(row, ledger).read('gw_id', (text) =>
      idForms.partId.test(text) && this.#partIds.claim(text) ? text : undefined,
    );
    ledger.carry(row, 'name');
    return kept ?? partIdOf(this.#partIds, row.cells.get('name')?.text ?? 'S');
  }

  #nameOf(row: FormRow): string {
    return humanise(row.cells.get('name')?.text ?? this.#draft.words.general);
  }
}

/** The rows of a group, those of groups inside it too. */
function itemsBelow(group: FormGroup): readonly FormItem[] {
  return group.children.flatMap((child) =>
    child.kind === 'item' ? [child] : child.kind === 'group' ? itemsBelow(child) : [],
  );
}

function isDetail(node: FormNode): boolean {
  return node.kind === 'item' && node.row.cells.get('gw_kind')?.text === 'detail';
}

function conditionsOf(around: readonly FormRow[], row: FormRow): readonly FormRow[] {
  return row.cells.has('relevant') ? [...around, row] : around;
}
