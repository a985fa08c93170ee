import { demonstrationNotice } from '@groundwork/assessment';
import { describe, expect, test } from 'vitest';
import { everyAnswer, roundOfAnswers } from '../answers/round-of-answers.test-data.ts';
import { wideAnswersTable } from '../answers/wide-table.ts';
import { everyKindRevision } from '../html/every-kind.test-data.ts';
import { readTable } from '../table/read-table.ts';
import { streamTable } from '../table/stream-table.ts';
import type { DescribedFile } from './described-file.ts';
import { exportDdi } from './export-ddi.ts';

const revision = everyKindRevision();
const file: DescribedFile = { fileName: 'answers.csv', caseCount: 2, roundId: 'ek-2026', isDemonstration: false };

/** The variables of a document in their order. */
function variablesOf(document: string): readonly string[] {
  return [...document.matchAll(/<var ID="([^"]*)" name="([^"]*)"/g)].map(([, , name = '']) => name);
}

async function csvOf(isDemonstration: boolean) {
  const table = wideAnswersTable(roundOfAnswers({ TGO: everyAnswer, KEN: {} }, { isDemonstration }));
  let text = '';
  for await (const piece of streamTable(table)) text += piece;
  return readTable(text);
}

describe('the codebook of a file of answers', () => {
  test.each([false, true])(
    'has exactly the columns of the file as variables, in their order (demonstration: %s)',
    async (isDemonstration) => {
      const document = exportDdi(revision, [], { ...file, isDemonstration });
      const { columns, rows } = await csvOf(isDemonstration);
      expect(variablesOf(document)).toEqual(columns);
      expect(document).toContain(`<varQnty>${columns.length}</varQnty>`);
      expect(document).toContain(`<caseQnty>${rows.length}</caseQnty>`);
      expect([...document.matchAll(/<var [^>]* files="file.answers"/g)]).toHaveLength(columns.length);
    },
  );

  test('knows every code that stands in the file in the place of a value', async () => {
    const document = exportDdi(revision, [], file);
    const codes = new Set(
      [...document.matchAll(/<catgry missing="Y" missType="([^"]*)"/g)].map(([, code = '']) => code),
    );
    expect(codes).toEqual(new Set(['do-not-know', 'not-applicable', 'not-asked', 'withheld', 'not-computable']));
    for (const code of codes) expect(/<dataMsng>([^<]*)</.exec(document)?.[1]).toContain(code);
    const record = document.slice(document.indexOf('<var ID="EK-A13.record.year"'));
    expect(record.slice(0, record.indexOf('</var>'))).toContain('missType="do-not-know"');
  });

  test('says of a demonstration that it is one', () => {
    const document = exportDdi(revision, [], { ...file, isDemonstration: true });
    expect(document).toContain(`<fileCont>${demonstrationNotice}. Answers to every-kind 1.1.0`);
    expect(document).toContain(`<notes type="demonstration" subject="generated">${demonstrationNotice}</notes>`);
    expect(exportDdi(revision, [], file)).not.toContain('emonstration');
  });

  test('stands between the study and the variables, and is absent without a file', () => {
    const document = exportDdi(revision, [], file);
    const places = ['</stdyDscr>', '<fileDscr ID="file.answers">', '<dataDscr>'].map((tag) => document.indexOf(tag));
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
    expect(exportDdi(revision)).not.toMatch(/fileDscr|files=|not-asked|name="iso3"/);
  });

  test('says in English what we have no other words for', () => {
    const document = exportDdi({ ...revision, language: 'fr' }, [], file);
    expect(document).toContain('<labl xml:lang="en">Name of the country</labl>');
    expect(document).toContain('<dataMsng xml:lang="en">');
  });
});
