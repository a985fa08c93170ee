import { expect, test } from 'vitest';
import { rowsByName } from '../answers/round-of-answers.test-data.ts';
import { everyKindRevision } from '../html/every-kind.test-data.ts';
import { codebookTable } from './codebook-table.ts';

test('the codebook has a row for each question with its place, its answers and its scoring', async () => {
  const rows = await rowsByName(codebookTable(everyKindRevision()));
  const byId = new Map(rows.map((row) => [row['question'], row]));
  expect(rows).toHaveLength(21);
  expect(byId.get('EK-A02')).toEqual({
    question: 'EK-A02',
    section: 'A',
    section_title: 'First section',
    sub_section: 'A1',
    sub_section_title: 'Beginnings',
    kind: 'level',
    label: 'Leadership',
    text: 'Who leads?',
    options_and_levels: '0 = Nobody leads\n2 = An official leads\n4 = A minister leads',
    unit: null,
    minimum: null,
    maximum: null,
    weight: 2,
    evidence: 'required',
    mdg_links: '4.A (direct; indicators 4.1)\n5.A (enabling)',
    variables: 'EK-A02\nEK-A02.detail.name',
  });
  expect(byId.get('EK-A03')).toMatchObject({ mdg_links: 'all targets (cross-cutting)' });
  expect(byId.get('EK-A05')?.['options_and_levels']).toBe(
    'law 0 = Nothing in law\nlaw 1 = A principle\nlaw 2 = A provision\npractice 0 = Never done\npractice 1 = Done in some cases\npractice 2 = Done in all cases\npractice no-case = No case so far',
  );
  expect(byId.get('EK-A06')).toMatchObject({
    options_and_levels: 'web = Website\nkiosk = Kiosks in towns\nnone = None of these',
    mdg_links: 'web: 8.F (direct)',
  });
  expect(byId.get('EK-A08')).toMatchObject({ unit: 'contracts', minimum: 0, maximum: 500 });
  expect(byId.get('EK-A09')).toMatchObject({ unit: '%', minimum: 0, maximum: 100 });
  expect(byId.get('EK-A12')).toMatchObject({ minimum: { day: '2000-01-01' }, evidence: 'none', weight: null });
  expect(byId.get('EK-A13')?.['options_and_levels']).toContain('outcome good = Went well');
  expect(byId.get('EK-N01')).toMatchObject({ kind: 'note', evidence: null, variables: '' });
});
