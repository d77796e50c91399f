import type { PasswordRule } from './password-rule';

/** Why nothing but the change of the password is open; null when everything is. */
export const CHANGE_REASONS = ['issued', 'expired', 'reported'] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** `GET /accounts/me`: what the screens ask before anything else. */
export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly mustChange: ChangeReason | null;
  /** First day (ISO, Asia/Ho_Chi_Minh, real calendar) on which the password no longer opens anything. */
  readonly expiresOn: string;
  readonly daysLeft: number;
  /** Whether expiry is near enough to be said on every page. */
  readonly warn: boolean;
  readonly rule: PasswordRule;
  /** Folded names that the password must not hold. */
  readonly names: readonly string[];
  /** After so many minutes without a sign of life the session ends; null: it does not (demo). */
  readonly idleMinutes: number | null;
}

export const ACCOUNT_STATES = ['invited', 'active', 'change-due', 'expired', 'locked', 'closed'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const ACCOUNT_ACTS = ['unlock', 'edit', 'reissue-password', 'close'] as const;
export type AccountAct = (typeof ACCOUNT_ACTS)[number];

/** A line of `GET /accounts/people`. */
export interface AccountView {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly state: AccountState;
  /** ISO instant until which sign-ins are refused; null when they are not. */
  readonly lockedUntil: string | null;
  readonly expiresOn: string;
  readonly closedAt: string | null;
  readonly closeReason: string | null;
  readonly functions: readonly { readonly role: string; readonly system: string; readonly unit: string }[];
  readonly may: readonly AccountAct[];
}
