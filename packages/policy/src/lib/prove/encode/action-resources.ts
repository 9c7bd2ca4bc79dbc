import { iamAction, iamService } from '@paddock/aws-data/iam';
import { anyChar, nameChar, noColon } from '../language/char-class.ts';
import { literal, many, one, type Item, type Sequence } from '../language/sequence.ts';

/**
 * The resources that a request for an action can be about, from the ARN templates of its resource types; `*` where it has none, or none that it
 * always needs. `${Account}` and `${Region}` end at a colon, and so does every other variable in the first five components; names of buckets
 * have neither colon nor slash.
 */
export function actionResources(action: string): readonly Sequence[] {
  const found = iamAction(action);
  const service = found === undefined ? undefined : iamService(found.service);
  if (found === undefined || service === undefined) return [literal('*'), [...literal('arn:'), many(anyChar)]];
  const arns = found.resourceTypes.flatMap(({ name }) => service.resourceTypes[name]?.arn ?? []);
  const needsOne = found.resourceTypes.some(({ required }) => required);
  return [...arns.map(arnLanguage), ...(needsOne && arns.length > 0 ? [] : [literal('*')])];
}

function arnLanguage(template: string): Sequence {
  const items: Item[] = [];
  let colons = 0;
  for (const piece of template.split(/(\$\{[^}]*\}|\*)/)) {
    if (piece.startsWith('${') || piece === '*') {
      const charClass = piece === '${BucketName}' ? nameChar : colons < 5 ? noColon : anyChar;
      items.push(one(charClass), many(charClass));
    } else {
      items.push(...literal(piece));
      colons += piece.split(':').length - 1;
    }
  }
  return items;
}
