import type { Principal } from '../principal/principal.ts';

/** The principal in a few words. */
export function describePrincipal(principal: Principal): string {
  switch (principal.kind) {
    case 'anonymous':
      return 'an anonymous caller';
    case 'service':
      return principal.service;
    case 'federated':
      return principal.provider;
    case 'root':
    case 'user':
    case 'federated-user':
    case 'role-session':
    case 'service-linked-role-session':
      return principal.arn;
  }
}
