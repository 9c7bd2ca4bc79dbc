import type { StateView } from '../../../state/state.ts';
import type { Kind } from '../kit/kind.ts';
import { itemsCollection, type Item } from '../store.ts';
import { kinds } from './all.ts';

export interface Located {
  readonly kind: Kind;
  readonly account: string;
  readonly region: string;
  /** The part of the ARN after the type. */
  readonly path: string;
  readonly item: Item | undefined;
}

const arnPattern = /^arn:[^:]+:sagemaker:([a-z0-9-]+):(\d{12}):([a-z-]+)\/(.+)$/;

/** The resource that an ARN names, in whatever account and region; `undefined` when the ARN is of no kind that the twin has. */
export function locate(state: StateView, arn: string): Located | undefined {
  const [, region = '', account = '', type = '', rest = ''] = arnPattern.exec(arn) ?? [];
  const kind = kinds.get(kindName(type, rest));
  if (kind === undefined) return undefined;
  const item = state.table(itemsCollection(kind.type), account, region).get(kind.keyOf?.(rest) ?? rest);
  return { kind, account, region, path: rest, item };
}

/** Executions of a pipeline stand below the pipeline: `pipeline/NAME/execution/ID`. */
function kindName(type: string, rest: string): string {
  return type === 'pipeline' && rest.includes('/execution/') ? 'pipeline-execution' : type;
}
