/** The closed words of the field: functions, systems, reaches and kinds of unit. */

export const ROLE_KEYS = [
  'author',
  'unit-reviewer',
  'secretariat',
  'board',
  'data-officer',
  'data-approver',
  'unit-admin',
  'operator',
] as const;
export type RoleKey = (typeof ROLE_KEYS)[number];

export const SYSTEM_KEYS = ['portal', 'basic-information', 'sector', 'poverty'] as const;
export type SystemKey = (typeof SYSTEM_KEYS)[number];

export const REACHES = ['own', 'subtree', 'province'] as const;
export type Reach = (typeof REACHES)[number];

/** BI-1.2: departments, districts, communes, organisations and persons take part. */
export const UNIT_KINDS = [
  'province',
  'district',
  'commune',
  'department',
  'organisation',
  'person',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const ROLE_NAMES: Readonly<Record<RoleKey, string>> = {
  author: 'Tác giả',
  'unit-reviewer': 'Người duyệt của đơn vị',
  secretariat: 'Thư ký biên tập',
  board: 'Ban Biên tập',
  'data-officer': 'Cán bộ số liệu',
  'data-approver': 'Người duyệt số liệu',
  'unit-admin': 'Quản trị đơn vị',
  operator: 'Vận hành hệ thống',
};

export const SYSTEM_NAMES: Readonly<Record<SystemKey, string>> = {
  portal: 'Cổng thông tin điện tử',
  'basic-information': 'Thông tin cơ bản',
  sector: 'Cơ sở dữ liệu ngành',
  poverty: 'Dữ liệu giảm nghèo',
};

export const REACH_NAMES: Readonly<Record<Reach, string>> = {
  own: 'Đơn vị mình',
  subtree: 'Đơn vị mình và cấp dưới',
  province: 'Toàn tỉnh',
};

export const UNIT_KIND_NAMES: Readonly<Record<UnitKind, string>> = {
  province: 'Tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  department: 'Sở, ban, ngành',
  organisation: 'Tổ chức',
  person: 'Cá nhân',
};

/** PR-5.5, BI-6.5: here a function is given by a decision whose document is kept. */
export const DOCUMENTED_SYSTEMS: readonly SystemKey[] = ['poverty', 'basic-information'];

/** PR-5.5, PR-5.7: here it ends by one too; BI-6.5 asks for a decision only where a function is given. */
export const ENDED_BY_DOCUMENT: readonly SystemKey[] = ['poverty'];
