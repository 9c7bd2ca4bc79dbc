import { nested } from '../kit/members.ts';
import { compilationJob } from '../kinds/compilation-job.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListCompilationJobs.html */
export const listCompilationJobs = list('ListCompilationJobs', compilationJob, {
  order: 'Ascending',
  more: ({ members }) => {
    const output = nested(members, 'OutputConfig');
    const platform = nested(output, 'TargetPlatform');
    return {
      CompilationTargetDevice: output['TargetDevice'],
      CompilationTargetPlatformOs: platform['Os'],
      CompilationTargetPlatformArch: platform['Arch'],
      CompilationTargetPlatformAccelerator: platform['Accelerator'],
    };
  },
});
