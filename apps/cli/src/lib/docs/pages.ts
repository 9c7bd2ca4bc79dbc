import { errorCatalogue } from '@paddock/base/errors';
import { allDetectives } from '@paddock/guardrails/detective';
import { builtInGuardrails } from '@paddock/guardrails/library';
import { commands } from '../commands.ts';
import { blueprintPage } from './blueprint-page.ts';
import { commandsPage } from './commands-page.ts';
import { errorsPage } from './errors-page.ts';
import { guardrailsPage } from './guardrails-page.ts';

/** The generated pages: path under `docs/` → text. */
export function generatedPages(): Readonly<Record<string, string>> {
  return {
    'blueprint.generated.md': blueprintPage(),
    'commands.generated.md': commandsPage(commands),
    'errors.generated.md': errorsPage(errorCatalogue),
    'guardrails.generated.md': guardrailsPage(builtInGuardrails.entries, allDetectives()),
  };
}
