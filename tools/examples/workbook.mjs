import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The same bytes whenever the file is made. */
const mtime = new Date(2024, 0, 1);
const made = '2024-01-01T00:00:00Z';

/**
 * The Excel template filled in: rows written under the headers as text, the way the template formats its cells. The sheets' XML is
 * patched, so that notes, drop-downs and colours stay as the template has them; its blank rows would only make the file larger.
 * `cells`, by table, are those that only Excel has: `{row, column, date}`, `{…, error}`, `{…, text}`.
 */
export function fillTemplate(template, tables, cells = {}) {
  const files = unzipSync(template);
  const text = (name) => strFromU8(files[name]);
  const dateStyle = addDateStyle(files);
  for (const [table, path] of sheetPaths(text)) {
    if (!(table in tables)) continue;
    files[path] = strToU8(filled(text(path), tables[table], cells[table] ?? [], dateStyle));
  }
  files['docProps/core.xml'] = strToU8(text('docProps/core.xml').replace(/(W3CDTF">)[^<]*/g, `$1${made}`));
  return zipSync(files, { level: 9, mtime });
}

function sheetPaths(text) {
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return [...text('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) => [
    attribute(tag, 'name'),
    `xl/${targets.get(attribute(tag, 'r:id')).replace(/^\/?(xl\/)?/, '')}`,
  ]);
}

const attribute = (tag, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** A format that shows dates, as Excel gives it to a cell of its own accord; out: its number. */
function addDateStyle(files) {
  const styles = strFromU8(files['xl/styles.xml']);
  const count = Number(/<cellXfs count="(\d+)"/.exec(styles)[1]);
  files['xl/styles.xml'] = strToU8(
    styles
      .replace(/<cellXfs count="\d+"/, `<cellXfs count="${count + 1}"`)
      .replace('</cellXfs>', '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'),
  );
  return count;
}

function filled(sheet, { header, rows }, special, dateStyle) {
  const [, open, first, rest] = /^([\s\S]*?<sheetData>)([\s\S]*?<\/row>)[\s\S]*(<\/sheetData>[\s\S]*)$/.exec(sheet);
  const textStyle = attribute(/<col [^>]*>/.exec(open)[0], 'style');
  const headStyles = [...first.matchAll(/<c [^>]*>/g)].map(([tag]) => attribute(tag, 's'));
  // A column that the template does not have takes the place of those after it: the whole first row is written again.
  const head = `<row r="1" ht="22" customHeight="1">${header.map((name, at) => textCell(at, 1, name, headStyles[at] ?? headStyles.at(-1))).join('')}</row>`;
  const body = rows.map((cells, index) => {
    const row = index + 2;
    const written = cells.map((value, at) => {
      const own = special.find((one) => one.row === row && one.column === at);
      return own ? specialCell(own, textStyle, dateStyle) : textCell(at, row, value, textStyle);
    });
    return `<row r="${row}">${written.join('')}</row>`;
  });
  const dimension = `<dimension ref="A1:${letter(header.length - 1)}${rows.length + 1}"/>`;
  return `${open.replace(/<dimension [^>]*>/, dimension)}${head}${body.join('')}${rest}`;
}

function textCell(at, row, value, style) {
  // A blank cell is text by its column.
  if (value === '') return '';
  return `<c r="${letter(at)}${row}" s="${style}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

function specialCell({ row, column, date, error, text }, textStyle, dateStyle) {
  if (text !== undefined) return textCell(column, row, text, textStyle);
  const start = `<c r="${letter(column)}${row}"`;
  return error ? `${start} s="${textStyle}" t="e"><v>${error}</v></c>` : `${start} s="${dateStyle}"><v>${date}</v></c>`;
}

const letter = (at) => String.fromCharCode(65 + at);

const escaped = (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
