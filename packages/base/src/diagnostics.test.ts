import { describe, expect, it } from 'vitest';
import { formatDiagnostic, hasErrors, sortDiagnostics, type Diagnostic } from './diagnostics.ts';

const late: Diagnostic = { code: 'x/late', severity: 'warning', summary: 'late', file: 'a.yaml', line: 9, column: 1 };
const early: Diagnostic = {
  code: 'x/early',
  severity: 'error',
  summary: 'early',
  file: 'a.yaml',
  line: 2,
  column: 5,
  path: 'ous.a',
  detail: 'because',
  fix: 'do that',
};

describe('diagnostics', () => {
  it('prints position, summary, place, reason and fix', () => {
    expect(formatDiagnostic(early)).toBe('a.yaml:2:5: error: early [x/early]\n    at:  ous.a\n    why: because\n    fix: do that');
  });
  it('prints what is known when there is no position', () => {
    expect(formatDiagnostic({ code: 'x/y', severity: 'info', summary: 's' })).toBe('info: s [x/y]');
  });
  it('sorts by place', () => {
    expect(sortDiagnostics([late, early])).toEqual([early, late]);
  });
  it('tells errors from warnings', () => {
    expect(hasErrors([late])).toBe(false);
    expect(hasErrors([late, early])).toBe(true);
  });
});
