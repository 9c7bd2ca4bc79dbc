import type { Item } from '../store.ts';
import { job } from '../kit/job.ts';
import { nested, text } from '../kit/members.ts';

export const compilationJob = job({
  type: 'compilation-job',
  noun: 'compilation job',
  prefix: 'CompilationJob',
  statuses: { starting: 'STARTING', running: 'INPROGRESS', completed: 'COMPLETED', stopping: 'STOPPING', stopped: 'STOPPED' },
  startedMember: 'CompilationStartTime',
  endedMember: 'CompilationEndTime',
  completed: (item) => ({ ModelArtifacts: { S3ModelArtifacts: compiledModel(item) } }),
});

function compiledModel({ members }: Item): string {
  const output = nested(members, 'OutputConfig');
  const target = text(output, 'TargetDevice') || 'compiled';
  const name =
    text(nested(members, 'InputConfig'), 'S3Uri')
      .split('/')
      .at(-1)
      ?.replace(/\.tar\.gz$/, '') ?? '';
  return `${text(output, 'S3OutputLocation').replace(/\/+$/, '')}/${name === '' ? 'model' : name}-${target}.tar.gz`;
}
