/**
 * That something of the public API will go: registry data of a route. A name in `parameters` means that parameter alone;
 * without names the whole address goes. Fields of answers are marked in their schema: `.meta({ deprecated: true })`.
 */
export interface Deprecation {
  /** ISO day of Hà Nội from which on it is deprecated (RFC 9745). */
  readonly since: string;
  /** ISO day of Hà Nội from which on it may be gone (RFC 8594); at least a year after `since`. */
  readonly sunset: string;
  readonly parameters?: readonly string[];
  /** What to use instead, in Vietnamese. */
  readonly instead: string;
  /** Address of a page that says more. */
  readonly link?: string;
}

/** A deprecated thing is kept at least so long. */
export const KEPT_DAYS = 365;

const atMidnight = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

/** What is wrong with registry data of this kind; null when it may stand. */
export const deprecationFault = ({ since, sunset }: Deprecation): string | null => {
  const days = (atMidnight(sunset).getTime() - atMidnight(since).getTime()) / 86_400_000;
  if (!Number.isFinite(days)) return `${since} or ${sunset} is no day`;
  return days < KEPT_DAYS ? `${since} to ${sunset} is less than ${KEPT_DAYS} days` : null;
};

/** Those that a request meets: all that mean the address, and those whose parameter it uses. */
export const metBy = (deprecations: readonly Deprecation[], parameters: readonly string[]): readonly Deprecation[] =>
  deprecations.filter((one) => one.parameters === undefined || one.parameters.some((name) => parameters.includes(name)));

/** Headers that say so: the earliest days of all that are met. */
export const deprecationHeaders = (met: readonly Deprecation[]): Readonly<Record<string, string>> => {
  const earliest = (days: readonly string[]): Date => new Date(Math.min(...days.map((day) => atMidnight(day).getTime())));
  if (met.length === 0) return {};
  const links = met.flatMap(({ link }) => (link === undefined ? [] : [`<${link}>; rel="deprecation"; type="text/html"`]));
  return {
    Deprecation: `@${earliest(met.map(({ since }) => since)).getTime() / 1000}`,
    Sunset: earliest(met.map(({ sunset }) => sunset)).toUTCString(),
    ...(links.length === 0 ? {} : { Link: links.join(', ') }),
  };
};
