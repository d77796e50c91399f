import type { FieldError } from '../../../platform/server/public';

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** What is wrong with the name and address of a person; PR-5.4: an account belongs to one named person. */
export const personFaults = (person: { readonly email: string; readonly name: string }): readonly FieldError[] => [
  ...(ADDRESS.test(person.email) ? [] : [{ path: 'email', message: 'Hãy ghi địa chỉ thư điện tử của người giữ tài khoản.' }]),
  ...(person.name.trim().split(/\s+/).length > 1 ? [] : [{ path: 'name', message: 'Hãy ghi đủ họ và tên của người giữ tài khoản.' }]),
];

/** Family name and middle names first, as core's form asks for them. */
export const namesOf = (name: string): { readonly firstname: string; readonly lastname: string } => {
  const words = name.trim().split(/\s+/);
  return { firstname: words.slice(0, -1).join(' '), lastname: words[words.length - 1] ?? '' };
};
