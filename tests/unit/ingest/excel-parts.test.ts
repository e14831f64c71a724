import { describe, expect, test } from 'vitest';
import { directTextSide } from '$lib/ingest/direct';
import { archive } from './archive';

const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packed = 'http://schemas.openxmlformats.org/package/2006';
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const type = (part: string, name: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;

/** The parts of a workbook as Excel itself writes them, by hand: shared strings, styles, one sheet. */
const partsOf = (rows: string, { workbook = 'xl/workbook.xml', properties = '', merges = '', p = '' } = {}): Record<string, string> => ({
  '[Content_Types].xml': `${declared}<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type(`/${workbook}`, 'sheet.main')}${type('/xl/worksheets/sheet7.xml', 'worksheet')}${type('/xl/styles.xml', 'styles')}${type('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
  '_rels/.rels': `${declared}<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${workbook}"/></Relationships>`,
  [workbook]: `${declared}<workbook xmlns="${space}" xmlns:r="${office}"><workbookPr ${properties}/><sheets><sheet name="Lulusan &amp; PKL" sheetId="3" r:id="rId9"/></sheets></workbook>`,
  [workbook.replace('xl/', 'xl/_rels/') + '.rels']:
    `${declared}<Relationships xmlns="${packed}/relationships"><Relationship Id="rId9" Type="${office}/worksheet" Target="/xl/worksheets/sheet7.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml': `${declared}<styleSheet xmlns="${space}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0000000000"/><numFmt numFmtId="165" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="49"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `${declared}<sst xmlns="${space}" count="4" uniqueCount="4"><si><t>NISN</t></si><si><r><t>Nama </t></r><r><rPr><b/></rPr><t xml:space="preserve">Siswa – Ümit 😀</t></r></si><si><t xml:space="preserve">Baris&#10;dua_x000D_</t></si><si><t>0012 &lt;a&gt;</t><phoneticPr fontId="1"/></si></sst>`,
  'xl/worksheets/sheet7.xml': `${declared}<${p}worksheet xmlns${p ? ':x' : ''}="${space}"><${p}dimension ref="A1"/><${p}sheetData>${rows}</${p}sheetData>${merges}</${p}worksheet>`,
  'xl/calcChain.xml': 'not read',
  'xl/media/image1.png': 'not read'
});

const read = async (parts: Readonly<Record<string, string>>): Promise<[string, string | undefined, readonly unknown[]]> => {
  const { text, sheet, problems } = await directTextSide.open(new Blob([archive(parts)]), 'a.xlsx', {}, () => undefined);
  return [await text.text(), sheet?.value, problems];
};
const strings =
  '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" s="5" t="s"><v>2</v></c></row>';

describe('a workbook as Excel writes it', () => {
  test('shared strings, gaps, a name with a mark, a wrong dimension', async () => {
    expect(await read(partsOf(strings))).toEqual([
      'NISN,Nama Siswa – Ümit 😀\n\n0012 <a>,Baris dua \n'.replace('Baris dua ', '"Baris dua "'),
      'Lulusan & PKL',
      []
    ]);
  });

  test('styles by their number', async () => {
    const cells =
      '<c r="A1" s="1"><v>45521</v></c><c r="B1" s="2"><v>9321234</v></c><c r="C1" s="3"><v>45521</v></c><c r="D1" s="4"><v>0.78</v></c><c r="E1" s="5"><v>45521</v></c>';
    expect((await read(partsOf(`<row r="1">${cells}</row>`)))[0]).toBe('2024-08-17,0009321234,2024-08-17,78%,45521\n');
  });

  test('days counted from 1904', async () => {
    const row = '<row r="1"><c r="A1" s="1"><v>44059</v></c><c r="B1" s="1" t="d"><v>2024-08-17T00:00:00</v></c></row>';
    expect((await read(partsOf(row, { properties: 'date1904="1"' })))[0]).toBe('2024-08-17,2024-08-17\n');
  });

  test('digits as stored, numbers with an exponent', async () => {
    const cells =
      '<c r="A1"><v>0.10000000000000001</v></c><c r="B1"><v>3.2740800123456E+15</v></c><c r="C1"><v>1E-3</v></c><c r="D1"><v>3500000</v></c>';
    expect((await read(partsOf(`<row r="1">${cells}</row>`)))[0]).toBe('0.1,3.2740800123456E+15,0.001,3500000\n');
  });

  test('cells and rows without an address, inline strings', async () => {
    const rows =
      '<row><c t="inlineStr"><is><t>NISN</t></is></c><c><v>1</v></c></row><row><c t="inlineStr"><is><r><t>00</t></r><r><t>12</t></r></is></c></row>';
    expect((await read(partsOf(rows)))[0]).toBe('NISN,1\n0012,\n');
  });

  test('the workbook under another name, backslashes in the archive', async () => {
    expect((await read(partsOf(strings, { workbook: 'xl/workbook22.xml' })))[1]).toBe('Lulusan & PKL');
    const turned = Object.fromEntries(Object.entries(partsOf(strings)).map(([name, text]) => [name.replaceAll('/', '\\'), text]));
    expect((await read(turned))[1]).toBe('Lulusan & PKL');
  });

  test('names with a prefix', async () => {
    const rows = '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>5</x:v></x:c></x:row>';
    expect((await read(partsOf(rows, { p: 'x:' })))[0]).toBe('NISN,5\n');
  });

  test('hidden rows and formulas never calculated', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2" hidden="1"><c r="A2"><v>7</v></c><c r="B2"><f>A2*2</f><v></v></c></row>';
    expect((await read(partsOf(rows)))[2]).toEqual([
      { code: 'formula_empty', level: 'warning', count: 1 },
      { code: 'hidden_read', level: 'info', count: 1 }
    ]);
  });

  test('a sheet that is missing from the archive is not passed over', async () => {
    const rest = Object.fromEntries(Object.entries(partsOf(strings)).filter(([name]) => name !== 'xl/worksheets/sheet7.xml'));
    await expect(read(rest)).rejects.toMatchObject({ problem: { code: 'excel_damaged' } });
  });
});
