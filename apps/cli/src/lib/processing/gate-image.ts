import { fileURLToPath } from 'node:url';

/** The repository of the gate's container image, and where it is pushed to on AWS; on the twin its program runs as a process of this machine. */
const repository = 'paddock-gate';

export function gateImage(account: string, region: string, version: string): string {
  return `${account}.dkr.ecr.${region}.amazonaws.com/${repository}:${version}`;
}

export function isGateImage(imageUri: string): boolean {
  return new RegExp(String.raw`^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com/${repository}(?:[:@].+)?$`).test(imageUri);
}

/** What stands in the image as the program: `/usr/bin/paddock-gate`. */
export const gateEntrypoint = 'paddock-gate';

/** The same program on this machine. */
export const gateProgram = fileURLToPath(new URL('../../gate-container.ts', import.meta.url));
