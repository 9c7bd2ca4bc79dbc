/** Endings of names that a sentence does not have by accident: the common ones of https://www.iana.org/domains/root/db, without words such as `in` or `is`. */
export const topLevelDomains: ReadonlySet<string> = new Set(
  'com org net edu gov mil int info biz io co dev app ai me tv online site shop store tech cloud blog news xyz club website agency eu de fr uk us ca au nz nl be ch at it es pt pl cz sk hu ro bg gr dk se no fi ie ru ua tr il za br mx ar cl jp cn kr tw hk sg my th vn ph pk ng ke eg ae sa'.split(
    ' ',
  ),
);
