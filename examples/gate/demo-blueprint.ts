/** A small organisation with one project on its way to production, and one steward: file → content. */
export function demoBlueprint(steward: string, publicKey: string): Readonly<Record<string, string>> {
  return {
    'paddock.yaml': `paddock: 1

organisation:
  name: Acme
  accountEmail: aws+{account}@acme.example
  regions: [eu-west-1]

preset: ml-organisation

linesOfBusiness:
  retail: { name: Retail }

teams:
  - churn.yaml

stewards:
  - name: ${steward}
    publicKey: ${publicKey}
`,
    'churn.yaml': `team: churn
lineOfBusiness: retail
owner: ana@acme.example
purpose: Predict which customers are about to leave
dataClass: confidential
pattern: mlops
costCenter: '4711'
monthlySpendUsd: 3000
members:
  scientist: [bo@acme.example]
`,
  };
}
