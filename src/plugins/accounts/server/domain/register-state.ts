import type { RegisterState } from '../../contracts';

/** @param day ISO day of the business clock; `to` is the first day without the function */
export const registerState = ({ from, to }: { readonly from: string; readonly to: string | null }, day: string): RegisterState => {
  if (to !== null && to <= day) return 'ended';
  return from > day ? 'coming' : 'serving';
};
