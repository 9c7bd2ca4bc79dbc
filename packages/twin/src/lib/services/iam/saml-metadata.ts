import { ApiError } from '../../api-error.ts';
import { readProviderMetadata } from '../sts/saml/provider-metadata.ts';
import { XmlError } from '../sts/saml/xml-tree.ts';

/** Throws `InvalidInput` for a document that is no metadata of an identity provider with a signing certificate. */
export function checkSamlMetadata(text: string): void {
  try {
    readProviderMetadata(text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new ApiError('InvalidInputException', `Could not parse metadata: ${error.message}.`, { cause: error });
  }
}
