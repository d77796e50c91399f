const UPLOAD = /\/uploads\/([A-Za-z0-9_\-.%]+)/g;

/** Names of files under /uploads that a text refers to, sorted, each once; e.g. "bao_cao_1f2e3d.pdf". */
export function uploadNamesIn(text: string): readonly string[] {
  const names = new Set<string>();
  for (const [, name] of text.matchAll(UPLOAD)) {
    if (name !== undefined) names.add(name.replace(/\.+$/, ''));
  }
  return [...names].sort();
}

/** All strings inside a value, however deep: a picture may be named in HTML, Markdown or a block tree. */
export function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* stringsIn(item);
  else if (value !== null && typeof value === 'object') for (const item of Object.values(value)) yield* stringsIn(item);
}
