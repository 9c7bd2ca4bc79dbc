/** A team's file with this pattern, as a person would write it. */
export const example = `team: churn
lineOfBusiness: retail
owner: ana@acme.example
purpose: Predict which customers are about to leave
dataClass: confidential
pattern: mlops
costCenter: "4711"
monthlySpendUsd: 3000
members:
  scientist: [bo@acme.example]
`;
