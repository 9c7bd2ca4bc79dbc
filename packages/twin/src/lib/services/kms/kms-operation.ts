import { operation, type Call, type Handler, type Members } from '../../operation.ts';
import { dryRun } from './errors.ts';
import { checkGrantTokens } from './grant-token.ts';

/** Members that many operations have. */
export interface KmsInput {
  readonly DryRun?: boolean;
  readonly GrantTokens?: readonly string[];
}

/**
 * A handler of KMS. With `DryRun` it does everything, and the transaction is then undone by the exception that AWS answers with.
 * https://docs.aws.amazon.com/kms/latest/developerguide/testing-permissions.html
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the input
export function kmsOperation<Input extends object>(handler: (input: Input & KmsInput, call: Call) => Members): Handler {
  return operation<Input & KmsInput>((input, call) => {
    checkGrantTokens(input.GrantTokens);
    const output = handler(input, call);
    if (input.DryRun === true) throw dryRun();
    return output;
  });
}
