import { isIP } from 'node:net';

/** Environment as the operator gave it. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Secrets that only this installation may know. */
export const SECRETS = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
  'LEDGER_KEY',
] as const;

/** Shortest secret: 16 random bytes in base64. */
const SHORTEST = 22;

/** What stands in .env.example in place of every secret and password. */
const EXAMPLE = /thay-(bang|mat)|vi-du|example|change-?me|tobemodified/i;

const makeOne = 'tạo bằng `openssl rand -base64 32`';
const makeOneEn = 'make one with `openssl rand -base64 32`';

/**
 * One Vietnamese and English sentence per setting with which a production start would
 * be wrong: missing, weak, equal to the example, or not to be understood. Empty = fit.
 */
export function checkSettings(env: Environment): string[] {
  return [
    ...checkDatabases(env),
    ...SECRETS.flatMap((name) => (name === 'APP_KEYS' ? checkKeys(env[name]) : checkSecret(name, env[name]))),
    ...checkAddress(env.PUBLIC_URL),
    ...checkNumber(env, 'PORT', 1, 65535),
    ...checkNumber(env, 'SMTP_PORT', 1, 65535),
    ...checkNumber(env, 'NOTICES_DIGEST_HOUR', 0, 23),
    ...checkNumber(env, 'READ_CACHE_BYTES', 1_048_576, 17_179_869_184),
    ...checkNumber(env, 'READ_CACHE_SHARED_SECONDS', 0, 1),
    ...checkReadCache(env),
    ...checkRelaxed(env),
    ...checkBackups(env),
    ...['HTTP_HEADERS_SECONDS', 'HTTP_BODY_SECONDS', 'HTTP_REQUEST_SECONDS', 'CLAMD_SECONDS'].flatMap((name) => checkNumber(env, name, 1, 3600)),
    ...checkNumber(env, 'CLAMD_PORT', 1, 65535),
    ...checkProxies(env),
    ...['DATABASE_SSL', 'SMTP_SECURE'].flatMap((name) => checkFlag(env, name)),
  ];
}

const missing = (name: string, vi: string, en: string): string => `${name}: chưa đặt; ${vi}. | ${name} is not set; ${en}.`;

function checkSecret(name: string, value: string | undefined): string[] {
  if (!value?.trim()) return [missing(name, makeOne, makeOneEn)];
  if (EXAMPLE.test(value)) return [`${name}: vẫn là giá trị mẫu; ${makeOne}. | ${name} still is the example; ${makeOneEn}.`];
  if (isWeak(value.trim())) return [`${name}: quá ngắn hoặc dễ đoán; ${makeOne}. | ${name} is too short or easy to guess; ${makeOneEn}.`];
  return [];
}

function checkKeys(value: string | undefined): string[] {
  const keys = (value ?? '').split(',').filter((key) => key.trim());
  if (keys.length === 0) return checkSecret('APP_KEYS', undefined);
  return keys.map((key) => checkSecret('APP_KEYS', key)).find((found) => found.length > 0) ?? [];
}

/** True when a secret is short, made of few letters, one piece repeated, or the alphabet. */
export function isWeak(secret: string): boolean {
  if (secret.length < SHORTEST || new Set(secret).size < 8) return true;
  if (`${secret}${secret}`.indexOf(secret, 1) < secret.length) return true;
  const steps = [...secret].slice(1).map((char, at) => Math.abs(char.charCodeAt(0) - secret.charCodeAt(at)));
  return steps.filter((step) => step <= 1).length > steps.length / 2 || /password|secret|matkhau/i.test(secret);
}

function checkDatabases(env: Environment): string[] {
  const app = checkDatabase('DATABASE_URL', env.DATABASE_URL);
  const owner = checkDatabase('DATABASE_OWNER_URL', env.DATABASE_OWNER_URL);
  const problems = [...app, ...owner];
  // The app role may only add to the ledger and to decisions; an owner could rewrite them.
  if (problems.length === 0 && userOf(env.DATABASE_URL) === userOf(env.DATABASE_OWNER_URL)) {
    return [
      'DATABASE_OWNER_URL: trùng người dùng với DATABASE_URL; hãy dùng hai vai trò PostgreSQL khác nhau. | ' +
        'DATABASE_OWNER_URL names the same user as DATABASE_URL; use two different PostgreSQL roles.',
    ];
  }
  return problems;
}

