import { trial } from '../kinds/experiment-trial.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeTrial.html */
export const describeTrial = describe('DescribeTrial', trial);
