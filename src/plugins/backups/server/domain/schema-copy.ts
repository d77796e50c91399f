/** The two roles of the design; other names may stand for them on another server. */
export type RoleKey = 'owner' | 'app';

/** One statement that makes a part of the database's structure anew. */
export interface Statement {
  /** Who runs it; whoever makes a thing owns it. */
  readonly as: RoleKey;
  readonly sql: string;
  /** Whose name follows `sql`, because names of roles are the installation's. */
  readonly role?: RoleKey | 'public';
  /** What follows the role's name. */
  readonly tail?: string;
}

/** A thing that must be there before what stands on it. */
export interface Piece {
  readonly id: string;
  /** Decides the order among pieces that do not stand on each other. */
  readonly name: string;
  readonly needs: readonly string[];
  readonly statement: Statement;
}

/** A table's place in a copy. */
export interface TableShape {
  readonly schema: string;
  readonly name: string;
  /** Those that are stored, generated ones left out. */
  readonly columns: readonly string[];
  /** false: its rows are of the moment (unlogged) and not copied. */
  readonly copied: boolean;
}

/** Everything about a database but its rows: made before the rows come (`before`), and after (`after`). */
export interface SchemaCopy {
  readonly extensions: readonly string[];
  readonly schemas: readonly Statement[];
  readonly before: readonly Statement[];
  readonly tables: readonly TableShape[];
  readonly after: readonly Statement[];
}

/**
 * Orders pieces so that each comes after all it needs; needs that name no piece are met elsewhere.
 * @throws when pieces need each other in a circle
 */
export const inOrder = (pieces: readonly Piece[]): readonly Piece[] => {
  const byName = [...pieces].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const known = new Map(byName.map((piece) => [piece.id, piece]));
  const done = new Set<string>();
  const path = new Set<string>();
  const order: Piece[] = [];
  const visit = (piece: Piece): void => {
    if (done.has(piece.id)) return;
    if (path.has(piece.id)) throw new Error(`Objects need each other: ${[...path, piece.id].map((id) => known.get(id)?.name).join(' → ')}`);
    path.add(piece.id);
    const needs = piece.needs.flatMap((id) => known.get(id) ?? []).filter(({ id }) => id !== piece.id);
    for (const need of needs.sort((a, b) => (a.name < b.name ? -1 : 1))) visit(need);
    path.delete(piece.id);
    done.add(piece.id);
    order.push(piece);
  };
  for (const piece of byName) visit(piece);
  return order;
};

// PostgreSQL prints a nested condition with parentheses that it leaves out once it has read it again.
const plain = ({ extensions, schemas, before, tables, after }: SchemaCopy): readonly string[] => [
  ...extensions,
  ...[...schemas, ...before, ...after].map(({ as, sql, role = '', tail = '' }) => `${as} ${sql} ${role} ${tail}`),
  ...tables.map(({ schema, name, columns, copied }) => `${schema}.${name} ${columns.join(',')} ${String(copied)}`),
].map((line) => line.replaceAll(/[()\s]/g, ''));

/** The first thing in which two structures differ, parentheses and blanks apart; null when they are the same. */
export const firstDifference = (one: SchemaCopy, other: SchemaCopy): string | null => {
  const [a, b] = [new Set(plain(one)), new Set(plain(other))];
  return [...a].find((line) => !b.has(line)) ?? [...b].find((line) => !a.has(line)) ?? null;
};
