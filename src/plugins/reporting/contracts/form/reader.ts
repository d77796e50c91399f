import type { DefinitionFault } from '../definition';
import { MAX_FAULTS } from './limits';

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads JSON of unknown origin field by field. What is wrong is noted with its path and replaced by something harmless;
 * the result counts only when nothing was noted.
 */
export class Reader {
  readonly faults: DefinitionFault[] = [];

  note(path: string, message: string): void {
    if (this.faults.length < MAX_FAULTS) this.faults.push({ path, message });
  }

  get full(): boolean {
    return this.faults.length >= MAX_FAULTS;
  }

  /** An object with no other fields than `known`. */
  object(value: unknown, path: string, known: readonly string[]): Json {
    if (!isRecord(value)) {
      this.note(path, 'Chỗ này phải là một nhóm ô { … }.');
      return {};
    }
    const unknown = Object.keys(value).find((key) => !known.includes(key));
    if (unknown !== undefined) this.note(path, `Không có mục nào tên “${unknown.slice(0, 40)}”.`);
    return Object.fromEntries(known.flatMap((key) => (Object.hasOwn(value, key) ? [[key, value[key]]] : [])));
  }

  text(value: unknown, path: string, longest: number): string {
    if (typeof value !== 'string') this.note(path, 'Chỗ này phải là chữ.');
    else if (value.length > longest) this.note(path, `Dài quá ${longest} ký tự.`);
    else return value;
    return '';
  }

  whole(value: unknown, path: string): number {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    this.note(path, 'Chỗ này phải là số nguyên.');
    return 0;
  }

  flag(value: unknown, path: string): boolean {
    if (typeof value !== 'boolean') this.note(path, 'Chỗ này phải là true hoặc false.');
    return value === true;
  }

  oneOf<T extends string>(value: unknown, path: string, members: readonly [T, ...T[]]): T {
    const member = members.find((candidate) => candidate === value);
    if (member === undefined) this.note(path, `Chỗ này phải là một trong: ${members.join(', ')}.`);
    return member ?? members[0];
  }

  list<T>(value: unknown, path: string, longest: number, read: (item: unknown, path: string) => T): readonly T[] {
    if (!Array.isArray(value)) {
      this.note(path, 'Chỗ này phải là một danh sách [ … ].');
      return [];
    }
    if (value.length > longest) {
      this.note(path, `Có quá ${longest} mục.`);
      return [];
    }
    const items: T[] = [];
    for (const [index, item] of value.entries()) {
      if (this.full) break;
      items.push(read(item, `${path}.${index}`));
    }
    return items;
  }

  /** An object whose fields are codes of the author's own. */
  entries<T>(value: unknown, path: string, longest: number, read: (item: unknown, path: string) => T): Readonly<Record<string, T>> {
    if (!isRecord(value) || Object.keys(value).length > longest) {
      this.note(path, isRecord(value) ? `Có quá ${longest} mục.` : 'Chỗ này phải là một nhóm ô { … }.');
      return {};
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, read(item, `${path}.${key.slice(0, 40)}`)]));
  }

  /** Nothing where the field is left out, so that no `undefined` is stored. */
  optional<K extends string, T>(from: Json, key: K, path: string, read: (item: unknown, path: string) => T): { readonly [P in K]?: T } {
    return (Object.hasOwn(from, key) && from[key] !== undefined ? { [key]: read(from[key], `${path}.${key}`) } : {}) as { readonly [P in K]?: T };
  }
}
