import { operation } from '../../../operation.ts';
import { credentialReport, credentialReportCollection, credentialReportMilliseconds } from '../credential-report.ts';

/** The report is made when it is asked for, and may be fetched at once. */
export const generateCredentialReport = operation<object>((_input, call) => {
  const table = call.state.table(credentialReportCollection, call.account);
  const report = table.get('report');
  const fresh = report !== undefined && call.now - report.madeAt < credentialReportMilliseconds;
  if (!fresh) table.put('report', { madeAt: call.now, content: credentialReport(call) });
  return { State: 'COMPLETE', ...(fresh ? {} : { Description: 'No report exists. Starting a new report generation task' }) };
});
