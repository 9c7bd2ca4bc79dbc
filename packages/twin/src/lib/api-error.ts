/**
 * An error that goes to the client in its service's protocol. `code` is the shape's name or wire code in the service's model,
 * or one of the common errors (`AccessDenied`, `ValidationError`…), which the edge spells as the service does.
 */
export class ApiError extends Error {
  readonly code: string;
  /** HTTP status; absent: what the model's exception says, or 400. */
  readonly status: number | undefined;
  /** Further members of the error's shape, e.g. `Reason`. */
  readonly members: Readonly<Record<string, unknown>>;
  /** Further headers of the response, e.g. `x-amz-bucket-region`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: string,
    message: string,
    options: {
      readonly status?: number;
      readonly members?: Readonly<Record<string, unknown>>;
      readonly headers?: Readonly<Record<string, string>>;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'ApiError';
    this.code = code;
    this.status = options.status;
    this.members = options.members ?? {};
    this.headers = options.headers ?? {};
  }
}
