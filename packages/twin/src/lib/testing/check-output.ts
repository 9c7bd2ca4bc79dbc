import type { OperationModel, ServiceModel, ShapeRef } from '@paddock/aws-data/models';
import { encodeResponse } from '../edge/protocols/encode-response.ts';
import type { Members } from '../operation.ts';

/** Values that AWS's documentation gives and its model does not: IAM API reference, `AttachedPermissionsBoundary`. */
const known: ReadonlyMap<string, string> = new Map([['PermissionsBoundaryAttachmentType', 'Policy']]);

/** Throws when an answer is not what the service's model says: unknown members, wrong types, values outside an enum. */
export function checkOutput(model: ServiceModel, operation: OperationModel, output: Members): void {
  encodeResponse(model, operation, output, 'request-id');
  if (operation.output !== undefined) check(model, operation.output, output, `${model.id} ${operation.name}`);
}

function check(model: ServiceModel, ref: ShapeRef, value: unknown, where: string): void {
  const shape = model.shapes[ref.shape]!;
  const wrong = (what: string): never => {
    throw new TypeError(`${where} ${what}: ${JSON.stringify(value)}`);
  };
  switch (shape.type) {
    case 'structure': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('is no structure');
      if (shape.document === true) return;
      const members = value as Members;
      for (const [name, member] of Object.entries(members))
        if (member !== undefined) check(model, shape.members[name]!, member, `${where}.${name}`);
      return;
    }
    case 'list':
      if (!Array.isArray(value)) return wrong('is no list');
      for (const item of value) check(model, shape.member, item, `${where}[]`);
      return;
    case 'map':
      if (typeof value !== 'object' || value === null) return wrong('is no map');
      for (const item of Object.values(value)) check(model, shape.value, item, `${where}{}`);
      return;
    case 'string':
      if (typeof value !== 'string') return wrong('is no string');
      if (shape.enum !== undefined && !shape.enum.includes(value) && known.get(ref.shape) !== value)
        wrong(`is not one of ${shape.enum.join(', ')}`);
      return;
    case 'boolean':
      if (typeof value !== 'boolean') wrong('is no boolean');
      return;
    case 'integer':
    case 'long':
      if (typeof value !== 'number' || !Number.isInteger(value)) wrong('is no integer');
      return;
    case 'float':
    case 'double':
      if (typeof value !== 'number') wrong('is no number');
      return;
    case 'timestamp':
      if (Number.isNaN(typeof value === 'number' ? value : Date.parse(String(value)))) wrong('is no time');
      return;
    case 'blob':
      if (typeof value !== 'object') wrong('is no blob');
  }
}
