/** What a steward decides from: as JSON, and as one page. */
export { reportPage } from './lib/report/html/page.ts';
export { parseReport } from './lib/report/parse-report.ts';
export { reportRun, type ReportRunOptions } from './lib/report/report-run.ts';
export type {
  Attention,
  Report,
  ReportColumn,
  ReportFinding,
  ReportProblem,
  ReportTable,
  ReportTreatment,
} from './lib/report/report-document.ts';
