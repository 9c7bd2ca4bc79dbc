/** A treatment that an engine has no means for. Caught where plans are made, and told there. */
export class UncompilableError extends Error {
  readonly column: string;
  constructor(column: string, message: string) {
    super(message);
    this.column = column;
  }
}