function checkDatabase(name: string, value: string | undefined): string[] {
  if (!value?.trim()) return [missing(name, 'dạng postgresql://người-dùng:mật-khẩu@máy:5432/cơ-sở-dữ-liệu', 'like postgresql://user:password@host:5432/database')];
  const url = parse(value);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || !userOf(value)) {
    return [`${name}: không phải địa chỉ PostgreSQL có tên người dùng. | ${name} is not a PostgreSQL address with a user name.`];
  }
  if (EXAMPLE.test(decodeURIComponent(url.password))) {
    return [`${name}: mật khẩu vẫn là giá trị mẫu. | ${name} still has the example's password.`];
  }
  return [];
}

/** Where copies go may be left open for a first look; once it is set, all that makes a copy count must be. */
function checkBackups(env: Environment): string[] {
  if (!env.BACKUP_DIR?.trim() && !env.BACKUP_S3_BUCKET?.trim()) return [];
  const proof = env.BACKUP_PROOF_URL;
  return [
    ...checkSecret('BACKUP_KEY', env.BACKUP_KEY),
    ...checkDatabase('BACKUP_PROOF_URL', proof),
    ...(proof && [env.DATABASE_URL, env.DATABASE_OWNER_URL].some((url) => isSameDatabase(url, proof))
      ? ['BACKUP_PROOF_URL: trùng cơ sở dữ liệu đang chạy; hãy dùng một cơ sở dữ liệu trống riêng để thử khôi phục. | BACKUP_PROOF_URL names the running database; use an empty one of its own.']
      : []),
    ...(env.BACKUP_S3_BUCKET ? ['BACKUP_S3_ACCESS_KEY', 'BACKUP_S3_SECRET_KEY'].filter((name) => !env[name]?.trim())
      .map((name) => missing(name, 'do nơi cung cấp kho S3 cấp', 'the S3 service issues it')) : []),
  ];
}

function isSameDatabase(one: string | undefined, other: string): boolean {
  const [a, b] = [parse(one ?? ''), parse(other)];
  return a !== undefined && b !== undefined && a.hostname === b.hostname && (a.port || '5432') === (b.port || '5432') && a.pathname === b.pathname;
}

function userOf(value: string | undefined): string {
  const url = parse(value ?? '');
  return url ? decodeURIComponent(url.username) || (url.searchParams.get('user') ?? '') : '';
}

function checkAddress(value: string | undefined): string[] {
  if (!value) return [];
  const url = parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) {
    return ['PUBLIC_URL: phải bắt đầu bằng https:// (hoặc http://). | PUBLIC_URL must begin with https:// (or http://).'];
  }
  return EXAMPLE.test(url.hostname) ? ['PUBLIC_URL: vẫn là địa chỉ mẫu. | PUBLIC_URL still is the example.'] : [];
}

function checkNumber(env: Environment, name: string, from: number, to: number): string[] {
  const value = env[name];
  if (!value || (/^\d+$/.test(value) && Number(value) >= from && Number(value) <= to)) return [];
  return [`${name}: phải là số từ ${from} đến ${to}. | ${name} must be a number from ${from} to ${to}.`];
}

function checkProxies(env: Environment): string[] {
  if (env.TRUST_PROXY === 'true' && !env.TRUSTED_PROXIES) {
    return ['TRUST_PROXY: không dùng nữa; hãy nêu địa chỉ các proxy trong TRUSTED_PROXIES. | TRUST_PROXY is no longer used; name the proxies in TRUSTED_PROXIES.'];
  }
  const strange = (env.TRUSTED_PROXIES ?? '').split(',').filter((network) => network.trim() && !isNetwork(network.trim()));
  return strange.map((network) => `TRUSTED_PROXIES: ${network.trim()} không phải địa chỉ hoặc dải mạng như 10.0.0.0/8. | TRUSTED_PROXIES: ${network.trim()} is no address or network like 10.0.0.0/8.`);
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  // A network of everybody would let any caller choose his address.
  return most > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most));
}

function checkFlag(env: Environment, name: string): string[] {
  const value = env[name];
  if (!value || ['true', 'false'].includes(value)) return [];
  return [`${name}: chỉ nhận true hoặc false. | ${name} must be true or false.`];
}

function checkReadCache(env: Environment): string[] {
  if (!env.READ_CACHE || ['on', 'off'].includes(env.READ_CACHE)) return [];
  return ['READ_CACHE: chỉ nhận on hoặc off. | READ_CACHE must be on or off.'];
}

/** The demo may let people and suites work side by side with one account; a real installation may not. */
function checkRelaxed(env: Environment): string[] {
  if (env.RELAXED_SIGN_IN !== 'true' || env.DEMO === 'true') return [];
  return ['RELAXED_SIGN_IN: chỉ dùng cho bản chạy thử; hãy bỏ hoặc đặt false. | RELAXED_SIGN_IN is for the demo only; remove it or set it to false.'];
}

function parse(value: string): URL | undefined {
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
}
