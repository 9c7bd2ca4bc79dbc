import { isRoleAction, type Action } from '../../action.ts';

/** How an action changes what is there. */
export type Change = 'add' | 'change' | 'move' | 'remove';

export const marks: Readonly<Record<Change, string>> = { add: '+', change: '~', move: '>', remove: '-' };

export function changeOf(action: Action): Change {
  switch (action.kind) {
    case 'create-organization':
    case 'enable-policy-type':
    case 'create-ou':
    case 'create-account':
    case 'create-policy':
    case 'attach-policy':
    case 'create-managed-policy':
    case 'create-role':
    case 'attach-role-policy':
      return 'add';
    case 'put-role-policy':
      return action.before === undefined ? 'add' : 'change';
    case 'rename-ou':
    case 'update-policy':
    case 'tag-resource':
    case 'update-managed-policy':
    case 'update-role':
    case 'update-trust':
    case 'tag-role':
      return 'change';
    case 'set-boundary':
      return action.after === undefined ? 'remove' : 'change';
    case 'move-account':
      return 'move';
    case 'delete-ou':
    case 'delete-policy':
    case 'detach-policy':
    case 'delete-role-policy':
    case 'detach-role-policy':
    case 'delete-role':
      return 'remove';
  }
}

export type Group = 'Organisation' | 'Organizational units' | 'Policies' | 'Attachments' | 'Accounts' | 'Roles' | 'Moves' | 'Taken away';

export const groups: readonly Group[] = [
  'Organisation',
  'Organizational units',
  'Policies',
  'Attachments',
  'Accounts',
  'Roles',
  'Moves',
  'Taken away',
];

export function groupOf(action: Action): Group {
  if (isRoleAction(action)) return 'Roles';
  switch (action.kind) {
    case 'create-organization':
    case 'enable-policy-type':
      return 'Organisation';
    case 'create-ou':
    case 'rename-ou':
      return 'Organizational units';
    case 'create-policy':
    case 'update-policy':
      return 'Policies';
    case 'attach-policy':
      return 'Attachments';
    case 'create-account':
      return 'Accounts';
    case 'tag-resource':
      return { ou: 'Organizational units' as const, account: 'Accounts' as const, policy: 'Policies' as const }[action.resource.kind];
    case 'move-account':
      return 'Moves';
    case 'detach-policy':
    case 'delete-policy':
    case 'delete-ou':
      return 'Taken away';
  }
}
