import { ApiError } from '../../api-error.ts';
import { invalid } from './errors.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html */
export function checkAliasName(name: string): void {
  if (!name.startsWith('alias/') || name === 'alias/') throw invalid('Alias must start with the prefix "alias/" and have a name after it.');
  if (/[:]/.test(name)) throw new ApiError('InvalidAliasNameException', `${name} contains invalid characters for an alias`);
  if (name.startsWith('alias/aws/'))
    throw new ApiError('InvalidAliasNameException', 'Aliases that begin with alias/aws/ are reserved for AWS managed keys.');
}
