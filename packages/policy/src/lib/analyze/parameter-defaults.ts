/** What AWS takes when a parameter is left out, for parameters that rules forbid by their value. */
export interface ParameterDefault {
  /** In lower case. */
  readonly key: string;
  readonly value: string;
  /** Actions for which leaving the parameter out means this value; on updates it means "unchanged". Undefined: every action. */
  readonly actions?: RegExp;
  readonly source: string;
}

const createsIt = /^sagemaker:Create/;
const api = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference';

export const parameterDefaults: readonly ParameterDefault[] = [
  {
    key: 'sagemaker:directinternetaccess',
    value: 'Enabled',
    actions: createsIt,
    source: `${api}/API_CreateNotebookInstance.html`,
  },
  { key: 'sagemaker:rootaccess', value: 'Enabled', actions: createsIt, source: `${api}/API_CreateNotebookInstance.html` },
  {
    key: 'sagemaker:appnetworkaccesstype',
    value: 'PublicInternetOnly',
    actions: createsIt,
    source: `${api}/API_CreateDomain.html`,
  },
  {
    key: 'sagemaker:intercontainertrafficencryption',
    value: 'false',
    actions: createsIt,
    source: `${api}/API_CreateTrainingJob.html`,
  },
  { key: 'sagemaker:networkisolation', value: 'false', actions: createsIt, source: `${api}/API_CreateTrainingJob.html` },
  {
    key: 'aws:multifactorauthpresent',
    value: 'false',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent',
  },
];
