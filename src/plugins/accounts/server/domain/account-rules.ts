import type { PasswordRule } from '../../contracts';

/** Everything that regulations and standards ask of one account, merged. */
export interface AccountRule {
  readonly password: PasswordRule & {
    /** Least strength as the estimator counts it, 0 to 4. */
    readonly minStrength: number;
    readonly maxAgeMonths: number;
    /** Days before expiry on which the person is told. */
    readonly warnDays: readonly number[];
  };
  readonly lockout: {
    /** Failed sign-ins in a row after which the account is locked. */
    readonly tries: number;
    readonly lockHours: number;
    /** Failures are forgotten when none was added for so long. */
    readonly forgetHours: number;
  };
  readonly session: {
    readonly idleMinutes: number;
    /** A new sign-in ends every other session of the account. */
    readonly single: boolean;
  };
  readonly secondFactor: {
    /** A password alone opens nothing: a code of the person's own device is asked for. */
    readonly required: boolean;
  };
}

/** A part of a rule that holds for some accounts in some time; dates are ISO days, `validTo` exclusive. */
export interface RuleData {
  /** All named conditions must hold for one and the same function of the account; none: every account. */
  readonly to: { readonly roles?: readonly string[]; readonly systems?: readonly string[]; readonly programmes?: readonly string[] };
  readonly password?: Partial<AccountRule['password']>;
  readonly lockout?: Partial<AccountRule['lockout']>;
  readonly session?: Partial<AccountRule['session']>;
  readonly secondFactor?: Partial<AccountRule['secondFactor']>;
  readonly legalBasis: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Shape of `database/data/account-rules.json`. */
export interface AccountRules {
  readonly rules: readonly RuleData[];
  /** Words that make a password guessable here: the estimator knows English and lists of stolen passwords. */
  readonly words: readonly string[];
}

/** A function of an account as far as rules go; the super admin counts as a role of its own. */
export interface RuledFunction {
  readonly role: string;
  readonly system: string | null;
  readonly programme: string | null;
}

export const SUPER_ADMIN: RuledFunction = { role: 'super-admin', system: null, programme: null };

const inForce = ({ validFrom, validTo }: RuleData, day: string): boolean => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);

const concerns = ({ to }: RuleData, held: RuledFunction): boolean =>
  (to.roles === undefined || to.roles.includes(held.role)) &&
  (to.systems === undefined || (held.system !== null && to.systems.includes(held.system))) &&
  (to.programmes === undefined || (held.programme !== null && to.programmes.includes(held.programme)));

const isForAll = ({ to }: RuleData): boolean => to.roles === undefined && to.systems === undefined && to.programmes === undefined;

/** Of two values the stricter one; undefined says nothing. */
type Stricter<T> = (a: T, b: T) => T;

const fold = <T>(values: readonly (T | undefined)[], stricter: Stricter<T>, what: string): T => {
  const said = values.filter((value): value is T => value !== undefined);
  if (said.length === 0) throw new Error(`account-rules.json: no rule in force says ${what}`);
  return said.reduce(stricter);
};

const most: Stricter<number> = (a, b) => Math.max(a, b);
const least: Stricter<number> = (a, b) => Math.min(a, b);
const either: Stricter<boolean> = (a, b) => a || b;
/** Null never lets kinds go, so it is the strictest. */
const later: Stricter<number | null> = (a, b) => (a === null || b === null ? null : Math.max(a, b));

/**
 * The rule of an account with these functions on a day: where two rules meet, the stricter wins, value by value.
 * @throws when the data say nothing at all of a value
 */
export const ruleFor = ({ rules }: Pick<AccountRules, 'rules'>, held: readonly RuledFunction[], day: string): AccountRule => {
  const holding = rules.filter((rule) => inForce(rule, day) && (isForAll(rule) || held.some((one) => concerns(rule, one))));
  const password = holding.map((rule) => rule.password ?? {});
  const lockout = holding.map((rule) => rule.lockout ?? {});
  const session = holding.map((rule) => rule.session ?? {});
  const secondFactor = holding.map((rule) => rule.secondFactor ?? {});
  return {
    password: {
      minLength: fold(password.map((one) => one.minLength), most, 'minLength'),
      kinds: fold(password.map((one) => one.kinds), most, 'kinds'),
      passphraseLength: fold(password.map((one) => one.passphraseLength), later, 'passphraseLength'),
      remembered: fold(password.map((one) => one.remembered), most, 'remembered'),
      minStrength: fold(password.map((one) => one.minStrength), most, 'minStrength'),
      maxAgeMonths: fold(password.map((one) => one.maxAgeMonths), least, 'maxAgeMonths'),
      warnDays: [...new Set(password.flatMap((one) => one.warnDays ?? []))].sort((a, b) => b - a),
    },
    lockout: {
      tries: fold(lockout.map((one) => one.tries), least, 'tries'),
      lockHours: fold(lockout.map((one) => one.lockHours), most, 'lockHours'),
      forgetHours: fold(lockout.map((one) => one.forgetHours), most, 'forgetHours'),
    },
    session: {
      idleMinutes: fold(session.map((one) => one.idleMinutes), least, 'idleMinutes'),
      single: fold(session.map((one) => one.single), either, 'single'),
    },
    secondFactor: { required: fold(secondFactor.map((one) => one.required), either, 'secondFactor.required') },
  };
};
