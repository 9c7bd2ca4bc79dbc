import type { ClientResult } from './running-twin.ts';
import type { Answer, ApiCall } from './boto3-process.ts';

/** The AWS CLI calls the service of boto3's `s3` by another name. */
const commands: Readonly<Record<string, string>> = { s3: 's3api' };

/** The words of the AWS CLI for a call. */
export function cliWords({ service, operation, input = {}, region }: ApiCall): readonly string[] {
  return [
    ...(region === undefined ? [] : ['--region', region]),
    commands[service] ?? service,
    operation,
    ...(Object.keys(input).length === 0 ? [] : ['--cli-input-json', JSON.stringify(input)]),
  ];
}

/** What the AWS CLI said, in the same form as boto3's. An end without an error of AWS is an exception: the test was wrong. */
export function cliAnswer({ status, stdout, stderr }: ClientResult): Answer {
  if (status === 0) return { code: 'OK', message: '', output: stdout.trim() === '' ? {} : (JSON.parse(stdout) as Answer['output']) };
  const [, message, code] = /(An error occurred \((\w+)\) when calling the .*)/s.exec(stderr) ?? [];
  if (code === undefined || message === undefined) throw new Error(`the AWS CLI ended with ${status}: ${stderr}`);
  return { code, message: message.trim(), output: {} };
}
