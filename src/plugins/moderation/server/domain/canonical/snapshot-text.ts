import type { Canonical } from './json';

/**
 * One line per leaf and per paragraph, `path: value`, made for line-by-line comparison on screen.
 * The hash is not taken from it.
 */
export function snapshotText(value: Canonical): string {
  return [...lines(value, '')].join('\n');
}

function* lines(value: Canonical, path: string): Generator<string> {
  if (typeof value === 'string') {
    const parts = value.split(/\r?\n|(?<=<\/(?:p|li|h[1-6]|tr)>)/).filter((part) => part.trim() !== '');
    if (parts.length === 0) yield `${path}: `;
    for (const part of parts) yield `${path}: ${part}`;
  } else if (value === null || typeof value !== 'object') {
    yield `${path}: ${value === null ? '—' : String(value)}`;
  } else if (isList(value)) {
    if (value.length === 0) yield `${path}: —`;
    for (const [index, item] of value.entries()) yield* lines(item, `${path}[${index + 1}]`);
  } else {
    for (const key of Object.keys(value).sort()) yield* lines(value[key] ?? null, path === '' ? key : `${path}.${key}`);
  }
}

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value);
