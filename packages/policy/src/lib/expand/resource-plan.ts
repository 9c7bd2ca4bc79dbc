import type { ValueExpression } from '@paddock/aws-data/expand-tables';
import type { ArnTemplate } from './arn-template.ts';

/** How the resource of a pair comes about; data, compiled by `resource.ts`. */
export type ResourcePlan = AnyResource | TemplateResource | MemberResource;

/** `*`: the action has no resource. */
export interface AnyResource {
  readonly kind: 'any';
}

/** The ARN template of a resource type, with its variables filled from members. */
export interface TemplateResource {
  readonly kind: 'template';
  readonly type: string;
  readonly template: ArnTemplate;
  /** In the order of the template's variables. Where AWS makes the value up, the literal `*` fills it. */
  readonly fills: readonly ValueExpression[];
  /** The member with the account that owns the resource; the call's account where it is absent. */
  readonly account: ValueExpression | undefined;
  /** False: no pair when a member is absent. True: `*` in its place. */
  readonly required: boolean;
  /** True: an ARN of another type in the member means that the call is not about this type. */
  readonly alternative: boolean;
}

/** A member that holds whole ARNs. */
export interface MemberResource {
  readonly kind: 'member';
  readonly expression: ValueExpression;
  /** Types it may be of, to name the one that it is. */
  readonly types: readonly { readonly type: string; readonly template: ArnTemplate }[];
  /** True: `*` when the member is absent. */
  readonly required: boolean;
}

/** A resource type that the convention could not fill. */
export interface UnfilledResource {
  readonly kind: 'unfilled';
  readonly type: string;
  readonly variable: string;
}
