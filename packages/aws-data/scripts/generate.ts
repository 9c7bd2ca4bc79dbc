// Renews everything under `generated/`. The same sources give the same bytes: nothing here depends on the time or the machine.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeGenerated } from './lib/generated-files.ts';
import { generateIam } from './lib/generate-iam.ts';
import { generateManagedPolicies } from './lib/generate-managed-policies.ts';
import { generateModels } from './lib/generate-models.ts';

const downloads = mkdtempSync(join(tmpdir(), 'paddock-aws-data-'));
try {
  const sources = [generateModels(downloads), ...(await generateIam(downloads)), generateManagedPolicies(downloads)];
  writeGenerated('SOURCES.generated.json', { renewWith: 'npm run generate -w @paddock/aws-data', sources }, 3);
} finally {
  rmSync(downloads, { recursive: true, force: true });
}
