import { readPassage, type TreeReader } from '../../../contracts/passage';
import { parse } from '../diff/parse';
import { isElement, type Element, type Node } from '../diff/tree';

const READER: TreeReader<Node> = {
  text: (node) => (isElement(node) ? null : node),
  tag: (node) => (isElement(node) ? node.tag : ''),
  children: (node) => (isElement(node) ? node.children : []),
  skip: () => false,
};

/** The text of each named part of an item's page (`data-field`), as passages are quoted in it. */
export const fieldTexts = (content: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const visit = (node: Element): void => {
    const field = node.attributes['data-field'];
    if (field !== undefined) found.set(field, readPassage<Node>(node, READER).text);
    else node.children.filter(isElement).forEach(visit);
  };
  parse(content).filter(isElement).forEach(visit);
  return found;
};
