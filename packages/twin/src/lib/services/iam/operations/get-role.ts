import { operation } from '../../../operation.ts';
import { requireRole } from '../require-entity.ts';
import { roleShape } from '../shapes.ts';

export const getRole = operation<{ readonly RoleName: string }>((input, call) => ({ Role: roleShape(requireRole(call, input.RoleName)) }));
