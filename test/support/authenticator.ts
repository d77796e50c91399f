import { Secret, TOTP } from 'otpauth';
import type { FactorOffer } from '../../src/plugins/accounts/contracts';
import type { Session, TestApp } from './app';

/** A phone with an authenticator app. */
export interface Phone {
  /** The code that it shows; `steps` of 30 seconds later. */
  code(steps?: number): string;
}

/** @param secret base32, with or without blanks */
export const phoneWith = (secret: string): Phone => {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
  return { code: (steps = 0) => totp.generate({ timestamp: Date.now() + steps * 30_000 }) };
};

/** As if time had passed: the code that the phone shows now was not used yet. */
export const codesPass = (app: TestApp, id: number): Promise<unknown> => app.sql('update congtinh.second_factors set last_step = 0 where account_id = $1', [id]);

/** Sets a second factor up over HTTP. */
export const setUpFactor = async (who: Pick<Session, 'send'>, password: string): Promise<{ readonly phone: Phone; readonly codes: readonly string[] }> => {
  const offer = await who.send<FactorOffer>('POST', '/accounts/me/second-factor', { currentPassword: password });
  if (offer.status !== 200) throw new Error(`No offer: ${offer.status} ${JSON.stringify(offer.body)}`);
  const phone = phoneWith(offer.body.data.secret);
  const confirmed = await who.send<{ recoveryCodes: readonly string[] }>('POST', '/accounts/me/second-factor/confirm', { code: phone.code() });
  if (confirmed.status !== 200) throw new Error(`Not confirmed: ${confirmed.status} ${JSON.stringify(confirmed.body)}`);
  return { phone, codes: confirmed.body.data.recoveryCodes };
};
