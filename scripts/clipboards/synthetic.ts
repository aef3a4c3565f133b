import type { PreviewCell, PreviewGrid } from '../../shared/protocol/preview';
import { escapeHtml } from '../../shared/view/html';

/*
 * Clipboards of programs that cannot be run here, written from what is public of their formats: saved and pasted HTML of
 * "Microsoft Excel 15", "Microsoft Word 15" and "WPS Office ET" as it stands in public repositories and articles.
 */

const isNumber = ({ text }: PreviewCell) => /^\d+(\.\d+)?$/.test(text);
const spans = ({ rowSpan, colSpan }: PreviewCell) =>
  `${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''}${colSpan > 1 ? ` colspan=${colSpan}` : ''}`;
/** With thousands apart and two decimals, as spreadsheets show what they hold. */
const grouped = (text: string) => {
  const [whole, decimals] = text.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals ? `.${decimals.slice(0, 2)}` : '');
};

const officeHead = (program: string, id: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:${id}"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=${program.includes('Word') ? 'Word.Document' : 'Excel.Sheet'}>
<meta name=Generator content="${program}">
<!--[if gte mso 9]><xml><x:ExcelWorkbook><td>9</td></x:ExcelWorkbook></xml><![endif]-->
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
td
	{padding:1px; mso-number-format:General; vertical-align:middle;}
.xl65
	{mso-number-format:"\\#\\,\\#\\#0"; border:.5pt solid windowtext;}
.xl66
	{mso-number-format:"\\@";}
-->
</style>
</head>
`;

/** Excel 2013 and later: unquoted attributes, long lines broken inside tags, an invisible last row of widths. */
export function excel({ rows, columns }: PreviewGrid): string {
  const lines = rows.map((row, r) => {
    const cells = row.map((cell) => {
      const kind = isNumber(cell) ? 'align=right class=xl65' : 'class=xl66';
      const text = escapeHtml(cell.text)
        .replaceAll('&quot;', '"')
        .replace(/^(.{14})(.{20,})$/, '$1\n  $2');
      return `  <td${spans(cell)} height=19 ${kind} width=72\n  style='height:14.25pt;border-top:none;width:54pt'>${text || '&nbsp;'}</td>`;
    });
    return ` <tr height=19 style='${r === 0 ? 'mso-height-source:userset;' : ''}height:14.25pt'>\n${cells.join('\n')}\n </tr>`;
  });
  const widths = "  <td width=72 style='width:54pt'></td>\n".repeat(columns);
  return `${officeHead('Microsoft Excel 15', 'excel')}
<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width=792 style='border-collapse:
 collapse;width:594pt'>
<!--StartFragment-->
 <col width=72 span=${columns} style='width:54pt'>
${lines.join('\n')}
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
${widths} </tr>
 <![endif]>
<!--EndFragment-->
</table>

</body>

</html>
`;
}

/** Excel with thousands shown: the value behind stands in `x:num`, formulas in `x:fmla`; too narrow a column shows ####. */
export function excelFormatted(grid: PreviewGrid): string {
  let narrow = 0;
  return excel({
    columns: grid.columns,
    rows: grid.rows.map((row) => row.map((cell) => (isNumber(cell) ? { ...cell, text: `§${cell.text}§` } : cell))),
  }).replace(/class=xl66([^>]*)>§([\d.]+)§</g, (_, rest, value) => {
    const shown = value.length > 5 && narrow++ === 0 ? '########' : grouped(value);
    const raw = shown === value ? ' x:num' : ` x:num="${value}"`;
    return `class=xl65${rest}${raw} x:fmla="=SUM(B2:B9)">${shown}<`;
  });
}

/** WPS 表格: as Excel, attributes quoted, `x:num` on every number. */
export function wps({ rows, columns }: PreviewGrid): string {
  const lines = rows.map((row) => {
    const cells = row.map((cell) => {
      const kind = isNumber(cell) ? ' class="et3" x:num' : ' class="et2" x:str';
      const span = spans(cell).replace(/=(\d+)/g, '="$1"');
      return `    <td${kind} height="18"${span} style="height:13.50pt;border:.5pt solid windowtext;">${escapeHtml(cell.text)}</td>`;
    });
    return `   <tr height="18" style="height:13.50pt;">\n${cells.join('\n')}\n   </tr>`;
  });
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
 <head>
  <meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
  <meta name="ProgId" content="Excel.Sheet"/>
  <meta name="Generator" content="WPS Office ET"/>
  <!--[if gte mso 9]>
   <xml>
    <o:DocumentProperties><o:Author>td</o:Author></o:DocumentProperties>
   </xml>
  <![endif]-->
  <style>
.et2 {mso-number-format:"General";} .et3 {mso-number-format:"0_ ";}
  </style>
 </head>
 <body>
  <!--StartFragment-->
  <table width="${columns * 72}" border="0" cellpadding="0" cellspacing="0" style="width:594pt;border-collapse:collapse;table-layout:fixed;">
   <col width="72" span="${columns}" style="width:54pt;"/>
${lines.join('\n')}
  </table>
  <!--EndFragment-->
 </body>
</html>
`;
}

/** Word: each cell a paragraph of runs; digits and words in runs of their own; `o:p` at the end. */
export function word({ rows }: PreviewGrid, prose = ''): string {
  const lines = rows.map((row, r) => {
    const cells = row.map((cell) => {
      const runs = escapeHtml(cell.text)
        .replace(/&quot;/g, '"')
        .replace(/[\d.,]+/g, "<span lang=EN-US\n  style='font-size:10.5pt'>$&</span>");
      return `  <td width=75${spans(cell)} valign=top style='width:56.15pt;border:solid windowtext 1.0pt;\n  mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>\n  <p class=MsoNormal align=center style='text-align:center'>${runs}<span lang=EN-US><o:p>${cell.text ? '' : '&nbsp;'}</o:p></span></p>\n  </td>`;
    });
    return ` <tr style='mso-yfti-irow:${r}'>\n${cells.join('\n')}\n </tr>`;
  });
  return `${officeHead('Microsoft Word 15', 'word')}
<body lang=ZH-CN style='tab-interval:21.0pt'>
<!--StartFragment-->${prose}

<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
${lines.join('\n')}
 <![if !supportMisalignedColumns]>
 <tr height=0>
  <td width=75 style='border:none'></td>
 </tr>
 <![endif]>
</table>
<!--EndFragment-->
</body>

</html>
`;
}

/** Google Sheets: the value behind every cell as JSON in an attribute. */
export function sheets({ rows }: PreviewGrid): string {
  const lines = rows.map((row) => {
    const cells = row.map((cell) => {
      const value = isNumber(cell) ? `{"1":3,"3":${cell.text}}` : `{"1":2,"2":${JSON.stringify(cell.text)}}`;
      const span = spans(cell).replace(/=(\d+)/g, '="$1"');
      const shown = isNumber(cell) ? grouped(cell.text) : escapeHtml(cell.text);
      return `<td${span} style="border:1px solid #000;" data-sheets-value="${escapeHtml(value)}" data-sheets-numberformat="{&quot;1&quot;:2}">${shown}</td>`;
    });
    return `<tr style="height:21px;">${cells.join('')}</tr>`;
  });
  return `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody>${lines.join('')}</tbody></table>`;
}

/** The official layout as text: what Excel and WPS put beside their HTML. A label with a line end in it is quoted. */
export function tabbed(text: string): string {
  return text.replace(/社会公益组织/, '"社会公益\n组织"');
}
