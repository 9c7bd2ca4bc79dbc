import { serviceModel, serviceSummaries, type OperationModel, type ServiceModel, type ServiceSummary } from '@paddock/aws-data/models';
import { parseForm, type FormNode } from './protocols/form-tree.ts';
import { RestRoutes, type RouteMatch } from './protocols/rest-routes.ts';
import { header, queryValue, type RequestHead } from './wire.ts';

/** The operation that a request names, with what of its input the routing has read already. */
export type Routed =
  | { readonly kind: 'json'; readonly model: ServiceModel; readonly operation: OperationModel }
  | { readonly kind: 'form'; readonly model: ServiceModel; readonly operation: OperationModel; readonly form: FormNode }
  | { readonly kind: 'rest'; readonly model: ServiceModel; readonly operation: OperationModel; readonly labels: RouteMatch['labels'] };

/** A service, or several with one signing name, that a request may be for. */
export interface Candidates {
  readonly summaries: readonly ServiceSummary[];
}

const routes = new Map<string, RestRoutes>();
let bySigningName: ReadonlyMap<string, readonly ServiceSummary[]> | undefined;

/** Services by the name in the credential scope. */
export function servicesSignedAs(signingName: string): readonly ServiceSummary[] {
  bySigningName ??= Map.groupBy(serviceSummaries(), (summary) => summary.signingName);
  return bySigningName.get(signingName) ?? [];
}

/** Which of the services with one signing name a request is for: `s3control` has its version in the path, the rest are told apart by protocol. */
export function chooseService(summaries: readonly ServiceSummary[], head: RequestHead): ServiceSummary | undefined {
  if (summaries.length <= 1) return summaries[0];
  const target = header(head.headers, 'x-amz-target');
  if (target !== undefined) {
    const wanted = target.slice(0, target.lastIndexOf('.'));
    const exact = summaries.find((summary) => summary.targetPrefix === wanted);
    if (exact !== undefined) return exact;
  }
  if (head.path.startsWith('/v20180820/')) return summaries.find((summary) => summary.id === 's3control');
  return summaries.find((summary) => summary.id === summary.signingName) ?? summaries[0];
}

/** Which service an unsigned request is for: by target, then action, then host; S3 for the rest, whose buckets may be public. */
export function guessService(head: RequestHead, body: Uint8Array | undefined): ServiceSummary | undefined {
  const target = header(head.headers, 'x-amz-target');
  if (target !== undefined) {
    const dot = target.lastIndexOf('.');
    const found = serviceSummaries().find((summary) => summary.targetPrefix === target.slice(0, dot));
    if (found !== undefined) return found;
  }
  const action = actionOf(head, body);
  if (action !== undefined) {
    const found = serviceSummaries().filter((summary) => summary.protocol === 'query' || summary.protocol === 'ec2');
    return found.find((summary) => serviceModel(summary.id).operations[action] !== undefined);
  }
  const host = (header(head.headers, 'host') ?? '').split('.')[0];
  return serviceSummaries().find((summary) => summary.endpointPrefix === host) ?? serviceSummaries().find((summary) => summary.id === 's3');
}

function actionOf(head: RequestHead, body: Uint8Array | undefined): string | undefined {
  const inQuery = queryValue(head.query, 'Action');
  if (inQuery !== undefined) return inQuery;
  if (body === undefined || !(header(head.headers, 'content-type') ?? '').startsWith('application/x-www-form-urlencoded')) return undefined;
  return parseForm(Buffer.from(body).toString('utf8')).children?.get('Action')?.text;
}

/** Finds the operation; undefined when the service has none that fits. `path` is the S3 path in path style. */
export function route(model: ServiceModel, head: RequestHead, path: string, body: Uint8Array): Routed | undefined {
  switch (model.protocol) {
    case 'json': {
      const target = header(head.headers, 'x-amz-target') ?? '';
      // The prefix differs between clients (CloudTrail): only the operation is looked at; the service is the signed one.
      const operation = model.operations[target.slice(target.lastIndexOf('.') + 1)];
      return operation === undefined ? undefined : { kind: 'json', model, operation };
    }
    case 'query':
    case 'ec2': {
      const text = body.length > 0 ? Buffer.from(body).toString('utf8') : head.rawQuery;
      const form = parseForm(text);
      const operation = model.operations[form.children?.get('Action')?.text ?? ''];
      return operation === undefined ? undefined : { kind: 'form', model, operation, form };
    }
    case 'rest-json':
    case 'rest-xml': {
      const match = routesOf(model).match(head, path);
      return match === undefined ? undefined : { kind: 'rest', model, operation: match.operation, labels: match.labels };
    }
  }
}

function routesOf(model: ServiceModel): RestRoutes {
  let found = routes.get(model.id);
  if (found === undefined) routes.set(model.id, (found = new RestRoutes(model)));
  return found;
}
