/** How long things take in virtual time, in milliseconds. AWS publishes no figures: these keep the order of magnitude small enough to watch. */
export interface Delays {
  readonly createAccount: number;
  readonly closeAccount: number;
  readonly trainingJobStart: number;
  readonly trainingJob: number;
  readonly endpoint: number;
  readonly stop: number;
  readonly notebookInstance: number;
}

export const defaultDelays: Delays = {
  createAccount: 300,
  closeAccount: 1_000,
  trainingJobStart: 5_000,
  trainingJob: 60_000,
  endpoint: 30_000,
  stop: 3_000,
  notebookInstance: 20_000,
};
