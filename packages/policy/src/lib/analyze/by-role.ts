import type { QuestionOptions } from './questions.ts';

/** Requests of a role in its own account: the plainest that show something. */
export const byRole: QuestionOptions = { principals: ['role-session'] };
