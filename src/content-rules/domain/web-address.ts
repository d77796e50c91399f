/** Whether a text is a full http(s) address that a reader can follow, without a user name or password in it. */
export const isWebAddress = (text: string): boolean => {
  if (/[\s<>"\\^`{|}]/.test(text) || !/^https?:\/\//i.test(text)) return false;
  try {
    const { protocol, hostname, username, password } = new URL(text);
    return (protocol === 'http:' || protocol === 'https:') && hostname !== '' && username === '' && password === '';
  } catch {
    return false;
  }
};
