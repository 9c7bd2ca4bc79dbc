import { describe, expect, it } from 'vitest';
import { inReferences } from './in-references.ts';

const resolve = (text: string): string | undefined =>
  ({ 'arn:aws:iam::{{account:one}}:role/x': 'arn:aws:iam::111111111111:role/x', '{{organisation}}': 'o-acme' })[text];
const desired = {
  Statement: [
    {
      Sid: 'A',
      Resource: ['arn:aws:iam::{{account:one}}:role/x'],
      Condition: { StringEquals: { 'aws:PrincipalOrgID': '{{organisation}}' } },
    },
  ],
};

describe('inReferences', () => {
  it('puts the reference where the live document holds what it stands for', () => {
    const live = {
      Statement: [
        { Sid: 'A', Resource: 'arn:aws:iam::111111111111:role/x', Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-acme'] } } },
      ],
    };
    expect(inReferences(live, desired, resolve)).toEqual({
      Statement: [
        {
          Sid: 'A',
          Resource: 'arn:aws:iam::{{account:one}}:role/x',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': ['{{organisation}}'] } },
        },
      ],
    });
  });
  it('leaves other ids, numbers and parts of texts as they are', () => {
    const live = { Statement: { Resource: 'arn:aws:iam::222222222222:role/x', Sid: 'o-acme-too', Age: 3600, None: null } };
    expect(inReferences(live, desired, resolve)).toEqual(live);
  });
  it('gives the same document back when nothing can be resolved', () => {
    const live = { Statement: [] };
    expect(inReferences(live, desired, () => undefined)).toBe(live);
  });
});
