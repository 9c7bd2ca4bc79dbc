import { businessPlans } from './held-out/business.ts';
import { countryPlans } from './held-out/countries.ts';
import { personPlans } from './held-out/persons.ts';
import { thingPlans } from './held-out/things.ts';
import type { TablePlan } from './table.ts';

/** The half that figures are stated for: nobody tunes rules on it. */
export const heldOutPlans: readonly TablePlan[] = [...businessPlans, ...personPlans, ...thingPlans, ...countryPlans];
