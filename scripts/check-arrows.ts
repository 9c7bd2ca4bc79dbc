import { globSync, readFileSync } from 'node:fs';
import { arrows, checkArrows } from './arrows.ts';

const files = globSync([
  'packages/*/src/**/*.ts',
  'packages/*/bench/**/*.ts',
  'packages/*/scripts/**/*.ts',
  'apps/*/src/**/*.ts',
  'apps/*/src/**/*.tsx',
])
  .toSorted()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const declared = globSync(['packages/*/package.json', 'apps/*/package.json']).flatMap((path) => {
  const owner = path.split('/')[1]!;
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string> | undefined>;
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter((name) => name.startsWith('@paddock/'))
    .map((name) => name.slice('@paddock/'.length))
    .filter((target) => !(arrows[owner] ?? []).includes(target))
    .map((target) => `${path}: "${owner}" must not depend on "${target}"`);
});

const problems = [...declared, ...checkArrows(files)];
for (const problem of problems) console.error(problem);
console.log(`arrows: ${files.length} files, ${problems.length} against the direction`);
process.exitCode = problems.length === 0 ? 0 : 1;
