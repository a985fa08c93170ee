import { describe, expect, test } from 'vitest';
import type { InputFault } from './input-fault.ts';
import { noteFaults } from './note-faults.ts';

function noted(faults: readonly InputFault[]): { readonly goesOn: boolean; readonly text: string } {
  let text = '';
  const goesOn = noteFaults(faults, { out: () => undefined, note: (more) => void (text += more) });
  return { goesOn, text };
}

const fault = (line: number, severity: InputFault['severity'] = 'error'): InputFault => ({
  code: 'cell-not-numeric',
  severity,
  message: 'No number.',
  file: 't.csv',
  line,
});

describe('noteFaults', () => {
  test('lists faults in the order of their lines and stops the work', () => {
    expect(noted([fault(10), fault(9)])).toEqual({
      goesOn: false,
      text: 't.csv:9: error: No number. [cell-not-numeric]\nt.csv:10: error: No number. [cell-not-numeric]\n',
    });
  });

  test('lets the work go on after warnings', () => {
    expect(noted([fault(1, 'warning')]).goesOn).toBe(true);
    expect(noted([])).toEqual({ goesOn: true, text: '' });
  });

  test('names five hundred faults, errors before warnings, and counts the rest', () => {
    const { text } = noted([...Array.from({ length: 1999 }, (_, at) => fault(at + 1, 'warning')), fault(5000)]);
    expect(text.split('\n')).toHaveLength(502);
    expect(text).toContain('t.csv:5000: error');
    expect(text).toContain('and 1,500 more.');
  });
});
