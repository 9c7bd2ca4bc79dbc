// Renews everything under `generated/`. The same sources give the same bytes: nothing here depends on the time or the machine.
import { writeGenerated } from './lib/generated-files.ts';
import { generateIam } from './lib/generate-iam.ts';
import { generateModels } from './lib/generate-models.ts';

const sources = [generateModels(), await generateIam()];
writeGenerated('SOURCES.generated.json', { renewWith: 'npm run generate -w @paddock/aws-data', sources }, 3);
