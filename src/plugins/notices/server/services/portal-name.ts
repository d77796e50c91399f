type Source = () => Promise<string>;

let source: Source = () => Promise.resolve('');

/** Says how the portal is called; a floor above knows its site. */
export const registerPortalName = (name: Source): void => {
  source = name;
};

/** The portal's name as mails bear it. */
export const portalName = async (): Promise<string> => (await source()) || 'Cổng Thông tin điện tử';
