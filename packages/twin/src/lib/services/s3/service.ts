import { ApiError } from '../../api-error.ts';
import { validationMessage, type InputProblem } from '../../gateway/validate-input.ts';
import type { ServiceDefinition } from '../../operation.ts';
import { operations } from './operations.generated.ts';
import { prepare } from './prepare.ts';
import { resourceFacts } from './resource-facts.ts';
import { completeRestore } from './restore.ts';
import { usedBlobs } from './used-blobs.ts';

export const service: ServiceDefinition = {
  id: 's3',
  operations,
  // Each of its keys is authorised as a DeleteObject of its own.
  unconditional: ['DeleteObjects'],
  tasks: { 'complete-restore': completeRestore },
  invalidInput,
  prepare,
  resources: resourceFacts,
  usedBlobs,
};

/** S3 reports what is wrong in a body as `MalformedXML`, and the rest as `InvalidArgument`: S3 API reference, "Error responses". */
function invalidInput(problems: readonly InputProblem[]): ApiError {
  const inBody = problems.some(({ path }) => path.includes('.'));
  if (inBody)
    return new ApiError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
  const [first] = problems;
  if (first?.kind === 'required') return new ApiError('InvalidRequest', `Missing required input: ${first.path}`);
  if (first?.path === 'key') return new ApiError('KeyTooLongError', 'Your key is too long');
  return new ApiError('InvalidArgument', validationMessage(problems));
}
