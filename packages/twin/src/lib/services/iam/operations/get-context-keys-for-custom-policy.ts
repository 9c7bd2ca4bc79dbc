import { operation } from '../../../operation.ts';
import { checkDocument } from '../check-document.ts';
import { contextKeysOf } from '../context-keys-of.ts';

export const getContextKeysForCustomPolicy = operation<{ readonly PolicyInputList: readonly string[] }>((input) => {
  for (const text of input.PolicyInputList) checkDocument(text, 'identity');
  return { ContextKeyNames: contextKeysOf(input.PolicyInputList) };
});
