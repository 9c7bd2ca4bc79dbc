/** What a library wants said: a code for programs, a text for people, data for `--json`. */
export interface Message {
  /** Stable, e.g. `apply/action-done`. */
  readonly code: string;
  readonly level: 'debug' | 'info' | 'warning' | 'error';
  readonly text: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Passed in by whoever composes the libraries. Libraries never print. */
export interface Host {
  emit(message: Message): void;
}

export const silentHost: Host = { emit: () => {} };

/** A host that keeps what it was told, for tests. */
export function recordingHost(): Host & { readonly messages: readonly Message[] } {
  const messages: Message[] = [];
  return { messages, emit: (message) => messages.push(message) };
}
