import { ownKeyOf } from '../key-access.ts';
import { materialsOf } from '../key-metadata.ts';
import { kmsOperation } from '../kms-operation.ts';
import { pageOf, type PagedInput } from '../pages.ts';
import { rotatable } from '../rotation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyRotations.html */
export const listKeyRotations = kmsOperation<PagedInput & { readonly KeyId: string }>((input, call) => {
  const key = rotatable(ownKeyOf(call, input.KeyId, 'kms:ListKeyRotations'));
  const rotations = materialsOf(call.state, key).flatMap((material, index) =>
    index === 0 ? [] : [{ ...material, order: String(index).padStart(8, '0') }],
  );
  return pageOf(
    'Rotations',
    rotations,
    ({ order }) => order,
    input,
    100,
    ({ id, createdAt, origin }) => ({
      KeyId: key.arn,
      KeyMaterialId: id,
      RotationDate: createdAt,
      RotationType: origin,
    }),
  );
});
