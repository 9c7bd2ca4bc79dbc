import { businessPlans } from './develop/business.ts';
import { countryPlans } from './develop/countries.ts';
import { personPlans } from './develop/persons.ts';
import { thingPlans } from './develop/things.ts';
import type { TablePlan } from './table.ts';

/** The half that rules may be tuned on. */
export const developPlans: readonly TablePlan[] = [...businessPlans, ...personPlans, ...thingPlans, ...countryPlans];
