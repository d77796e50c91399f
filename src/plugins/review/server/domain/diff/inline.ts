import { diffArrays } from 'diff';
import { marked, withOldAttributes } from './marks';
import { isElement, type Node } from './tree';
import { nodesOf, tokensOf, type Token } from './words';

/** Words that may differ before a line counts as rewritten; keeps one giant paragraph from costing its square. */
const MAX_EDITS = 1500;

interface Part { readonly kind: 'same' | 'changed'; readonly old: readonly Token[]; readonly new: readonly Token[] }

/** A line of text against its predecessor, word by word; what went stands before what came. */
export const diffInline = (olds: readonly Node[], news: readonly Node[]): Node[] =>
  settled(partsOf(tokensOf(olds), tokensOf(news))).flatMap((part): Node[] => {
    if (part.kind === 'same') return nodesOf(part.new);
    return samePicture(part) ?? [
      ...(part.old.length > 0 ? [marked('del', nodesOf(part.old))] : []),
      ...(part.new.length > 0 ? [marked('ins', nodesOf(part.new))] : []),
    ];
  });

const partsOf = (olds: readonly Token[], news: readonly Token[]): Part[] => {
  const numbers = new Map<string, number>();
  const numbered = ({ key }: Token): number => {
    const found = numbers.get(key) ?? numbers.size;
    numbers.set(key, found);
    return found;
  };
  const changes = diffArrays(olds.map(numbered), news.map(numbered), { maxEditLength: MAX_EDITS });
  if (changes === undefined) return [{ kind: 'changed', old: olds, new: news }];
  const parts: Part[] = [];
  let [atOld, atNew, goneFrom, cameFrom] = [0, 0, 0, 0];
  const settle = (): void => {
    if (goneFrom < atOld || cameFrom < atNew) parts.push({ kind: 'changed', old: olds.slice(goneFrom, atOld), new: news.slice(cameFrom, atNew) });
  };
  for (const { added, removed, count } of changes) {
    if (removed) atOld += count;
    else if (added) atNew += count;
    else {
      settle();
      parts.push({ kind: 'same', old: olds.slice(atOld, atOld + count), new: news.slice(atNew, atNew + count) });
      atOld += count;
      atNew += count;
      [goneFrom, cameFrom] = [atOld, atNew];
    }
  }
  settle();
  return parts;
};

const isBlank = ({ leaf }: Token): boolean => typeof leaf === 'string' && leaf.trim() === '';

/** A blank that stayed between two changed words reads better as part of one change. */
const settled = (parts: readonly Part[]): readonly Part[] => {
  const result: Part[] = [];
  for (const [at, part] of parts.entries()) {
    const before = result[result.length - 1];
    const bridge = part.kind === 'same' && part.new.every(isBlank) && before?.kind === 'changed' && parts[at + 1]?.kind === 'changed';
    if (before?.kind === 'changed' && (bridge || part.kind === 'changed')) {
      result[result.length - 1] = { kind: 'changed', old: [...before.old, ...part.old], new: [...before.new, ...part.new] };
    } else {
      result.push(part);
    }
  }
  return result;
};

/** The same picture with another description or other bytes is shown once, not struck out and put in again. */
const samePicture = ({ old, new: fresh }: Part): Node[] | null => {
  const [before, after] = [old[0], fresh[0]];
  if (old.length !== 1 || fresh.length !== 1 || !before || !after || !isElement(before.leaf) || !isElement(after.leaf)) return null;
  if (before.leaf.tag !== 'img' || after.leaf.tag !== 'img' || before.leaf.attributes.src !== after.leaf.attributes.src) return null;
  // Within other formatting it is another change.
  if (before.key.split('\u0000')[0] !== after.key.split('\u0000')[0]) return null;
  return nodesOf([{ ...after, leaf: withOldAttributes(after.leaf, before.leaf) }]);
};
