/** Which package may import which: the arrows of `docs/architecture.md`, as data. A package may always import itself. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  base: [],
  evidence: ['base'],
  'aws-data': ['base'],
  policy: ['base', 'aws-data'],
  guardrails: ['base', 'aws-data', 'policy'],
  blueprint: ['base', 'aws-data', 'policy', 'guardrails'],
  stacks: ['base', 'blueprint'],
  'aws-clients': ['base'],
  deploy: ['base', 'aws-data', 'guardrails', 'blueprint', 'aws-clients'],
  gate: ['base', 'evidence'],
  desk: ['base', 'evidence', 'deploy'],
  twin: ['base', 'aws-data', 'policy'],
  cli: ['base', 'aws-data', 'policy', 'guardrails', 'blueprint', 'stacks', 'aws-clients', 'deploy', 'gate', 'evidence', 'twin'],
  server: ['base', 'desk'],
  console: [],
};

export interface SourceFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g;

/** Every import against the arrows, or past a package's public entries, as `file:line: reason`. */
export function checkArrows(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const owner = /^(?:packages|apps)\/([^/]+)\//.exec(file.path)?.[1];
    if (owner === undefined) return [];
    const allowed = arrows[owner];
    if (allowed === undefined) return [`${file.path}:1: package "${owner}" has no row in scripts/arrows.ts`];
    return [...file.text.matchAll(importPattern)].flatMap((match) => {
      const problem = judge(owner, allowed, file.path, match[1]!);
      if (problem === undefined) return [];
      const line = file.text.slice(0, match.index).split('\n').length;
      return [`${file.path}:${line}: ${problem}`];
    });
  });
}

function judge(owner: string, allowed: readonly string[], path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) {
    const resolved = new URL(specifier, `file:///${path}`).pathname.slice(1);
    const root = path.split('/').slice(0, 2).join('/');
    return resolved.startsWith(`${root}/`) ? undefined : `reaches out of its package by path: ${specifier}`;
  }
  const [, target, entry] = /^@paddock\/([^/]+)\/?(.*)$/.exec(specifier) ?? [];
  if (target === undefined) return undefined;
  // Benches and scripts use their package from outside, like anybody else.
  if (target === owner && path.includes('/src/')) return `imports itself by name: ${specifier}`;
  if (target === owner) return undefined;
  if (!allowed.includes(target)) return `"${owner}" must not import "${target}" (it may import: ${allowed.join(', ') || 'nothing'})`;
  if (entry === '' || entry!.includes('/')) return `imports past the public entries of "${target}": ${specifier}`;
  return undefined;
}
