import type { Ids } from '../../ids.ts';
import type { StateView } from '../../state/state.ts';
import { awsManagedKeyPolicy } from './key-policies.ts';
import { makeKey } from './make-key.ts';
import { aliasesCollection } from './store.ts';

/** `alias/aws/NAME` → the service through which it is used. https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-key */
const serviceOfAlias: Readonly<Record<string, string>> = {
  backup: 'backup',
  codeartifact: 'codeartifact',
  codecommit: 'codecommit',
  dynamodb: 'dynamodb',
  ebs: 'ec2',
  elasticfilesystem: 'elasticfilesystem',
  es: 'es',
  glue: 'glue',
  kinesis: 'kinesis',
  lambda: 'lambda',
  rds: 'rds',
  redshift: 'redshift',
  s3: 's3',
  secretsmanager: 'secretsmanager',
  sns: 'sns',
  sqs: 'sqs',
  ssm: 'ssm',
  xray: 'xray',
};

/** Makes the key of `alias/aws/…` if it is a known one that is not there yet. Must be called in a transaction. */
export function ensureAwsManagedKey(state: StateView, ids: Ids, alias: string, account: string, region: string, now: number): void {
  const name = alias.slice('alias/aws/'.length);
  const service = Object.hasOwn(serviceOfAlias, name) ? serviceOfAlias[name] : undefined;
  const aliases = state.table(aliasesCollection, account, region);
  if (service === undefined || aliases.has(alias)) return;
  const key = makeKey(state, ids, {
    account,
    region,
    description: `Default key that protects what ${name} stores when no other key is named`,
    spec: 'SYMMETRIC_DEFAULT',
    usage: 'ENCRYPT_DECRYPT',
    manager: 'AWS',
    createdAt: now,
    policy: awsManagedKeyPolicy(account, region, name, service),
    tags: [],
  });
  aliases.put(alias, { name: alias, keyId: key.id, createdAt: now, updatedAt: now });
}
