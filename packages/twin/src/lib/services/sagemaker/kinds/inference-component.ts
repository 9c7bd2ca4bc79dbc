import type { Call, Members } from '../../../operation.ts';
import { alreadyExisting, couldNotFind } from '../kit/errors.ts';
import { requireItem } from '../kit/items.ts';
import type { Kind } from '../kit/kind.ts';
import { nested, omit, text } from '../kit/members.ts';
import { model } from './model.ts';

export const inferenceComponent: Kind = {
  type: 'inference-component',
  nameMember: 'InferenceComponentName',
  arnMember: 'InferenceComponentArn',
  statusMember: 'InferenceComponentStatus',
  missing: couldNotFind('inference component'),
  exists: alreadyExisting('inference component'),
  steps: {
    inService: ({ members }) => {
      const config = nested(members, 'RuntimeConfig');
      const copies = config['DesiredCopyCount'];
      return {
        changes: {
          InferenceComponentStatus: 'InService',
          RuntimeConfig: copies === undefined ? undefined : { ...config, CurrentCopyCount: copies },
        },
      };
    },
    deleted: () => ({ remove: true }),
  },
};

/** A specification as Describe shows it. Throws when its model is not there. */
export function specificationSummary(call: Call, specification: Members): Members {
  const name = text(specification, 'ModelName');
  if (name !== '') requireItem(call, model, name);
  const container = specification['Container'] as Members | undefined;
  if (container === undefined) return specification;
  const image = container['Image'];
  const deployed = image === undefined ? {} : { DeployedImage: { SpecifiedImage: image, ResolvedImage: image, ResolutionTime: call.now } };
  return { ...specification, Container: { ...omit(container, 'Image'), ...deployed } };
}

/** `Specification` and `Specifications` of an input, as Describe shows them. */
export function specifications(call: Call, input: Members): Members {
  const one = input['Specification'] as Members | undefined;
  const several = input['Specifications'] as readonly Members[] | undefined;
  return {
    ...(one === undefined ? {} : { Specification: specificationSummary(call, one) }),
    ...(several === undefined ? {} : { Specifications: several.map((each) => specificationSummary(call, each)) }),
  };
}
