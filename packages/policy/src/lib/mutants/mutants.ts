/** One wrong evaluator: a rule broken by a change to one place of the source. */
export interface Mutant {
  /** The rule that is broken. */
  readonly rule: string;
  /** Under `src/lib/`. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}

const decide = 'evaluate/decide.ts';
const exemptions = 'evaluate/exemptions.ts';
const statement = 'evaluate/statement-match.ts';
const prepared = 'evaluate/prepared-request.ts';
const principals = 'matching/principal-matcher.ts';
const resources = 'matching/resource-matcher.ts';
const actions = 'matching/action-matcher.ts';
const template = 'matching/template.ts';
const arns = 'matching/arn-pattern.ts';
const conditions = 'conditions/compile-condition.ts';
const comparison = 'conditions/comparison.ts';
const operators = 'conditions/operators/';

export const mutants: readonly Mutant[] = [
  { rule: 'GetCallerIdentity is always allowed', file: decide, find: 'if (isAlwaysAllowed(request))', replace: 'if (false)' },
  { rule: 'a Deny in an SCP is final', file: decide, find: "denyInChain('scp', scps, request, hasBoundary) ??", replace: '' },
  { rule: 'a Deny in an RCP is final', file: decide, find: "denyInChain('rcp', rcps, request, hasBoundary) ??", replace: '' },
  {
    rule: 'a Deny in an endpoint policy is final',
    file: decide,
    find: "denyIn('endpoint', policies.endpoint, request, hasBoundary) ??",
    replace: '',
  },
  {
    rule: 'a Deny in a resource policy is final',
    file: decide,
    find: "(policies.resource === undefined ? undefined : denyIn('resource'",
    replace: "(true ? undefined : denyIn('resource'",
  },
  {
    rule: 'a Deny in an identity policy is final',
    file: decide,
    find: "denyIn('identity', policies.identity, request, hasBoundary) ??",
    replace: '',
  },
  {
    rule: 'a Deny in a boundary is final',
    file: decide,
    find: "denyIn('boundary', policies.boundary, request, hasBoundary) ??",
    replace: '',
  },
  {
    rule: 'a Deny in a session policy is final',
    file: decide,
    find: "denyIn('session', policies.session, request, hasBoundary)",
    replace: 'undefined',
  },
  { rule: 'SCPs must allow', file: decide, find: 'if (closed !== undefined)', replace: 'if (false)' },
  {
    rule: 'SCPs must allow at every level, not only the last',
    file: decide,
    find: 'for (let level = 0; level < chain.length; level++) {\n    if (!chain',
    replace: 'for (let level = Math.max(0, chain.length - 1); level < chain.length; level++) {\n    if (!chain',
  },
  {
    rule: 'any of the SCPs of a node may allow',
    file: decide,
    find: '.some((policy) => findAllow',
    replace: '.every((policy) => findAllow',
  },
  {
    rule: 'the endpoint policy must allow',
    file: decide,
    find: 'if (isGiven(policies.endpoint) &&',
    replace: 'if (false && isGiven(policies.endpoint) &&',
  },
  {
    rule: 'callers without an account need the resource policy only',
    file: decide,
    find: 'if (request.principalAccount === undefined) return byResourceAlone',
    replace: 'if (false) return byResourceAlone',
  },
  {
    rule: 'across accounts both sides must allow',
    file: decide,
    find: 'if (request.resourceAccount !== request.principalAccount)',
    replace: 'if (false)',
  },
  {
    rule: 'across accounts the resource policy must allow',
    file: decide,
    find: '.closest === notNamed) return',
    replace: '.closest === 9) return',
  },
  {
    rule: 'a role that is named is limited by boundary and session policy',
    file: decide,
    find: 'limit === undefined ? roleNamed : directlyNamed',
    replace: 'roleNamed',
  },
  {
    rule: 'a principal that is named is not limited',
    file: decide,
    find: 'const enough = limit === undefined ? roleNamed : directlyNamed',
    replace: 'const enough = limit === undefined ? roleNamed : 4',
  },
  {
    rule: 'naming the account only delegates',
    file: decide,
    find: 'limit === undefined ? roleNamed',
    replace: 'limit === undefined ? accountNamed',
  },
  {
    rule: 'keys and roles need their own policy',
    file: decide,
    find: 'closest === notNamed && needsResourcePolicy(request)',
    replace: 'false',
  },
  { rule: 'a root user needs no identity policy', file: decide, find: "request.principal.kind === 'root' ?", replace: 'false ?' },
  {
    rule: 'identity policies must allow',
    file: decide,
    find: "if (identity === undefined) return notAllowed('identity')",
    replace: "if (identity === undefined) return { decision: 'allowed', decidedBy: { kind: 'identity' } }",
  },
  {
    rule: 'the boundary must allow',
    file: decide,
    find: 'if (isGiven(policies.boundary) && firstAllow',
    replace: 'if (false && firstAllow',
  },
  { rule: 'the session policy must allow', file: decide, find: 'if (isGiven(policies.session))', replace: 'if (false)' },
  {
    rule: 'a federated user needs a session policy',
    file: decide,
    find: "return request.principal.kind === 'federated-user' ? 'session' : undefined",
    replace: 'return undefined',
  },
  {
    rule: 'SCPs leave the management account alone',
    file: exemptions,
    find: "return request.principalAccount === managementAccount ? 'management-account' : undefined",
    replace: 'return undefined',
  },
  {
    rule: 'SCPs leave service-linked roles alone',
    file: exemptions,
    find: "if (request.principalAccount === undefined) return 'caller-without-account';\n  if (request.principal.kind === 'service-linked-role-session')",
    replace: "if (request.principalAccount === undefined) return 'caller-without-account';\n  if (false)",
  },
  {
    rule: 'SCPs leave AWS services and anonymous callers alone',
    file: exemptions,
    find: "if (request.principalAccount === undefined) return 'caller-without-account'",
    replace: '',
  },
  {
    rule: 'RCPs leave the management account alone',
    file: exemptions,
    find: 'request.resourceAccount === managementAccount)',
    replace: 'false)',
  },
  {
    rule: 'RCPs leave service-linked roles alone',
    file: exemptions,
    find: "if (request.principal.kind === 'service-linked-role-session') return 'service-linked-role';\n  if (request.lowerAction",
    replace: 'if (request.lowerAction',
  },
  { rule: 'RCPs leave kms:RetireGrant alone', file: exemptions, find: "request.lowerAction === 'kms:retiregrant'", replace: 'false' },
  { rule: 'RCPs leave keys that AWS manages alone', file: exemptions, find: 'if (isAwsManagedKey(request))', replace: 'if (false)' },
  {
    rule: 'RCPs cover some services only',
    file: exemptions,
    find: "rcpSupported(serviceOf(request.lowerAction)) ? undefined : 'service-without-rcps'",
    replace: 'undefined',
  },
  {
    rule: 'RCPs follow the resource, not the caller',
    file: exemptions,
    find: 'request.resourceAccount !== undefined && request.resourceAccount === managementAccount',
    replace: 'request.principalAccount === managementAccount',
  },
  {
    rule: 'the resource of a statement must match',
    file: statement,
    find: 'if (statement.resources !== undefined &&',
    replace: 'if (false && statement.resources !== undefined &&',
  },
  {
    rule: 'all conditions must hold',
    file: statement,
    find: 'for (const condition of statement.conditions)',
    replace: 'for (const condition of statement.conditions.slice(0, 1))',
  },
  {
    rule: 'names of context keys are case-insensitive',
    file: prepared,
    find: 'keys.set(lowerCase(key),',
    replace: "keys.set(key === 'aws:PrincipalArn' ? lowerCase(key) : key.startsWith('aws:P') ? key : lowerCase(key),",
  },
  { rule: 'keys follow from the principal', file: prepared, find: ' ?? derivedKeys(this.principal).get(lowerKey)', replace: '' },
  {
    rule: 'the owner is the account in the ARN',
    file: prepared,
    find: 'request.resourceAccount ?? accountInArn(request.resource) ?? this.principalAccount',
    replace: 'request.resourceAccount ?? this.principalAccount',
  },
  {
    rule: 'actions match without regard to case',
    file: prepared,
    find: 'this.lowerAction = lowerCase(request.action)',
    replace: 'this.lowerAction = request.action',
  },
  { rule: 'NotAction matches what it does not list', file: actions, find: '!== negated', replace: '' },
  {
    rule: 'NotPrincipal with Deny hits whoever it does not list',
    file: principals,
    find: 'spared(names, principal, hasBoundary, resolve) ? notNamed : directlyNamed',
    replace: 'spared(names, principal, hasBoundary, resolve) ? directlyNamed : notNamed',
  },
  {
    rule: 'NotPrincipal never spares a user with a boundary',
    file: principals,
    find: "case 'user':\n      if (hasBoundary) return false;",
    replace: "case 'user':",
  },
  {
    rule: 'NotPrincipal needs the session too',
    file: principals,
    find: ' && names.arns.has(principal.roleArn) && names.arns.has(principal.arn)',
    replace: ' && names.arns.has(principal.roleArn)',
  },
  {
    rule: 'a session is named by its role',
    file: principals,
    find: 'if (names.arns.has(principal.roleArn)) return roleNamed;',
    replace: '',
  },
  {
    rule: 'a session is named by its own ARN, directly',
    file: principals,
    find: 'if (names.arns.has(principal.arn)) return directlyNamed;\n      if (names.arns.has(principal.roleArn))',
    replace: 'if (names.arns.has(principal.arn)) return roleNamed;\n      if (names.arns.has(principal.roleArn))',
  },
  {
    rule: '* means AWS services too',
    file: principals,
    find: 'if (names.everybody || cameFromNamedProvider(names, resolve)) return directlyNamed;',
    replace: "if ((names.everybody && principal.kind !== 'service') || cameFromNamedProvider(names, resolve)) return directlyNamed;",
  },
  {
    rule: 'NotResource matches what it does not list',
    file: resources,
    find: 'if (glob.matches(resource)) return !this.#negated;\n    return this.#negated',
    replace: 'if (glob.matches(resource)) return true;\n    return false',
  },
  {
    rule: 'wildcards stay within their segment',
    file: resources,
    find: 'if (piece === anyOne) return anyOneInSegment;\n    return piece === anyRun && !endsSegment ? anyRunInSegment : piece',
    replace: 'return piece',
  },
  { rule: 'an incomplete ARN is completed with *', file: resources, find: "head + ':*'.repeat(missing)", replace: 'head' },
  {
    rule: 'variables work in version 2012-10-17 only',
    file: resources,
    find: "variables: version === '2012-10-17', wildcards: true",
    replace: 'variables: true, wildcards: true',
  },
  {
    rule: 'a default stands in for a missing variable',
    file: template,
    find: 'resolve(piece.lowerKey) ?? piece.fallback',
    replace: 'resolve(piece.lowerKey)',
  },
  {
    rule: 'a variable without a value matches nothing',
    file: template,
    find: 'if (value === undefined) return undefined;\n    pieces.push(value)',
    replace: "pieces.push(value ?? '')",
  },
  {
    rule: 'an escape stands for its character',
    file: template,
    find: "if (inner === '*' || inner === '?' || inner === '$') return { value: inner, end };",
    replace: '',
  },
  {
    rule: 'ARN operators compare component by component',
    file: arns,
    find: 'if (components.length !== 6) return () => false;',
    replace: 'return (value) => compileGlob(pattern).matches(value);',
  },
  {
    rule: 'IfExists holds for a missing key',
    file: conditions,
    find: 'const whenMissing = use.ifExists || negated',
    replace: 'const whenMissing = negated',
  },
  {
    rule: 'a Not operator holds for a missing key',
    file: conditions,
    find: 'const whenMissing = use.ifExists || negated',
    replace: 'const whenMissing = use.ifExists',
  },
  {
    rule: 'ForAllValues holds for a missing key',
    file: conditions,
    find: 'const whenMissing = use.ifExists || !wanted',
    replace: 'const whenMissing = use.ifExists',
  },
  {
    rule: 'ForAnyValue does not hold for a missing key',
    file: conditions,
    find: 'const whenMissing = use.ifExists || !wanted',
    replace: 'const whenMissing = true',
  },
  {
    rule: 'ForAllValues wants all, ForAnyValue one',
    file: conditions,
    find: "const wanted = use.quantifier === 'ForAnyValue'",
    replace: "const wanted = use.quantifier !== 'ForAnyValue'",
  },
  {
    rule: 'a multi-valued key needs a set operator',
    file: conditions,
    find: 'single === undefined || isMultiValued(lowerKey) ? undefined : single',
    replace: 'single',
  },
  {
    rule: 'a Not operator is NOR over its values',
    file: conditions,
    find: 'single === undefined ? negated : test(single, context) !== negated',
    replace: 'single === undefined ? negated : test(single, context)',
  },
  {
    rule: 'Null holds where the key is missing',
    file: conditions,
    find: "? 'true' : 'false', context)",
    replace: "? 'false' : 'true', context)",
  },
  { rule: 'LessThan is not LessThanEquals', file: comparison, find: 'value < expected', replace: 'value <= expected' },
  { rule: 'GreaterThanEquals takes the bound', file: comparison, find: 'value >= expected', replace: 'value > expected' },
  { rule: 'StringLike has wildcards', file: `${operators}string-like.ts`, find: 'wildcards: true', replace: 'wildcards: false' },
  {
    rule: 'StringEquals has none',
    file: `${operators}string-equals.ts`,
    find: 'wildcards: false,\n  problem: () => undefined,\n  test: (pattern) => {\n    const expected = literalText(pattern);\n    return (value) => value === expected;',
    replace:
      'wildcards: true,\n  problem: () => undefined,\n  test: (pattern) => {\n    const expected = literalText(pattern);\n    return (value) => expected === undefined || value === expected;',
  },
  {
    rule: 'EqualsIgnoreCase ignores case',
    file: `${operators}string-equals-ignore-case.ts`,
    find: 'value.toLowerCase() === expected',
    replace: 'value === expected',
  },
  {
    rule: 'IPv4 and IPv6 never match',
    file: 'conditions/values/parse-cidr.ts',
    find: 'if (range.version !== address.version) return false;',
    replace: '',
  },
  {
    rule: 'a prefix need not end at a byte',
    file: 'conditions/values/parse-cidr.ts',
    find: '0xff & (0xff << Math.max(0, 8 - (range.prefixLength - bit)))',
    replace: '0xff',
  },
  { rule: 'dates have time zones', file: 'conditions/values/parse-date.ts', find: '* 1000) - offset', replace: '* 1000)' },
  {
    rule: 'BinaryEquals compares bytes',
    file: `${operators}binary-equals.ts`,
    find: 'bytesOf(value)?.equals(expected) === true',
    replace: 'bytesOf(value) !== undefined',
  },
];
