import { readFileSync } from 'node:fs';
import { readChecks } from '@groundwork/instrument/authoring';
import { describe, expect, it } from 'vitest';

const fileName = 'instruments/checks.yaml';
const { checks = [], problems } = readChecks(readFileSync(new URL(`../../${fileName}`, import.meta.url), 'utf8'), {
  fileName,
});

describe('the checks between instruments', () => {
  it('are read without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('warn at both answers of each pair that the design names, and never block', () => {
    expect(checks.map(({ questionIds, severity }) => `${questionIds.join(' ')} ${severity}`)).toEqual([
      'EG-E09 AC-F02 warning',
      'EG-E10 AC-F03 warning',
      'EG-E05 AC-E01 warning',
      'EG-D07 PP-E01 warning',
      'EG-A09 PP-A03 warning',
      'EG-C03 PP-A01 warning',
      'EG-F01 AC-A01 warning',
      'EG-D08 PP-F05 warning',
      'PP-F05 EG-D08 warning',
      'AC-A07 PP-H04 warning',
    ]);
  });

  it('name in their message every question they are shown at', () => {
    for (const { message, questionIds, checkId } of checks) {
      for (const questionId of questionIds) expect(message, checkId).toContain(questionId);
    }
  });
});
