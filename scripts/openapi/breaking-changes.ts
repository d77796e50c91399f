import { breakingSchema, isAnnounced, isRecord, recordOf, resolved, type BreakingChange, type Comparison, type Json } from './breaking-schemas';

export type { BreakingChange, Json };

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options'];

const unnamed = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '{}');

/** Parameters of an operation with those of its path; those in the path itself go by their place. */
const parametersOf = (document: Json, path: string, item: Json, operation: Json): ReadonlyMap<string, Json> => {
  const all = [item.parameters, operation.parameters].flatMap((list) => (Array.isArray(list) ? list : [])).map((one) => resolved(document, one));
  const places = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  return new Map(all.map((one) => [one.in === 'path' ? `path ${places.indexOf(String(one.name))}` : `${String(one.in)} ${String(one.name)}`, one]));
};

const breakingParameters = (comparison: Comparison, olds: ReadonlyMap<string, Json>, nows: ReadonlyMap<string, Json>, where: string): BreakingChange[] => [
  ...[...olds].flatMap(([key, old]): BreakingChange[] => {
    const at = `${where}: ${key}`;
    const now = nows.get(key);
    if (now === undefined) return [{ where: at, what: 'is gone', announced: isAnnounced(old, comparison.on) }];
    const required = now.required === true && old.required !== true ? [{ where: at, what: 'must be sent', announced: false }] : [];
    const form = ['style', 'explode'].filter((name) => old[name] !== now[name]).map((name) => ({ where: at, what: `${name} is ${String(now[name])}, was ${String(old[name])}`, announced: false }));
    return [...required, ...form, ...breakingSchema(comparison, 'sent', old.schema, now.schema, at)];
  }),
  ...[...nows].filter(([key, now]) => now.required === true && !olds.has(key)).map(([key]) => ({ where: `${where}: ${key}`, what: 'must be sent', announced: false })),
];

const breakingResponse = (comparison: Comparison, one: unknown, two: unknown, where: string): BreakingChange[] => {
  const [old, now] = [resolved(comparison.before, one), resolved(comparison.after, two)];
  const headers = Object.entries(recordOf(old.headers)).filter(([name, header]) =>
    resolved(comparison.before, header).required === true && resolved(comparison.after, recordOf(now.headers)[name]).required !== true);
  return [
    ...headers.map(([name]) => ({ where, what: `the header ${name} may be missing`, announced: false })),
    ...Object.entries(recordOf(old.content)).flatMap(([type, content]): BreakingChange[] => {
      const other = recordOf(now.content)[type];
      return other === undefined
        ? [{ where, what: `${type} is gone`, announced: false }]
        : breakingSchema(comparison, 'answered', recordOf(content).schema, recordOf(other).schema, where);
    }),
  ];
};

/** Refusals may become fewer; what is answered well must stay. */
const isKept = (status: string): boolean => /^[23]/.test(status);

/**
 * What of a new OpenAPI document breaks those who read by an old one. Allowed is whatever adds: addresses, parameters that
 * need not be sent, fields, values and kinds of objects in answers, wider limits.
 * @param on ISO day: what was deprecated with an `x-sunset` until then may go, and is named as announced
 */
export const breakingChanges = (before: Json, after: Json, on: string): BreakingChange[] => {
  const comparison: Comparison = { before, after, on };
  const now = new Map(Object.entries(recordOf(after.paths)).map(([path, item]) => [unnamed(path), { path, item: recordOf(item) }]));
  return Object.entries(recordOf(before.paths)).flatMap(([path, value]) => METHODS.filter((method) => isRecord(recordOf(value)[method])).flatMap((method): BreakingChange[] => {
    const item = recordOf(value);
    const where = `${method.toUpperCase()} ${path}`;
    const operation = recordOf(item[method]);
    const other = now.get(unnamed(path));
    if (other === undefined || !isRecord(other.item[method])) return [{ where, what: 'is gone', announced: isAnnounced(operation, on) }];
    const later = recordOf(other.item[method]);
    const renamed = operation.operationId !== undefined && operation.operationId !== later.operationId ? [{ where, what: `operationId is ${String(later.operationId)}, was ${String(operation.operationId)}`, announced: false }] : [];
    return [
      ...renamed,
      ...breakingParameters(comparison, parametersOf(before, path, item, operation), parametersOf(after, other.path, other.item, later), where),
      ...Object.entries(recordOf(operation.responses)).filter(([status]) => isKept(status)).flatMap(([status, response]) => {
        const same = recordOf(later.responses)[status];
        return same === undefined ? [{ where: `${where} ${status}`, what: 'is gone', announced: false }] : breakingResponse(comparison, response, same, `${where} ${status}`);
      }),
    ];
  }));
};
