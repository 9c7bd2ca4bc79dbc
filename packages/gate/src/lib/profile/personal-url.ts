/** Words of headers of addresses that are somebody's. */
export const personalUrlHeaders: readonly string[] =
  'profile|profil|profile url|linkedin|github|gitlab|twitter|facebook|xing|instagram|tiktok|mastodon|bluesky|social|homepage|portfolio|avatar|blog|orcid|perfil|profilo|profiel'.split(
    '|',
  );

const marks =
  /\/(?:in|u|user|users|usr|profile|profil|profiles|profils|people|person|personen|member|members|membre|membres|mitglied|mitglieder|author|authors|~\w+|@[\w.-]+)(?:\/|$)|[?&](?:user|username|uid|profile|email)=|(?:linkedin|xing|facebook|instagram|twitter|github)\.com\/\w/i;

/** Whether a web address is likely to point to a person's page. */
export function isPersonalUrl(url: string): boolean {
  return marks.test(url);
}
