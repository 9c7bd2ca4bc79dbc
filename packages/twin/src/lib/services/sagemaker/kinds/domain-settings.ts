import type { Members } from '../../../operation.ts';

/** `DomainSettings` after `DomainSettingsForUpdate`, whose members have other names in places. */
export function updatedSettings(present: Members, update: Members): Members {
  const { RStudioServerProDomainSettingsForUpdate: rstudio, ...rest } = update;
  return {
    ...present,
    ...rest,
    ...(rstudio === undefined
      ? {}
      : {
          RStudioServerProDomainSettings: {
            ...(present['RStudioServerProDomainSettings'] as Members | undefined),
            ...(rstudio as Members),
          },
        }),
  };
}
