import { ApiError } from '../../api-error.ts';
import type { NameView } from '../../operation.ts';
import type { StateView } from '../../state/state.ts';
import { invalid } from './errors.ts';
import { parametersCollection, type Parameter } from './store.ts';

const maximumLevels = 15;
const maximumLength = 1011;

/** Throws for a name that a new parameter cannot have. https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html */
export function checkNewName(name: string, arn: string): void {
  if (!/^[a-zA-Z0-9_.\-/]+$/.test(name) || name.includes('//') || name.endsWith('/')) {
    throw invalid('A parameter name is made of letters, digits and .-_, and of such parts divided by slashes when it is a path.');
  }
  if (name.includes('/') && !name.startsWith('/'))
    throw invalid('Parameter name must be a fully qualified name: a path begins with a slash.');
  if (/^\/?aws/i.test(name)) throw new ApiError('AccessDenied', `No access to reserved parameter name: ${name}.`);
  if (/^\/?ssm/i.test(name)) throw invalid('Parameter name can\'t be prefixed with "ssm" (case-insensitive).');
  if (arn.length > maximumLength) throw invalid(`A parameter name, with the ARN before it, has at most ${maximumLength} characters.`);
  if (name.split('/').length - 1 > maximumLevels) {
    throw new ApiError('HierarchyLevelLimitExceededException', `A hierarchy can have a maximum of ${maximumLevels} levels.`);
  }
}

export function parameterArn(account: string, region: string, name: string): string {
  return `arn:aws:ssm:${region}:${account}:parameter/${name.replace(/^\//, '')}`;
}

export interface SelectedName {
  /** The name, or the ARN when it is another account's. */
  readonly name: string;
  /** `:3`, `:label`, or nothing. */
  readonly selector: string;
}

/** `name`, `name:version`, `name:label`, or an ARN with the same. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html */
export function readName(text: string, view: NameView): SelectedName {
  const arn = /^arn:aws:ssm:([a-z0-9-]+):(\d{12}):parameter\/([^:]+)(:[^:]+)?$/.exec(text);
  if (arn !== null) {
    const [, region, account, rest = '', selector = ''] = arn;
    if (region !== view.region || account !== view.account) return { name: `arn:aws:ssm:${region}:${account}:parameter/${rest}`, selector };
    return { name: nameOfResource(view.state, view.account, view.region, rest), selector };
  }
  const colon = text.indexOf(':');
  return colon === -1 ? { name: text, selector: '' } : { name: text.slice(0, colon), selector: text.slice(colon) };
}

/** ARNs do not tell `a` from `/a`. */
function nameOfResource(state: StateView, account: string, region: string, rest: string): string {
  const table = state.table(parametersCollection, account, region);
  return !rest.includes('/') && table.has(rest) ? rest : `/${rest}`;
}

export function findByArn(state: StateView, arn: string): Parameter | undefined {
  const [, , , region = '', account = '', resource = ''] = arn.split(':');
  if (!resource.startsWith('parameter/')) return undefined;
  const table = state.table(parametersCollection, account, region);
  return table.get(nameOfResource(state, account, region, resource.slice('parameter/'.length)));
}
