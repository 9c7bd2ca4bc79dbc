import { z } from 'zod';

const contextSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** One request: an API call, or an (action, resource) pair where the API is not in the expansion tables. */
const requestSchema = z.union([
  z.strictObject({
    service: z.string(),
    operation: z.string(),
    input: z.record(z.string(), z.unknown()),
    as: z.string().default('scientist').describe('Role of the people-and-roles table, a role of `awsRoles`, or the ARN of a principal'),
    context: contextSchema.default({}).describe('Keys of the principal, the network and the live resource'),
  }),
  z.strictObject({
    action: z.string(),
    resource: z.string().default('*'),
    as: z.string().default('scientist'),
    context: contextSchema.default({}),
  }),
]);

/** A request that the guardrail denies, and the one attribute whose change makes it an allowed one. */
export const guardrailCaseSchema = z.strictObject({
  name: z.string(),
  parameters: z.record(z.string(), z.unknown()).optional(),
  request: requestSchema,
  deniedBy: z.string().describe('Sid of the statement'),
  allowedWith: z
    .record(z.string(), z.unknown())
    .refine((changes) => Object.keys(changes).length === 1, 'exactly one attribute may change')
    .describe('Path in the request → its other value; null takes it away'),
});

export type GuardrailRequest = z.infer<typeof requestSchema>;
export type GuardrailCase = z.infer<typeof guardrailCaseSchema>;

/** The request with its one attribute changed. */
export function allowedTwin({ request, allowedWith }: GuardrailCase): GuardrailRequest {
  const [path, value] = Object.entries(allowedWith)[0]!;
  return requestSchema.parse(withPath(request, path.split('/'), value));
}

function withPath(target: unknown, [head, ...rest]: readonly string[], value: unknown): unknown {
  const members = { ...(target as Record<string, unknown>) };
  if (rest.length > 0) members[head!] = withPath(members[head!] ?? {}, rest, value);
  else if (value === null) delete members[head!];
  else members[head!] = value;
  return members;
}
