import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { IncidentEvent, IncidentKind, IncidentState } from '../../contracts';
import type { HandledIncident } from '../domain/may-handle';

export interface IncidentRow extends HandledIncident {
  readonly id: number;
  readonly kind: IncidentKind;
  readonly state: IncidentState;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly openedAt: Date;
  readonly respondBy: Date;
  readonly containBy: Date;
  readonly closeBy: Date;
  readonly respondedAt: Date | null;
  readonly containedAt: Date | null;
  readonly closedAt: Date | null;
  readonly cause: string | null;
  readonly measures: string | null;
}

const COLUMNS = `id::int as id, kind, state, version, title, description, array_to_json(systems)::text as systems, array_to_json(programmes)::text as programmes, array_to_json(units)::text as units,
  beyond_unit as "beyondUnit", account_id as "accountId", reported_by as "reportedBy", opened_at as "openedAt", respond_by as "respondBy",
  contain_by as "containBy", close_by as "closeBy", responded_at as "respondedAt", contained_at as "containedAt", closed_at as "closedAt", cause, measures`;

type Stored = Omit<IncidentRow, 'systems' | 'programmes' | 'units'> & Readonly<Record<'systems' | 'programmes' | 'units', string>>;

const rowOf = (row: Stored): IncidentRow =>
  ({ ...row, systems: JSON.parse(row.systems) as IncidentRow['systems'], programmes: JSON.parse(row.programmes) as string[], units: JSON.parse(row.units) as string[] });

/** Incidents of a state, or all, the newest first; some hundreds in the life of a province. */
export const incidentRows = async (strapi: Core.Strapi, state: IncidentState | 'living' | 'all'): Promise<readonly IncidentRow[]> => {
  const { rows } = await reader(strapi).raw<{ rows: Stored[] }>(
    `select ${COLUMNS} from congtinh.incidents
      where :state::text = 'all' or (:state = 'living' and state <> 'closed') or state = :state order by opened_at desc, id desc`, { state });
  return rows.map(rowOf);
};

/** One incident; with `lock` against a second act at the same time. */
export const incidentRow = async (strapi: Core.Strapi, id: number, { lock = false } = {}): Promise<IncidentRow | undefined> => {
  const { rows } = await reader(strapi).raw<{ rows: Stored[] }>(`select ${COLUMNS} from congtinh.incidents where id = ? ${lock ? 'for update' : ''}`, [id]);
  return rows[0] && rowOf(rows[0]);
};

export interface EventRow { readonly id: number; readonly at: Date; readonly kind: IncidentEvent['kind']; readonly actorId: number | null; readonly text: string }

export const eventRows = async (strapi: Core.Strapi, incident: number): Promise<readonly EventRow[]> => {
  const { rows } = await reader(strapi).raw<{ rows: EventRow[] }>(
    'select id::int as id, at, kind, actor_id as "actorId", text from congtinh.incident_events where incident_id = ? order by id', [incident]);
  return rows;
};
