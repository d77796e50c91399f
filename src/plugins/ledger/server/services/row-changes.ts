import type { Core, UID } from '@strapi/strapi';
import { currentUnitOfWork, inTransaction, type UnitOfWork } from '../../../platform/server/public';
import { changeOf, type Change } from '../domain/changes';
import { actorOf } from './actor';
import type { CoreRow } from './core-row';
import { record } from './record';
import { recordedModel, type RecordedModel } from './recorded-model';

type Rows = ReadonlyMap<string, CoreRow>;

interface LifecycleEvent {
  readonly action: string;
  readonly model: { readonly uid: string };
  readonly params: { where?: unknown; filters?: unknown; _q?: unknown; data?: Record<string, unknown> };
  readonly result?: { id?: number | string; ids?: readonly (number | string)[] };
  state: { rows?: Rows };
}

const NONE: Rows = new Map();

const load = async (strapi: Core.Strapi, uid: string, model: RecordedModel, query: Record<string, unknown>): Promise<Rows> => {
  const rows = (await strapi.db.query(uid as UID.Schema).findMany({ ...query, populate: model.populate })) as CoreRow[];
  return new Map(rows.map((row) => [String(row.id), row]));
};

const changeOfRow = (model: RecordedModel, before: CoreRow | undefined, after: CoreRow | undefined): Change | null => {
  const verb = before ? (after ? 'update' : 'delete') : 'create';
  const change = changeOf(`record.${verb}`, before && model.state(before), after && model.state(after));
  const secrets = model.secrets(before, after);
  if (Object.keys(secrets).length === 0) return change;
  return change
    ? { ...change, after: { ...change.after, ...secrets } }
    : { action: 'record.update', before: {}, after: secrets, personalBefore: {}, personalAfter: {} };
};

const recordRows = async (strapi: Core.Strapi, uid: string, model: RecordedModel, before: Rows, after: Rows): Promise<void> => {
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [from, to] = [before.get(id), after.get(id)];
    const change = changeOfRow(model, from, to);
    return change ? [{ id: model.subjectId((to ?? from) as CoreRow), change }] : [];
  });
  if (changes.length === 0) return;
  const actor = actorOf(strapi);
  const write = (uow: UnitOfWork): void => {
    for (const { id, change } of changes) record(uow, { subject: { type: uid, id }, actor, ...change });
  };
  const uow = currentUnitOfWork();
  if (uow) write(uow);
  else await inTransaction(strapi, async (own) => write(own));
};

/**
 * Records changes that do not go through documents: staff, roles, permissions, tokens, files, and rows of our own types
 * written by query. Inside a request they stand in its transaction; elsewhere (boot, command line) in one of their own.
 */
export const recordRowChanges = (strapi: Core.Strapi): void => {
  const remember = async (event: LifecycleEvent): Promise<void> => {
    const model = recordedModel(strapi, event.model.uid);
    if (!model || (event.action.startsWith('beforeUpdate') && !model.touches(event.params.data))) return;
    const { where, filters, _q } = event.params;
    const only = event.action === 'beforeUpdate' || event.action === 'beforeDelete' ? { limit: 1 } : {};
    event.state.rows = await load(strapi, event.model.uid, model, { where, ...(filters ? { filters } : {}), ...(_q ? { _q } : {}), ...only });
  };
  const created = async (event: LifecycleEvent): Promise<void> => {
    const model = recordedModel(strapi, event.model.uid);
    const ids = event.result?.ids ?? (event.result?.id === undefined ? [] : [event.result.id]);
    if (!model || ids.length === 0) return;
    await recordRows(strapi, event.model.uid, model, NONE, await load(strapi, event.model.uid, model, { where: { id: { $in: ids } } }));
  };
  const changed = async (event: LifecycleEvent): Promise<void> => {
    const before = event.state.rows;
    const model = recordedModel(strapi, event.model.uid);
    if (!model || !before || before.size === 0) return;
    const after = await load(strapi, event.model.uid, model, { where: { id: { $in: [...before.keys()] } } });
    await recordRows(strapi, event.model.uid, model, before, after);
  };
  const subscriber = {
    beforeUpdate: remember, beforeUpdateMany: remember, beforeDelete: remember, beforeDeleteMany: remember,
    afterCreate: created, afterCreateMany: created,
    afterUpdate: changed, afterUpdateMany: changed, afterDelete: changed, afterDeleteMany: changed,
  };
  strapi.db.lifecycles.subscribe(subscriber as unknown as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
};
