import type { Members } from '../../../operation.ts';
import { listed, text } from '../kit/members.ts';
import { cluster } from '../kinds/cluster.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListClusters.html */
export const listClusters = list('ListClusters', cluster, {
  order: 'Ascending',
  filters: { TrainingPlanArn: ({ members }, arn: string) => planArns(members).includes(arn) },
  more: ({ members }) => ({ TrainingPlanArns: planArns(members) }),
});

function planArns(members: Members): readonly string[] {
  return listed(members, 'InstanceGroups')
    .map((group) => text(group, 'TrainingPlanArn'))
    .filter((arn) => arn !== '');
}
