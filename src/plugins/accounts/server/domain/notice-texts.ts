import { quoted } from '../../../notices/contracts';
import { ROLE_NAMES, SYSTEM_NAMES, type RoleKey, type SystemKey } from '../../../units/contracts';
import type { AccountNotice, RequestKind } from '../../contracts';

/** A request as notices speak of it; no name of the person it is for, as notices also go by mail. */
export interface About {
  readonly id: number;
  readonly kind: RequestKind;
  readonly system: SystemKey;
  readonly role: RoleKey | null;
  readonly unitName: string;
  readonly documentNumber: string;
  /** Who acted, by name. */
  readonly by: string;
}

export interface Said {
  readonly kind: AccountNotice;
  readonly title: string;
  readonly lines: readonly string[];
}

const KIND: Readonly<Record<RequestKind, string>> = { account: 'cấp tài khoản', function: 'giao thêm quyền', connection: 'kết nối' };

const what = ({ kind, role, system }: About): string => `${KIND[kind]}${role ? ` ${ROLE_NAMES[role].toLocaleLowerCase('vi')}` : ''} (${SYSTEM_NAMES[system]})`;

export const requestMade = (about: About): Said => ({
  kind: 'accounts.request-made',
  title: `${about.unitName} đề nghị ${what(about)}`,
  lines: [`${about.by} gửi đề nghị số ${about.id} theo văn bản ${about.documentNumber}.`, 'Anh/chị xem văn bản kèm theo rồi đồng ý hoặc từ chối, ghi rõ lý do.'],
});

export const requestDecided = (about: About, approved: boolean, reason: string): Said => ({
  kind: 'accounts.request-decided',
  title: `Đề nghị số ${about.id} ${approved ? 'được đồng ý' : 'bị từ chối'}: ${what(about)}`,
  lines: [`${about.by} đã quyết định đề nghị của ${about.unitName}:`, ...quoted(reason)],
});
