import { operation } from '../../../operation.ts';
import { checkDocument } from '../check-document.ts';
import { contextKeysOf } from '../context-keys-of.ts';
import { notThere } from '../errors.ts';
import { findGroup, findRole, findUser, groupsOfUser, managedDocument } from '../store.ts';

interface Input {
  readonly PolicySourceArn: string;
  readonly PolicyInputList?: readonly string[];
}

/** With the policies of the groups of a user, as on AWS. */
export const getContextKeysForPrincipalPolicy = operation<Input>((input, call) => {
  const { state, account } = call;
  const name = input.PolicySourceArn.slice(input.PolicySourceArn.lastIndexOf('/') + 1);
  const find = input.PolicySourceArn.includes(':role/') ? findRole : input.PolicySourceArn.includes(':group/') ? findGroup : findUser;
  const holder = find(state, account, name);
  if (holder?.arn !== input.PolicySourceArn) throw notThere(`The entity ${input.PolicySourceArn} cannot be found.`);
  for (const text of input.PolicyInputList ?? []) checkDocument(text, 'identity');
  const holders = input.PolicySourceArn.includes(':user/') ? [holder, ...groupsOfUser(state, account, name)] : [holder];
  const texts = holders.flatMap((each) => [
    ...Object.values(each.inline),
    ...each.attached.flatMap((arn) => managedDocument(state, account, arn) ?? []),
  ]);
  return { ContextKeyNames: contextKeysOf([...texts, ...(input.PolicyInputList ?? [])]) };
});
