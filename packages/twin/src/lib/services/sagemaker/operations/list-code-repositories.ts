import { codeRepository } from '../kinds/code-repository.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListCodeRepositories.html */
export const listCodeRepositories = list('ListCodeRepositories', codeRepository, { order: 'Ascending', sortBy: 'Name' });
