const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/**
 * Milliseconds since 1970 of a date in one of W3C's forms of ISO 8601 (year; month; day; minutes, seconds or fractions with time zone) or
 * in seconds since 1970; undefined for what is neither, also for days that do not exist. Four digits are a year.
 * Source: IAM user guide, `reference_policies_elements_condition_operators` (date operators).
 */
export function parseDate(text: string): number | undefined {
  const match = isoDate.exec(text);
  if (match === null) return /^\d+$/.test(text) ? Number(text) * 1000 : undefined;
  const [, year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = match;
  const parts = [Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)] as const;
  const time = new Date(0);
  time.setUTCFullYear(Number(year), parts[0], parts[1]);
  time.setUTCHours(parts[2], parts[3], parts[4]);
  const same = time.getUTCMonth() === parts[0] && time.getUTCDate() === parts[1] && time.getUTCHours() === parts[2];
  if (!same || time.getUTCMinutes() !== parts[3] || time.getUTCSeconds() !== parts[4]) return undefined;
  const offset = zoneOffset(zone);
  return offset === undefined ? undefined : time.getTime() + (fraction === '' ? 0 : Number(`0${fraction}`) * 1000) - offset;
}

/** Milliseconds that the zone is ahead of UTC. */
function zoneOffset(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
