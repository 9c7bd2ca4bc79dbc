import { z } from 'zod';

const publicKeySchema = z
  .string()
  .regex(/^ed25519:[A-Za-z0-9+/]{43}=$/, {
    error: 'must be ed25519: and 44 characters of base64, as `paddock gate steward-key new` prints it',
  })
  .describe('Public half of the key that the steward signs with: ed25519:BASE64');

const stewardSchema = z.strictObject({
  name: z.string().min(1).max(128).describe('Who signs, as releases name it; who asks for data may not be the one who signs'),
  publicKey: publicKeySchema,
});

/** Who may sign that data leave production. A name may have several keys, so that keys can be replaced; a key has one name. */
export const stewardsSchema = z
  .array(stewardSchema)
  .superRefine((stewards, context) => {
    for (const [index, { publicKey }] of stewards.entries())
      if (stewards.findIndex((each) => each.publicKey === publicKey) < index)
        context.addIssue({
          code: 'custom',
          message: 'this key is listed twice: a signature would not say whose it is',
          path: [index, 'publicKey'],
        });
  })
  .describe('Who may sign that a copy of data leaves production, by their public keys');
