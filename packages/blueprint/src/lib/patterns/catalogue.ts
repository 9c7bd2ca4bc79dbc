import { pattern as mlops } from './mlops/pattern.ts';
import type { Pattern, PatternId } from './pattern.ts';
import { pattern as project } from './project/pattern.ts';
import { pattern as sandbox } from './sandbox/pattern.ts';

export const patterns: Readonly<Record<PatternId, Pattern>> = { sandbox, project, mlops };
