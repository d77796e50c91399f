import { element, isElement, shell, VOID, type Element, type Node } from './tree';

/** A word, a blank, a sign or a picture inside a line of text, with the formatting around it. */
export interface Token {
  readonly leaf: Node;
  /** From the outside in. */
  readonly around: readonly Element[];
  /** Equal for tokens that read and look the same. */
  readonly key: string;
}

// A Vietnamese syllable is letters and marks; a number keeps its separators, a date its slashes.
const PIECES = /\s+|\p{N}+(?:[.,/]\p{N}+)*|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

export const piecesOf = (text: string): readonly string[] => text.match(PIECES) ?? [];

/** The words of a line of inline nodes, in order. */
export const tokensOf = (nodes: readonly Node[], around: readonly Element[] = [], path = ''): Token[] =>
  nodes.flatMap((node): Token[] => {
    if (!isElement(node)) return piecesOf(node).map((piece) => ({ leaf: piece, around, key: `${path}\u0000${piece}` }));
    if (VOID.has(node.tag)) return [{ leaf: node, around, key: `${path}\u0000<${shell(node)}>` }];
    return tokensOf(node.children, [...around, node], `${path}\u0001${shell(node)}`);
  });

/** Nodes again: tokens with the same formatting around them share one element. */
export const nodesOf = (tokens: readonly Token[], depth = 0): Node[] => {
  const nodes: Node[] = [];
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at] as Token;
    const outer = first.around[depth];
    if (outer === undefined) {
      const last = nodes[nodes.length - 1];
      if (typeof first.leaf === 'string' && typeof last === 'string') nodes[nodes.length - 1] = last + first.leaf;
      else nodes.push(first.leaf);
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < tokens.length && sameShell(tokens[end]?.around[depth], outer)) end += 1;
    nodes.push(element(outer.tag, nodesOf(tokens.slice(at, end), depth + 1), outer.attributes));
    at = end;
  }
  return nodes;
};

const sameShell = (one: Element | undefined, other: Element): boolean => one === other || (one !== undefined && shell(one) === shell(other));

/** How often each word stands in a node; a picture counts by its address. Blanks and signs do not count. */
export type Bag = ReadonlyMap<string, number>;

const bags = new WeakMap<Element, Bag>();

export const bagOf = (node: Node | readonly Node[]): Bag => {
  if (isElement(node as Node)) {
    const known = bags.get(node as Element);
    if (known) return known;
  }
  const bag = new Map<string, number>();
  const count = (word: string): void => { bag.set(word, (bag.get(word) ?? 0) + 1); };
  const visit = (one: Node): void => {
    if (typeof one === 'string') for (const piece of piecesOf(one)) { if (/[\p{L}\p{N}]/u.test(piece)) count(piece.toLowerCase()); }
    else if (one.tag === 'img') count(`<img ${one.attributes.src ?? ''}>`);
    else one.children.forEach(visit);
  };
  if (Array.isArray(node)) (node as readonly Node[]).forEach(visit);
  else visit(node as Node);
  if (isElement(node as Node)) bags.set(node as Element, bag);
  return bag;
};

/** Share of common words, 0 to 1 (Dice); two empty ones are alike. */
export const likeness = (a: Bag, b: Bag): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, times] of small) common += Math.min(times, large.get(word) ?? 0);
  const total = sum(a) + sum(b);
  return total === 0 ? 1 : (2 * common) / total;
};

const sums = new WeakMap<Bag, number>();
const sum = (bag: Bag): number => {
  let total = sums.get(bag);
  if (total === undefined) {
    total = 0;
    for (const times of bag.values()) total += times;
    sums.set(bag, total);
  }
  return total;
};
