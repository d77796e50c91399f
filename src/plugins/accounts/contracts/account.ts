import type { PasswordRule } from './password-rule';

/** Why nothing but the change of the password is open; null when everything is. */
export const CHANGE_REASONS = ['issued', 'expired', 'reported'] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** Why nothing of the panel is open but one screen: a due change, a code that was not shown yet, or a second factor to be set up. */
export type GateReason = ChangeReason | 'second-factor' | 'set-up-second-factor';

/** The codes of refusals by which an open page learns that it stands before the gate. */
export const GATE_CODES = ['PASSWORD_CHANGE_REQUIRED', 'SECOND_FACTOR_REQUIRED', 'SECOND_FACTOR_SETUP_REQUIRED'] as const;

/** A person's second factor as the own screens show it. */
export interface OwnSecondFactor {
  readonly on: boolean;
  /** By the rule of the account: it cannot be turned off. */
  readonly required: boolean;
  /** How many codes for the day without the device are left. */
  readonly recoveryCodesLeft: number;
}

/** `POST /accounts/me/second-factor`: what a device has to be told, shown once as a picture and as text. */
export interface FactorOffer {
  /** `otpauth://totp/…` */
  readonly uri: string;
  /** Base32, for typing. */
  readonly secret: string;
}

/** `GET /accounts/me`: what the screens ask before anything else. */
export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly mustChange: ChangeReason | null;
  /** What stands before the panel; null: nothing. */
  readonly gate: GateReason | null;
  readonly secondFactor: OwnSecondFactor;
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

export const ACCOUNT_ACTS = ['unlock', 'edit', 'reissue-password', 'remove-second-factor', 'close'] as const;
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
  readonly secondFactor: boolean;
  readonly closedAt: string | null;
  readonly closeReason: string | null;
  readonly functions: readonly { readonly role: string; readonly system: string; readonly unit: string }[];
  readonly may: readonly AccountAct[];
}
