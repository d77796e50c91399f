import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from './compare';
import type { Words } from './installed';
import { nameOf, nodesOf, sourcesIn, stringsOf, ts } from './syntax';

/** Functions that our screens give a key of their plugin to: `key('x')`, and a component's `t('x')` around it. */
const ASKS = new Set(['key', 't']);
/** Properties of components that people see or hear. */
const SHOWN = new Set(['aria-label', 'title', 'label', 'placeholder', 'alt', 'hint', 'closeLabel', 'clearLabel', 'noOptionsMessage', 'loadingMessage', 'subtitle']);
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;

/** Faults of our own panel code: keys that a language lacks, and text that stands in the code instead of in a translation file. */
export function faultsInOurs(root: string, folder: string, vi: Words, en: Words): Fault[] {
  const faults: Fault[] = [];
  for (const file of sourcesIn(path.join(root, folder), /\.tsx?$/, /(^|\/)translations\/|\.test\.|\.d\.ts$/)) {
    const where = path.relative(root, file).split(path.sep).join('/');
    const text = readFileSync(file, 'utf8');
    faults.push(...faultsInFile(where, text, vi, en));
  }
  return faults;
}

/** The same for one file's text. */
export function faultsInFile(where: string, text: string, vi: Words, en: Words): Fault[] {
  const faults: Fault[] = [];
  for (const node of nodesOf(where, text)) {
    for (const asked of askedBy(node)) {
      if (!answers(vi, asked)) faults.push({ kind: 'missing-vi', where, says: asked });
      if (!answers(en, asked)) faults.push({ kind: 'missing-en', where, says: asked });
    }
    for (const literal of literalsOf(node)) faults.push({ kind: 'literal', where, says: literal });
  }
  return faults;
}

function askedBy(node: ts.Node): string[] {
  return ts.isCallExpression(node) && ASKS.has(nameOf(node.expression)) && ts.isIdentifier(node.expression) ? stringsOf(node.arguments[0]) : [];
}

/** A key with unknown parts (`state.*`) is answered when some key has its shape. */
function answers(words: Words, asked: string): boolean {
  if (!asked.includes('*')) return asked in words;
  const shape = new RegExp(`^${asked.split('*').map((part) => part.replace(/[.\\+?^${}()|[\]]/g, '\\$&')).join('.+')}$`);
  return Object.keys(words).some((key) => shape.test(key));
}

function literalsOf(node: ts.Node): string[] {
  if (ts.isJsxText(node)) return said(node.text.trim());
  if (ts.isJsxAttribute(node)) {
    const { initializer } = node;
    if (!initializer || !SHOWN.has(node.name.getText())) return [];
    if (ts.isStringLiteral(initializer)) return said(initializer.text);
    return ts.isJsxExpression(initializer) ? stringsOf(initializer.expression).flatMap((text) => said(text.replaceAll('*', ''))) : [];
  }
  // Anywhere else only Vietnamese is sure to be meant for people; attributes were looked at above.
  const isText = (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) && !ts.isJsxAttribute(node.parent);
  return isText && VIETNAMESE.test(node.text) ? [node.text] : [];
}

const said = (text: string): string[] => (/\p{L}{2}/u.test(text) ? [text] : []);
