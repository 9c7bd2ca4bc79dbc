import { ApiError } from '../../api-error.ts';

/** Throws `InvalidInput` for a document that is no metadata of an identity provider with a signing certificate. */
export function checkSamlMetadata(text: string): void {
  const isMetadata =
    /<(?:\w+:)?EntityDescriptor[\s>]/.test(text) &&
    /<(?:\w+:)?IDPSSODescriptor[\s>]/.test(text) &&
    /<(?:\w+:)?X509Certificate[\s>]/.test(text);
  if (!isMetadata)
    throw new ApiError(
      'InvalidInputException',
      'Could not parse metadata: it must be the metadata document of an identity provider, with its certificate.',
    );
}
