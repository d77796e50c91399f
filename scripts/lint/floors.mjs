import path from 'node:path';

/** Floors of the house (docs/adr/0001): a plugin uses another only downwards, through its public.ts or contracts. */
export const FLOORS = {
  platform: 0,
  'rich-text': 1,
  ledger: 1,
  units: 2,
  notices: 3,
  presence: 3,
  accounts: 4,
  moderation: 4,
  'component-pages': 5,
  'basic-information': 5,
  'linked-copies': 5,
  review: 6,
  'content-requests': 6,
  statistics: 6,
  reporting: 5,
};

const pluginOf = (file) => /src[/\\]plugins[/\\]([^/\\]+)[/\\]/.exec(file)?.[1] ?? null;
const isDoor = (file) => /[/\\](server[/\\]public|admin[/\\]src[/\\]public|contracts([/\\].*)?)(\.\w+)?$/.test(file);

/** ESLint rule: imports between plugins go downwards and through the door. */
export const floorsRule = {
  meta: { type: 'problem', schema: [], messages: { door: 'Use {{to}} through its server/public or contracts.', floor: '{{from}} (floor {{a}}) may not use {{to}} (floor {{b}}).' } },
  create(context) {
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const from = pluginOf(context.filename);
      const target = path.join(path.dirname(context.filename), source);
      const to = pluginOf(`${target}/`);
      if (!to || to === from) return;
      const inProduct = /[/\\]src[/\\]/.test(context.filename);
      if (inProduct && !isDoor(target)) context.report({ node, messageId: 'door', data: { to } });
      if (from && FLOORS[to] >= FLOORS[from]) {
        context.report({ node, messageId: 'floor', data: { from, to, a: FLOORS[from], b: FLOORS[to] } });
      }
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

/** ESLint rule: a plugin's domain knows no framework, no database, no clock and no chance. */
export const pureDomainRule = {
  meta: { type: 'problem', schema: [], messages: { impure: 'server/domain is pure: {{what}} belongs to services or is an argument.' } },
  create(context) {
    if (!/[/\\]server[/\\]domain[/\\]/.test(context.filename)) return {};
    const say = (node, what) => context.report({ node, messageId: 'impure', data: { what } });
    return {
      ImportDeclaration(node) {
        if (node.importKind !== 'type' && /^(@strapi\/|knex$|pg$|node:(fs|net|http))/.test(node.source.value)) say(node, node.source.value);
      },
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) say(node, 'new Date()');
      },
      MemberExpression(node) {
        if (node.object.name === 'Date' && node.property.name === 'now') say(node, 'Date.now()');
        if (node.object.name === 'Math' && node.property.name === 'random') say(node, 'Math.random()');
      },
    };
  },
};
