import type { ActionChoice } from '../../contracts';
import type { LedgerAction } from '../domain/entry';

const SENTENCES = {
  'document.create': 'tạo nội dung',
  'document.update': 'sửa nội dung',
  'document.delete': 'xóa nội dung',
  'document.clone': 'nhân bản nội dung',
  'document.publish': 'đăng',
  'document.unpublish': 'gỡ',
  'document.discard': 'bỏ bản nháp',
  'record.create': 'tạo bản ghi hệ thống',
  'record.update': 'sửa bản ghi hệ thống',
  'record.delete': 'xóa bản ghi hệ thống',
  'session.signed-in': 'đăng nhập',
  'session.refused': 'đăng nhập bị từ chối',
  'session.signed-out': 'đăng xuất',
  'session.gated': 'bị chặn chờ đổi mật khẩu',
  'subject.forgotten': 'xóa dữ liệu cá nhân',
  'data.exported': 'xuất dữ liệu ra tệp',
} as const satisfies Record<LedgerAction, string>;

export type CoreAction = keyof typeof SENTENCES;

const registered = new Map<string, string>(Object.entries(SENTENCES));

/**
 * Adds an action to the closed list; a plugin does this in its `register`. `sentence` is what Vietnamese screens show.
 * Recording an action that is not in the list is an error.
 */
export const registerLedgerAction = <Action extends LedgerAction>(action: Action, sentence?: string): Action => {
  registered.set(action, sentence ?? action);
  return action;
};

export const isLedgerAction = (action: string): boolean => registered.has(action);

/** What an action is called on screen. */
export const sentenceOfAction = (action: string): string => registered.get(action) ?? action;

/** Every act that may stand in the ledger, by its name on screen. */
export const knownActions = (): readonly ActionChoice[] =>
  [...registered].map(([action, name]) => ({ action, name })).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
