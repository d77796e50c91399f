import { AsyncLocalStorage } from 'node:async_hooks';

/** By what way a person sets the own password; whoever is in none of these sets somebody else's. */
export type OwnWay = 'own-change' | 'profile' | 'mailed-reset' | 'invitation';

const way = new AsyncLocalStorage<OwnWay>();

/** Runs core's work in which the person sets the own password, having proved who it is. */
export const settingOwnPassword = <T>(by: OwnWay, work: () => Promise<T>): Promise<T> => way.run(by, work);

/** PR-5.2b: null when the password is issued by somebody else and must be changed. */
export const ownWay = (): OwnWay | null => way.getStore() ?? null;
