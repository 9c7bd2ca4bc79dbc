import { limitExceeded } from '../errors.ts';
import { enabled, ownKeyOf } from '../key-access.ts';
import { materialsOf } from '../key-metadata.ts';
import { kmsOperation } from '../kms-operation.ts';
import { addMaterial } from '../make-key.ts';
import { rotatable } from '../rotation.ts';

/** https://docs.aws.amazon.com/kms/latest/developerguide/rotating-keys-on-demand.html */
const maximumOnDemand = 25;

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html */
export const rotateKeyOnDemand = kmsOperation<{ readonly KeyId: string }>((input, call) => {
  const key = rotatable(enabled(ownKeyOf(call, input.KeyId, 'kms:RotateKeyOnDemand')));
  const done = materialsOf(call.state, key).filter((material) => material.origin === 'ON_DEMAND').length;
  if (done >= maximumOnDemand) throw limitExceeded(`A key can be rotated on demand ${maximumOnDemand} times.`);
  addMaterial(call.state, call.ids, key, 'ON_DEMAND', call.now);
  return { KeyId: key.arn };
});
