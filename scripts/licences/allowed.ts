/** Licences under which a production dependency may come: they ask for no more than their notice to stay. */
export const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD', 'Apache-2.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC-BY-3.0', 'CC-BY-4.0', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'MIT/X11', 'Python-2.0', 'Unlicense', 'Zlib',
]);

interface Exception {
  /** Name of the package, or the beginning of names. */
  readonly name: RegExp;
  /** What its package says; null where it says nothing. */
  readonly says: RegExp | null;
  readonly because: string;
}

/** Packages whose licence is not on the list, or that name none; each was looked at. */
export const EXCEPTIONS: readonly Exception[] = [
  { name: /^@strapi\//, says: /^SEE LICENSE IN LICENSE$/, because: 'MIT (Expat) but for its ee/ folders, of which nothing is used: no licence key, STRAPI_DISABLE_EE, and the imports are checked' },
  { name: /^@img\/sharp-/, says: /LGPL-3\.0-or-later/, because: 'libvips as a library of its own, loaded unchanged and exchangeable' },
  { name: /^@vercel\/stega$/, says: /^MPL-2\.0$/, because: 'unchanged; the licence holds for its own files' },
  { name: /^limiter$/, says: null, because: 'MIT by its LICENSE.txt' },
  { name: /^(?:only|pause)$/, says: null, because: 'MIT by its Readme' },
  { name: /^passport-(?:local|strategy)$/, says: null, because: 'MIT by its LICENSE' },
  { name: /^spawn-command$/, says: null, because: 'MIT by its LICENSE; used by the command line of Strapi alone' },
  { name: /^buffers$/, says: null, because: 'names no licence; comes with exceljs (unzipper, binary), which the application uses to write files; gone with the next library for them' },
];
