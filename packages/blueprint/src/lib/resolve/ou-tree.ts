import type { AccountPurpose } from '../roles/account-purpose.ts';
import type { DocumentPath, Position } from '../yaml/source-document.ts';

/** Where something of the tree was written: in a file, or by a preset or pattern on behalf of a place in a file. */
export interface Origin {
  readonly path: DocumentPath;
  readonly locate: (path: DocumentPath) => Position;
  readonly locateKey: (path: DocumentPath) => Position;
}

/** An OU, or the root of the organisation, with all that was said about it. */
export interface OuNode {
  readonly logicalId: string;
  readonly name: string;
  /** Absent for the root only. */
  readonly parent?: string;
  /** 0 for the root. */
  readonly depth: number;
  readonly guardrails: readonly GuardrailUse[];
  readonly policies: readonly PolicyUse[];
  readonly accounts: readonly AccountNode[];
  readonly origin: Origin;
}

/** A policy of the company's own. */
export interface PolicyUse {
  readonly name: string;
  readonly mechanism: 'scp' | 'rcp';
  /** Relative to the blueprint. */
  readonly file: string;
  readonly origin: Origin;
}

export interface GuardrailUse {
  readonly id: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly origin: Origin;
}

export interface AccountNode {
  readonly logicalId: string;
  readonly name: string;
  readonly email: string;
  readonly purpose: AccountPurpose;
  readonly tags: Readonly<Record<string, string>>;
  /** Of an account that a project has. */
  readonly project?: ProjectOfAccount;
  readonly origin: Origin;
}

export interface ProjectOfAccount {
  readonly team: string;
  /** Logical id of the project's Automation account. */
  readonly automation?: string;
  /** Logical id of the project's Dev account. */
  readonly development?: string;
}

/** `churn-dev` → `Churn Dev` */
export function wordsOf(logicalId: string): string {
  return logicalId
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
