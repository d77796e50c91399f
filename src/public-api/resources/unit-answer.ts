import { z } from 'zod';
import { UNIT_KINDS } from '../../plugins/units/contracts';
import { isValidAt, successorsOf, type UnitRow } from '../../plugins/units/server/public';
import { named } from '../answer/contract';
import { day } from '../answer/shapes';

export const UNIT_STATES = ['in-force', 'closed', 'planned'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

const relatedShape = named('RelatedUnit', 'Đơn vị cấp trên, kế thừa hoặc tiền thân.', z.object({
  documentId: z.string(),
  code: z.string(),
  name: z.string(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
}));

export const unitDetailShape = named('UnitDetail', 'Đơn vị theo thời gian; "validTo" là ngày đầu tiên không còn hoạt động.', z.object({
  documentId: z.string(),
  code: z.string(),
  name: z.string(),
  type: z.string().describe('Cách gọi: Huyện, Xã, Phường, Sở…'),
  kind: z.enum(UNIT_KINDS),
  state: z.enum(UNIT_STATES),
  on: day.describe('Ngày mà tình trạng được tính.'),
  validFrom: day.nullable().describe('null: đã có từ trước khi ghi nhận.'),
  validTo: day.nullable(),
  parent: relatedShape.nullable(),
  successors: z.array(relatedShape),
  predecessors: z.array(relatedShape),
  successorName: z.string().nullable().describe('Tên nơi kế thừa khi nơi đó không có trong danh mục.'),
  legalBasis: z.string().nullable(),
}), {
  documentId: 'u6n4i2t0b8a1c3k5a7n9z2x4', code: '06', name: 'Tỉnh Bắc Kạn', type: 'Tỉnh', kind: 'province', state: 'closed', on: '2025-07-01',
  validFrom: null, validTo: '2025-07-01', parent: null,
  successors: [{ documentId: 't1h3a5i7n9g2u4y6e8n0q1w3', code: '19', name: 'Tỉnh Thái Nguyên', validFrom: '2025-07-01', validTo: null }],
  predecessors: [], successorName: null, legalBasis: '202/2025/QH15',
});

/** Whether a unit is in force on a day, no longer, or not yet. */
export const stateOn = (unit: UnitRow, on: string): UnitState => {
  if (isValidAt(unit, on)) return 'in-force';
  return unit.validTo !== null && unit.validTo <= on ? 'closed' : 'planned';
};

const related = ({ documentId, code, name, validFrom, validTo }: UnitRow) => ({ documentId: documentId as string, code, name, validFrom, validTo });

/** Who followed whom, of all units of every time; worked out once for a whole answer. */
export interface Family {
  readonly byId: ReadonlyMap<string, UnitRow>;
  readonly successors: ReadonlyMap<string, readonly UnitRow[]>;
  readonly predecessors: ReadonlyMap<string, readonly UnitRow[]>;
}

export const familyOf = (units: readonly UnitRow[]): Family => {
  const byId = new Map<string, UnitRow>(units.map((unit) => [unit.documentId, unit]));
  const successors = new Map<string, UnitRow[]>();
  const predecessors = new Map<string, UnitRow[]>();
  for (const unit of units) {
    const followers = successorsOf(unit, units).map(({ id }) => byId.get(id)).filter((one) => one !== undefined);
    successors.set(unit.documentId, followers);
    for (const { documentId } of followers) predecessors.set(documentId, [...(predecessors.get(documentId) ?? []), unit]);
  }
  return { byId, successors, predecessors };
};

/** A unit as it is answered, its state that of the day `on`. */
export const answerUnit = (unit: UnitRow, family: Family, on: string): z.input<typeof unitDetailShape> => {
  const parent = unit.parentId === null ? undefined : family.byId.get(unit.parentId);
  return {
    documentId: unit.documentId,
    code: unit.code,
    name: unit.name,
    type: unit.type,
    kind: unit.kind,
    state: stateOn(unit, on),
    on,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    parent: parent ? related(parent) : null,
    successors: (family.successors.get(unit.documentId) ?? []).map(related),
    predecessors: (family.predecessors.get(unit.documentId) ?? []).map(related),
    successorName: unit.successorName,
    legalBasis: unit.legalBasis,
  };
};
