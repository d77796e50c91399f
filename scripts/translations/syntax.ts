import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Source files below a folder, without what only tests and translations need. */
export function sourcesIn(folder: string, ending: RegExp, without: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !without.test(path.relative(folder, file).split(path.sep).join('/')));
}

/** Every node of a file, parents before children. */
export function* nodesOf(file: string, text = readFileSync(file, 'utf8')): Generator<ts.Node> {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JSX;
  const open: ts.Node[] = [ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    ts.forEachChild(node, (child) => void open.push(child));
  }
}

/** The strings that an expression may be: a literal, or either side of a choice. Unknown parts of a template are `*`. */
export function stringsOf(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join('')];
  if (ts.isConditionalExpression(node)) return [...stringsOf(node.whenTrue), ...stringsOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return stringsOf(node.expression);
  if (ts.isBinaryExpression(node) && /\|\||\?\?/.test(node.operatorToken.getText())) return [...stringsOf(node.left), ...stringsOf(node.right)];
  return [];
}

export const nameOf = (node: ts.Expression): string => (ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : '');

export { ts };
