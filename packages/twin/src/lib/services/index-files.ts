import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { serviceModel } from '@paddock/aws-data/models';

export interface IndexFile {
  readonly path: string;
  readonly content: string;
}

/** `ListObjectsV2` → `list-objects-v2`, `CreateSAMLProvider` → `create-saml-provider`. */
export function kebabCase(operation: string): string {
  return operation
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}

/** `CreateOrganization` → `createOrganization`. */
export function exportName(operation: string): string {
  return operation.charAt(0).toLowerCase() + operation.slice(1);
}

/** The generated index of every service folder, and of all of them. Throws for a file that names no operation of the model. */
export function indexFiles(): readonly IndexFile[] {
  const folder = import.meta.dirname;
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'service.ts')))
    .map((entry) => entry.name)
    .toSorted();
  const indexes = ids.map((id) => ({
    path: join(folder, id, 'operations.generated.ts'),
    content: operationsIndex(id, join(folder, id, 'operations')),
  }));
  return [...indexes, { path: join(folder, 'index.generated.ts'), content: servicesIndex(ids) }];
}

const notice = '// Written by packages/twin/scripts/generate-index.ts. Do not edit.\n';

function operationsIndex(id: string, folder: string): string {
  const byFile = new Map(Object.keys(serviceModel(id).operations).map((operation) => [`${kebabCase(operation)}.ts`, operation]));
  const operations = readdirSync(folder)
    .filter((file) => !file.endsWith('.test.ts'))
    .toSorted()
    .map((file) => {
      const name = byFile.get(file);
      if (name === undefined) throw new Error(`${id}/operations/${file} names no operation of the model`);
      return { file, name };
    });
  const imports = operations.map(({ file, name }) => `import { ${exportName(name)} } from './operations/${file}';\n`).join('');
  const members = operations.map(({ name }) => `  ${name}: ${exportName(name)},\n`).join('');
  return `${notice}import type { Handler } from '../../operation.ts';\n${imports}\nexport const operations: Readonly<Record<string, Handler>> = {\n${members}};\n`;
}

function servicesIndex(ids: readonly string[]): string {
  const variable = (id: string): string => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const imports = ids.map((id) => `import { service as ${variable(id)} } from './${id}/service.ts';\n`).join('');
  return `${notice}import type { ServiceDefinition } from '../operation.ts';\n${imports}\nexport const services: readonly ServiceDefinition[] = [${ids.map(variable).join(', ')}];\n`;
}
