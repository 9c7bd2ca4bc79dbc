/** Privacy budgets: how much may be learnt about the people in a dataset, and how much has been. */
export { openBudget, type Budget, type ReserveOutcome, type ReserveRequest } from './lib/budget/open-budget.ts';
export { budgetStates, type BudgetOf, type BudgetState, type Reservation, type ReservationState } from './lib/budget/budget-state.ts';
