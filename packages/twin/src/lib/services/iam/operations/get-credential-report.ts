import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { credentialReportCollection, credentialReportMilliseconds } from '../credential-report.ts';

export const getCredentialReport = operation<object>((_input, call) => {
  const report = call.state.table(credentialReportCollection, call.account).get('report');
  if (report === undefined) throw new ApiError('CredentialReportNotPresentException', 'The credential report is not present.');
  if (call.now - report.madeAt >= credentialReportMilliseconds)
    throw new ApiError('CredentialReportExpiredException', 'The credential report has expired.');
  return { Content: Buffer.from(report.content), ReportFormat: 'text/csv', GeneratedTime: report.madeAt };
});
