import { serviceModel } from '@paddock/aws-data/models';
import { closest } from '@paddock/base/closest';
import type { Diagnostic } from '@paddock/base/diagnostics';
import type { DocumentPath, SourceDocument } from '../yaml/source-document.ts';
import { formatPath } from './schema-diagnostics.ts';

/**
 * Warns of regions that AWS's models do not name: a region may be newer than them, but a misspelt one would leave no region to work in.
 * S3's model names every region where buckets can be, but for us-east-1, which it takes for granted.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucketConfiguration.html
 */
export function regionDiagnostics(regions: readonly string[], document: SourceDocument): readonly Diagnostic[] {
  const known = knownRegions();
  return regions.flatMap((region, index) => {
    if (known.includes(region)) return [];
    const path: DocumentPath = ['organisation', 'regions', index];
    const near = closest(region, known);
    return [
      {
        code: 'blueprint/unknown-region',
        severity: 'warning' as const,
        summary: `"${region}" is not a region that is known here`,
        detail: 'With the guardrail regions, work would be allowed there and nowhere else.',
        ...document.locate(path),
        path: formatPath(path),
        fix: near === undefined ? 'Check the name; a region newer than this version of Paddock is all right.' : `Did you mean "${near}"?`,
      },
    ];
  });
}

function knownRegions(): readonly string[] {
  const shape = serviceModel('s3').shapes['BucketLocationConstraint'];
  return ['us-east-1', ...(shape?.type === 'string' ? (shape.enum ?? []) : [])];
}
