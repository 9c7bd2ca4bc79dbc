/** The mistakes of form that the parser reports, beside the rules of `rules/`. */
export const formRules: readonly { readonly code: string; readonly title: string }[] = [
  { code: 'policy/not-json', title: 'Text that is not JSON' },
  { code: 'policy/duplicate-element', title: 'Element or key given twice' },
  { code: 'policy/unknown-element', title: 'Element that policies do not have' },
  { code: 'policy/missing-element', title: 'Element that is missing' },
  { code: 'policy/empty-element', title: 'Element that names nothing' },
  { code: 'policy/wrong-type', title: 'Value of the wrong type' },
  { code: 'policy/both-elements', title: 'Element and its negation together' },
  { code: 'policy/bad-version', title: 'Version of the language that does not exist' },
  { code: 'policy/bad-effect', title: 'Effect other than Allow and Deny' },
  { code: 'policy/principal-not-allowed', title: 'Principal where there can be none' },
  { code: 'policy/resource-not-allowed', title: 'Resource where there can be none' },
  { code: 'policy/unknown-principal-type', title: 'Type of principal that does not exist' },
  { code: 'policy/unknown-operator', title: 'Condition operator that does not exist' },
  { code: 'policy/bad-condition-value', title: 'Value that its operator cannot compare' },
];
