import { domain } from '../kinds/domain.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListDomains.html */
export const listDomains = list('ListDomains', domain);
