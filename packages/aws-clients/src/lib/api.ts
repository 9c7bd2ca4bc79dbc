import { describeNetworkFailure } from './network-failure.ts';

/** Input and output of an SDK command class. */
type CommandClass = new (input: never) => { resolveMiddleware(stack: never, configuration: never, options: never): unknown };
type InputOf<Class> = Class extends new (...parameters: infer Parameters) => unknown ? Only<Parameters> : never;
/** Some command classes may also be made without an input: `[] | [Input]`. */
type Only<Parameters> = Parameters extends [infer Input] ? Input : never;
type OutputOf<Class> = Class extends new (input: never) => {
  resolveMiddleware(stack: never, configuration: never, options: never): (handled: never) => Promise<{ output: infer Output }>;
}
  ? Omit<Output, '$metadata'>
  : never;

/**
 * The operations of one AWS service that Paddock calls, as plain functions: `createPolicy(input)` → output. Errors are the SDK's, with AWS's
 * code in `name`; when nothing answers at the endpoint it is `target/unreachable`.
 */
export type Api<Commands extends Readonly<Record<string, CommandClass>>> = {
  readonly [Name in keyof Commands]: (input: InputOf<Commands[Name]>) => Promise<OutputOf<Commands[Name]>>;
};

/** What every SDK client has, as far as an API of functions needs it. */
export interface Sender {
  send(command: never): Promise<unknown>;
}

/**
 * @param clientFor called for each call: the client may depend on what is known by then (which role could be assumed)
 */
export function makeApi<Commands extends Readonly<Record<string, CommandClass>>>(
  commands: Commands,
  clientFor: (operation: string) => Promise<Sender> | Sender,
): Api<Commands> {
  const functions = Object.entries(commands).map(([name, Command]) => [
    name,
    async (input: never): Promise<unknown> => {
      const client = await clientFor(name);
      try {
        return await client.send(new Command(input) as never);
      } catch (error) {
        throw describeNetworkFailure(error);
      }
    },
  ]);
  return Object.freeze(Object.fromEntries(functions)) as Api<Commands>;
}
