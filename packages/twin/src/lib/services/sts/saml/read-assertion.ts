import { ApiError } from '../../../api-error.ts';
import type { ProviderMetadata } from './provider-metadata.ts';
import { isSigned } from './xml-signature.ts';
import { attributeOf, childElements, parseXml, textOf, XmlError, type XmlElement } from './xml-tree.ts';

const saml = 'urn:oasis:names:tc:SAML:2.0:assertion';
const samlp = 'urn:oasis:names:tc:SAML:2.0:protocol';
const skewMilliseconds = 5 * 60 * 1000;
/** Where AWS takes assertions: IAM user guide, "Configure SAML assertions for the authentication response". */
const recipients = /^https:\/\/([a-z0-9-]+\.)?signin\.aws\.amazon\.com\/(?:platform\/)?saml(?:\/.*)?$/;

export interface Assertion {
  readonly issuer: string;
  readonly subject: string;
  /** `persistent`, `transient` or the whole format. */
  readonly subjectType: string;
  readonly nameQualifier: string;
  /** The recipient: `saml:aud`. */
  readonly recipient: string;
  /** Values by the attribute's name. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

const invalid = (message: string): ApiError => new ApiError('InvalidIdentityTokenException', message);

/**
 * Reads a base64 SAML response, of which only the signed assertion (or the assertion in the signed response) is looked at.
 * Throws `InvalidIdentityToken`, `ExpiredToken`.
 * @param wallNow epoch milliseconds
 */
export function readAssertion(base64: string, provider: ProviderMetadata, wallNow: number): Assertion {
  try {
    return read(parseXml(Buffer.from(base64, 'base64').toString('utf8')), provider, wallNow);
  } catch (error) {
    if (error instanceof XmlError)
      throw new ApiError('InvalidIdentityTokenException', `Invalid SAML response: ${error.message}.`, { cause: error });
    throw error;
  }
}

function read(response: XmlElement, provider: ProviderMetadata, wallNow: number): Assertion {
  if (response.local !== 'Response' || response.namespace !== samlp) throw new XmlError('it is no Response');
  const assertions = childElements(response, 'Assertion', saml);
  const [assertion] = assertions;
  if (assertion === undefined || assertions.length !== 1) throw new XmlError('it must hold one assertion');
  if (!isSigned(response, response, provider.keys) && !isSigned(assertion, response, provider.keys))
    throw invalid('Response signature invalid');
  const issuer = textOf(only(assertion, 'Issuer'));
  if (issuer !== provider.entityId) throw invalid('Issuer not present in specified provider');
  checkConditions(only(assertion, 'Conditions'), wallNow);
  const subject = only(assertion, 'Subject');
  const nameId = only(subject, 'NameID');
  const format = attributeOf(nameId, 'Format') ?? '';
  return {
    issuer,
    subject: textOf(nameId),
    subjectType: /:(persistent|transient)$/.exec(format)?.[1] ?? format,
    nameQualifier: attributeOf(nameId, 'NameQualifier') ?? '',
    recipient: recipientOf(subject, wallNow),
    attributes: attributesOf(assertion),
  };
}

function checkConditions(conditions: XmlElement, wallNow: number): void {
  checkTimes(conditions, wallNow);
  const audiences = childElements(conditions, 'AudienceRestriction', saml).flatMap((each) =>
    childElements(each, 'Audience', saml).map(textOf),
  );
  if (!audiences.some((audience) => audience === 'urn:amazon:webservices' || recipients.test(audience)))
    throw invalid('Invalid SAML response audience');
}

function checkTimes(element: XmlElement, wallNow: number): void {
  const from = attributeOf(element, 'NotBefore');
  const to = attributeOf(element, 'NotOnOrAfter');
  if (from !== undefined && !(Date.parse(from) <= wallNow + skewMilliseconds)) throw invalid('The assertion is not valid yet.');
  if (to !== undefined && !(Date.parse(to) > wallNow))
    throw new ApiError('ExpiredTokenException', 'Token must be redeemed within 5 minutes of issuance');
}

function recipientOf(subject: XmlElement, wallNow: number): string {
  for (const confirmation of childElements(subject, 'SubjectConfirmation', saml)) {
    const data = childElements(confirmation, 'SubjectConfirmationData', saml)[0];
    const recipient = data === undefined ? undefined : attributeOf(data, 'Recipient');
    if (data === undefined || recipient === undefined || !recipients.test(recipient)) continue;
    checkTimes(data, wallNow);
    if (attributeOf(data, 'NotOnOrAfter') === undefined) throw new XmlError('the subject confirmation has no NotOnOrAfter');
    return recipient;
  }
  throw invalid('Invalid SAML response: no SubjectConfirmationData with a recipient of AWS.');
}

function attributesOf(assertion: XmlElement): ReadonlyMap<string, readonly string[]> {
  const attributes = new Map<string, readonly string[]>();
  for (const statement of childElements(assertion, 'AttributeStatement', saml)) {
    for (const attribute of childElements(statement, 'Attribute', saml)) {
      const name = attributeOf(attribute, 'Name') ?? '';
      attributes.set(name, [...(attributes.get(name) ?? []), ...childElements(attribute, 'AttributeValue', saml).map(textOf)]);
    }
  }
  return attributes;
}

function only(element: XmlElement, local: string): XmlElement {
  const found = childElements(element, local, saml);
  if (found.length !== 1) throw new XmlError(`there must be one ${local}`);
  return found[0]!;
}
