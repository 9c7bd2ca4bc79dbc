// Written by packages/twin/scripts/generate-index.ts. Do not edit.
import type { Handler } from '../../operation.ts';
import { deletePublicAccessBlock } from './operations/delete-public-access-block.ts';
import { getPublicAccessBlock } from './operations/get-public-access-block.ts';
import { putPublicAccessBlock } from './operations/put-public-access-block.ts';

export const operations: Readonly<Record<string, Handler>> = {
  DeletePublicAccessBlock: deletePublicAccessBlock,
  GetPublicAccessBlock: getPublicAccessBlock,
  PutPublicAccessBlock: putPublicAccessBlock,
};
