import { z } from 'zod';

/** The immutable name of an OU, account, team or project in the blueprint; it is tagged on what it becomes. */
export const logicalIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens, starting with a letter')
  .max(40, 'at most 40 characters');

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganizationalUnit.html */
export const ouNameSchema = z.string().min(1).max(128);

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html */
export const accountNameSchema = z
  .string()
  .min(1)
  .max(50)
  .regex(/^[\u0020-\u007e]+$/, 'printable ASCII only');

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html */
export const emailSchema = z
  .string()
  .min(6)
  .max(64)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address');

export const accountIdSchema = z.string().regex(/^\d{12}$/, 'twelve digits, in quotes');

export const regionSchema = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as eu-west-1');

export const tagsSchema = z
  .record(z.string().min(1).max(128), z.string().max(256))
  .refine((tags) => Object.keys(tags).every((key) => !/^(aws|paddock):/i.test(key)), 'keys that start with aws: or paddock: are taken');
