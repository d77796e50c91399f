import type { Source } from './installed';
import { nameOf, nodesOf, sourcesIn, stringsOf, ts } from './syntax';

/** `getTranslation` and its names in older files: they put the plugin's name before the key. */
const PREFIXERS = new Set(['getTranslation', 'getTranslationKey', 'getTrad']);
/** Enterprise code never runs here (STRAPI_DISABLE_EE, no licence), so what it would say is never seen. */
const NOT_SHOWN = /(^|\/)(ee|tests|translations|__mocks__)\//;

/** Keys that core's compiled panel asks for, with the English that stands beside them in the code. Keys made at run time are left out. */
export function keysInCode({ code, prefix }: Pick<Source, 'code' | 'prefix'>): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of sourcesIn(code, /\.mjs$/, NOT_SHOWN)) {
    for (const node of nodesOf(file)) {
      if (!ts.isObjectLiteralExpression(node)) continue;
      const texts = stringsOf(property(node, 'defaultMessage')).filter((text) => !text.includes('*'));
      if (texts.length === 0) continue;
      idsOf(property(node, 'id'), prefix).forEach((id, at) => found.set(id, texts[at] ?? texts[0] ?? ''));
    }
  }
  return found;
}

function property(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = node.properties.find((one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && (ts.isIdentifier(one.name) || ts.isStringLiteral(one.name)) && one.name.text === name);
  return found?.initializer;
}

function idsOf(node: ts.Expression | undefined, prefix: string): string[] {
  if (!node) return [];
  if (ts.isConditionalExpression(node)) return [...idsOf(node.whenTrue, prefix), ...idsOf(node.whenFalse, prefix)];
  if (ts.isCallExpression(node)) return PREFIXERS.has(nameOf(node.expression).replace(/\$\d+$/, '')) ? stringsOf(node.arguments[0]).filter(isWhole).map((id) => prefix + id) : [];
  if (ts.isTemplateExpression(node)) return templateId(node, prefix);
  return stringsOf(node).filter(isWhole);
}

/** `${pluginId}.key` is the plugin's own key; other templates are made at run time. */
function templateId(node: ts.TemplateExpression, prefix: string): string[] {
  const [first, ...others] = node.templateSpans;
  if (!first || others.length > 0 || node.head.text !== '') return [];
  const inner = first.expression;
  if (ts.isIdentifier(inner) && /^plugin_?id$/i.test(inner.text)) return [prefix + first.literal.text.replace(/^\./, '')];
  return first.literal.text === '' ? idsOf(inner, prefix) : [];
}

const isWhole = (id: string): boolean => id.trim() !== '' && !id.includes('*');
