/** The ARN's part after the type, from a name or an ARN: many operations take both. */
export function pathOf(nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? nameOrArn.slice(nameOrArn.indexOf('/') + 1) : nameOrArn;
}
