import type { LintRule } from './lint-rule.ts';
import { actionForm } from './rules/action-form.ts';
import { arnConditionValue } from './rules/arn-condition-value.ts';
import { emptyValues } from './rules/empty-values.ts';
import { forAllValuesInAllow } from './rules/for-all-values-in-allow.ts';
import { gatewayPrincipal } from './rules/gateway-principal.ts';
import { keyNeverFilled } from './rules/key-never-filled.ts';
import { notPrincipalWithAllow } from './rules/not-principal-with-allow.ts';
import { operatorType } from './rules/operator-type.ts';
import { principalForm } from './rules/principal-form.ts';
import { rcpAction } from './rules/rcp-action.ts';
import { rcpEffect } from './rules/rcp-effect.ts';
import { rcpPrincipal } from './rules/rcp-principal.ts';
import { resourceForm } from './rules/resource-form.ts';
import { resourceNeverMatched } from './rules/resource-never-matched.ts';
import { setOperatorMissing } from './rules/set-operator-missing.ts';
import { setOperatorOnSingle } from './rules/set-operator-on-single.ts';
import { sidForm } from './rules/sid-form.ts';
import { sidUnique } from './rules/sid-unique.ts';
import { size } from './rules/size.ts';
import { trustAction } from './rules/trust-action.ts';
import { twoKeysInNull } from './rules/two-keys-in-null.ts';
import { unknownAction } from './rules/unknown-action.ts';
import { unknownConditionKey } from './rules/unknown-condition-key.ts';
import { variableForm } from './rules/variable-form.ts';
import { variablePlace } from './rules/variable-place.ts';
import { variableVersion } from './rules/variable-version.ts';
import { versionMissing } from './rules/version-missing.ts';
import { wildcardNotMatched } from './rules/wildcard-not-matched.ts';

/** Every rule, by the name of its file in `rules/`; a test holds the list complete. */
export const lintRules: readonly LintRule[] = [
  actionForm,
  arnConditionValue,
  emptyValues,
  forAllValuesInAllow,
  gatewayPrincipal,
  keyNeverFilled,
  notPrincipalWithAllow,
  operatorType,
  principalForm,
  rcpAction,
  rcpEffect,
  rcpPrincipal,
  resourceForm,
  resourceNeverMatched,
  setOperatorMissing,
  setOperatorOnSingle,
  sidForm,
  sidUnique,
  size,
  trustAction,
  twoKeysInNull,
  unknownAction,
  unknownConditionKey,
  variableForm,
  variablePlace,
  variableVersion,
  versionMissing,
  wildcardNotMatched,
];
