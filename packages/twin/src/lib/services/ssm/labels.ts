/** Labels a version can have at most. https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-labels.html */
export const maximumLabels = 10;

export function isLabel(label: string): boolean {
  return /^[a-zA-Z_.-][a-zA-Z0-9_.-]{0,99}$/.test(label) && !/^(aws|ssm)/i.test(label);
}
