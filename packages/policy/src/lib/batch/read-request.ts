import type { AuthorizationRequest, Context, ContextValue } from '../../request.ts';
import { parsePrincipal } from '../principal/classify-principal.ts';
import type { Place } from '../syntax/policy-document.ts';
import type { Reporter } from '../syntax/reporter.ts';
import { isObject } from './is-object.ts';

/** Reads the `request` of a line; undefined when something is wrong with it, which is then reported. */
export function readRequest(value: unknown, reporter: Reporter): AuthorizationRequest | undefined {
  if (!isObject(value)) {
    report(reporter, 'request', 'request must be an object', 'Write {"principal":…,"action":…,"resource":…,"context":{…}}.');
    return undefined;
  }
  for (const name of Object.keys(value)) {
    if (!requestMembers.includes(name))
      report(reporter, `request.${name}`, `"${name}" is not a member of request`, `The members are ${requestMembers.join(', ')}.`);
  }
  const context = readContext(value['context'], reporter);
  const { principal, diagnostics } = parsePrincipal(value['principal'], context);
  for (const { summary, fix } of diagnostics) report(reporter, 'request.principal', summary, fix ?? '');
  const action = readText(value['action'], 'request.action', /^[^:\s*?]+:[^:\s*?]+$/, 'service:Name, without wildcards', reporter);
  const resource = readText(value['resource'], 'request.resource', /^(\*|arn:[^:]*(:[^:]*){3}:.*)$/s, 'an ARN, or "*"', reporter);
  const account = value['resourceAccount'];
  const resourceAccount =
    account === undefined ? undefined : readText(account, 'request.resourceAccount', /^\d{12}$/, 'a twelve-digit account id', reporter);
  const awsManagedKey = value['awsManagedKey'];
  if (awsManagedKey !== undefined && typeof awsManagedKey !== 'boolean')
    report(reporter, 'request.awsManagedKey', 'awsManagedKey must be true or false', 'Write true or false.');
  if (principal === undefined || action === undefined || resource === undefined || context === undefined) return undefined;
  return {
    principal,
    action,
    resource,
    ...(resourceAccount === undefined ? {} : { resourceAccount }),
    ...(awsManagedKey === true ? { awsManagedKey } : {}),
    context,
  };
}

const requestMembers = ['principal', 'action', 'resource', 'resourceAccount', 'awsManagedKey', 'context'];

function readContext(value: unknown, reporter: Reporter): Context | undefined {
  if (value === undefined) return {};
  if (!isObject(value)) {
    report(reporter, 'request.context', 'context must be an object of condition keys', 'Write {"aws:SourceIp":"10.0.0.1"}.');
    return undefined;
  }
  const seen = new Map<string, string>();
  for (const [key, item] of Object.entries(value)) {
    const place = `request.context[${JSON.stringify(key)}]`;
    const before = seen.get(key.toLowerCase());
    if (before !== undefined)
      report(reporter, place, `"${key}" and "${before}" are the same condition key`, 'Keep one: names of keys are case-insensitive.');
    seen.set(key.toLowerCase(), key);
    if (!isContextValue(item))
      report(
        reporter,
        place,
        `The value of ${key} must be a string, number, boolean or list of strings`,
        'Correct the value, or leave the key out if the request lacks it.',
      );
  }
  return value as Readonly<Record<string, ContextValue>>;
}

function isContextValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function readText(value: unknown, path: string, form: RegExp, expected: string, reporter: Reporter): string | undefined {
  if (typeof value === 'string' && form.test(value)) return value;
  report(reporter, path, `${path} must be ${expected}${typeof value === 'string' ? `, not "${value}"` : ''}`, `Write ${expected}.`);
  return undefined;
}

function report(reporter: Reporter, path: string, summary: string, fix: string): void {
  const place: Place = { path };
  reporter.report('policy/batch-line', place, { summary, fix });
}
