import { demand } from './fault';
import { contentTypes, plainXml } from './office-xml';
import { zipEntries, zipText } from './zip-directory';

export interface OfficeFacts {
  readonly signaturePresent: boolean;
}

const MACROS = 'tệp chứa macro hoặc điều khiển ActiveX; hãy lưu lại dạng không có macro';
const PROTECTED = 'tệp đặt mật khẩu nên không kiểm tra được';

/** DOCX, XLSX, PPTX: the content types part names the main part of this very format, and no macro is inside. */
export const checkOoxml = (bytes: Buffer, main: string): OfficeFacts => {
  // A document with a password is an OLE container, not an archive.
  demand(bytes.length < 8 || bytes.readUInt32BE(0) !== 0xd0cf11e0, `${PROTECTED}, hoặc là định dạng Office cũ`);
  const entries = zipEntries(bytes);
  const part = entries.find(({ name }) => name === '[Content_Types].xml');
  demand(part !== undefined, 'bên trong không phải tài liệu Office');
  const parts = contentTypes(plainXml(zipText(bytes, part), 'bên trong không phải tài liệu Office'));
  demand(
    !parts.some(({ type }) => /macroEnabled|vbaProject|ms-office\.activeX/i.test(type)) && !entries.some(({ name }) => /vba(Project|Data)[^/]*$|\/activeX\//i.test(name)),
    MACROS,
  );
  const mainPart = parts.find(({ type }) => type === main);
  demand(mainPart !== undefined && entries.some(({ name }) => name === mainPart.name), 'bên trong là một loại tài liệu khác với đuôi tệp');
  return { signaturePresent: entries.some(({ name }) => /^_xmlsignatures\/.+\.xml$/i.test(name)) };
};

/** ODT, ODS, ODP: the first entry is the stored `mimetype` of this very format, and no macro is inside. */
export const checkOdf = (bytes: Buffer, mimetype: string): OfficeFacts => {
  const entries = zipEntries(bytes);
  const first = entries.find(({ offset }) => offset === 0);
  demand(first?.name === 'mimetype' && first.method === 0, 'bên trong không phải tài liệu OpenDocument');
  demand(zipText(bytes, first, 200).trim() === mimetype, 'bên trong là một loại tài liệu khác với đuôi tệp');
  demand(entries.some(({ name }) => name === 'content.xml'), 'bên trong không phải tài liệu OpenDocument');
  demand(!entries.some(({ name }) => /^(Basic|Scripts)\/.*[^/]$/i.test(name) && !/script-l[bc]\.xml$/i.test(name)), MACROS);
  const manifest = entries.find(({ name }) => name === 'META-INF/manifest.xml');
  demand(manifest === undefined || !/encryption-data/i.test(zipText(bytes, manifest)), PROTECTED);
  return { signaturePresent: entries.some(({ name }) => name === 'META-INF/documentsignatures.xml') };
};
