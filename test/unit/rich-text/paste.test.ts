import assert from 'node:assert/strict';
import test from 'node:test';
import { documentOf } from '../../../src/plugins/rich-text/contracts/document-of';
import { htmlOf } from '../../../src/plugins/rich-text/contracts/html-of';

const pasted = (html: string, origin = '') => {
  const { document, picturesLeftOut } = documentOf(html, { foreign: true, origin });
  return { html: htmlOf(document), picturesLeftOut };
};

const WORD_LIST = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0in; font-family:"Times New Roman"} --></style></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
<h1 style='margin-left:0in'><b><span style='font-size:14.0pt;color:red'>Điều 1.<o:p></o:p></span></b></h1>
<p class=MsoNormal style='text-align:justify'><span lang=VI style='font-size:14.0pt'>Nội dung <b>quan trọng</b>&nbsp;và <i>đúng</i>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Việc một<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp;&nbsp;</span></span><![endif]>Ý a</p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>b)<span>&nbsp;</span></span><![endif]>Ý b</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span><![endif]>Việc hai</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>Gạch</p>
<p class=MsoNormal><span style='mso-no-proof:yes'><!--[if gte vml 1]><v:shape id="x"><v:imagedata src="file:///C:/x.emz"/></v:shape><![endif]--><![if !vml]><img width=200 height=100 src="file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip_image002.png" v:shapes="x"><![endif]></span></p>
<!--EndFragment--></body></html>`;

test('a Word text keeps heading, stress and real lists with their levels; styles and empty lines go, its picture is counted', () => {
  assert.deepEqual(pasted(WORD_LIST), {
    picturesLeftOut: 1,
    html: [
      '<h2>Điều 1.</h2>',
      '<p>Nội dung <strong>quan trọng</strong> và <em>đúng</em>.</p>',
      '<ol><li>Việc một<ol type="a"><li>Ý a</li><li>Ý b</li></ol></li><li>Việc hai</li></ol>',
      '<ul><li>Gạch</li></ul>',
    ].join('\n'),
  });
});

test('a Word table keeps merged cells and drops widths, borders and classes', () => {
  const { html } = pasted(`<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0'><td width=208 rowspan=2 style='width:155.8pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center><b>Xã<o:p></o:p></b></p></td>
 <td width=416 colspan=2 valign=top><p class=MsoNormal>Số hộ</p></td></tr>
 <tr><td><p class=MsoNormal>Nghèo</p></td><td><p class=MsoNormal>Cận nghèo</p></td></tr>
 <tr><td><p class=MsoNormal>Mỹ Phương</p></td><td><p class=MsoNormal>12</p></td><td><p class=MsoNormal>&nbsp;</p></td></tr></table>`);
  assert.equal(html, '<table><tbody><tr><td rowspan="2"><strong>Xã</strong></td><td colspan="2">Số hộ</td></tr><tr><td>Nghèo</td><td>Cận nghèo</td></tr>'
    + '<tr><td>Mỹ Phương</td><td>12</td><td></td></tr></tbody></table>');
});

test('an Excel range becomes a table', () => {
  const { html } = pasted(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65 {mso-number-format:"\\#\\,\\#\\#0";}</style></head><body><table border=0 width=192 style='border-collapse:collapse'>
<!--StartFragment--><col width=64 span=3 style='width:48pt'><tr height=20><td height=20 class=xl65 colspan=2 style='mso-ignore:colspan'>Tổng</td><td class=xl65 align=right x:num="1234">1.234</td></tr>
<tr><td>a</td><td>b</td><td></td></tr><!--EndFragment--></table></body></html>`);
  assert.equal(html, '<table><tbody><tr><td colspan="2">Tổng</td><td>1.234</td></tr><tr><td>a</td><td>b</td><td></td></tr></tbody></table>');
});

test('Google Docs: styled spans are stress, its bold wrapper is not, a list inside a list belongs to the item before it', () => {
  const { html } = pasted(`<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:700">Mục 1</span></h2>
<p dir="ltr"><span style="font-weight:700;font-style:normal">Đậm</span><span style="font-weight:400"> thường </span><a href="https://a.vn/" style="text-decoration:none"><span style="color:#1155cc;text-decoration:underline">liên kết</span></a><span style="font-size:0.6em;vertical-align:super">2</span></p><br>
<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Một</span></p></li><ul><li aria-level="2"><p><span>Con</span></p></li></ul><li><p>Hai</p></li></ul></b>`);
  assert.equal(html, '<h2>Mục 1</h2>\n<p><strong>Đậm</strong> thường <a href="https://a.vn/">liên kết</a><sup>2</sup></p>\n<ul><li>Một<ul><li>Con</li></ul></li><li>Hai</li></ul>');
});

test('a web page keeps its structure; scripts, forms, handlers, counters and foreign pictures go, own pictures stay', () => {
  const { html, picturesLeftOut } = pasted(`<div class="article" onclick="x()"><h1>Tin</h1><p style="color:red">Đoạn <a href="javascript:alert(1)">xấu</a> <a href="/tin/1" target="_blank" onclick="x">tốt</a> <a href="#top">đầu trang</a></p>
<script>alert(1)</script><style>p{}</style><iframe src="https://e.example"></iframe><form><input value="a"><button>Gửi</button></form>
<figure><img src="https://cong.example/uploads/anh_1.png" alt="Hồ Ba Bể"><figcaption>Hồ <em>Ba Bể</em></figcaption></figure>
<img src="https://bao.example/x.jpg" alt="x"><img src="https://dem.example/p.gif" width="1" height="1"><img src="data:image/png;base64,AAAA"></div>`, 'https://cong.example');
  assert.equal(html, '<h2>Tin</h2>\n<p>Đoạn xấu <a href="/tin/1">tốt</a> đầu trang</p>\n<figure><img src="/uploads/anh_1.png" alt="Hồ Ba Bể" /><figcaption>Hồ <em>Ba Bể</em></figcaption></figure>');
  assert.equal(picturesLeftOut, 2);
});

test("footnotes of Word and of an encyclopedia become footnotes of ours, numbered anew in the text's order", () => {
  const word = pasted(`<p class=MsoNormal>Hai<a style='mso-footnote-id:ftn1' href="file:///C:/a.htm#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a> nguồn.</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="file:///C:/a.htm#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Niên giám <i>2023</i>.</p></div></div>`);
  const note = (words: string) => `<section role="doc-endnotes" aria-label="Chú thích"><ol><li id="cuoc-chu-1">${words} <a href="#goi-cuoc-chu-1" role="doc-backlink" aria-label="Về vị trí chú thích 1">↩</a></li></ol></section>`;
  const call = '<sup><a href="#cuoc-chu-1" id="goi-cuoc-chu-1" role="doc-noteref">1</a></sup>';
  assert.equal(word.html, `<p>Hai${call} nguồn.</p>\n${note('Niên giám <em>2023</em>.')}`);
  const wiki = pasted('<p>Hồ<sup id="cite_ref-7" class="reference"><a href="#cite_note-7">[7]</a></sup>.</p><ol class="references"><li id="cite_note-7"><b><a href="#cite_ref-7">^</a></b> <span>Sách</span></li></ol>');
  assert.equal(wiki.html, `<p>Hồ${call}.</p>\n${note('Sách')}`);
});
