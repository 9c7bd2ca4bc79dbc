export type {
  AuthorizationPair,
  KeyPresence,
  KeyValue,
  KeyValues,
  LookupKind,
  OperationCall,
  Presence,
  PresenceTable,
  ResourceLookup,
} from './lib/expand/types.ts';
