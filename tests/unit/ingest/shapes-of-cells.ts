import { names, tracer, type Shape } from './shapes-of-tables';

/** How lines are cut into cells. */
export const cellShapes: readonly Shape[] = [
  {
    it: 'short rows are padded',
    text: 'a;b;c;d\n1;x;y;z\n2;x;y\n3;x\n4;x;y;z',
    rows: 4,
    codes: ['ragged_short'],
    last: ['4', 'x', 'y', 'z']
  },
  {
    it: 'cells too many are kept',
    text: 'a;b;c\n1;x;y\n2;x;y;z\n3;x;y\n4;x;y\n5;x;y\n6;x;y\n7;x;y\n8;x;y\n9;x;y\n10;x;y\n11;x;y',
    rows: 11,
    names: ['a', 'b', 'c'],
    codes: ['ragged_long']
  },
  {
    it: 'delimiters at the end of every row',
    text: 'a;b;c\n1;x;y;\n2;x;y;\n3;x;y;',
    rows: 3,
    names: ['a', 'b', 'c'],
    last: ['3', 'x', 'y']
  },
  {
    it: 'one delimiter too many moves nothing',
    text: 'kode;nama;nilai;kota\n1;Siti;10;Klaten\n2;Budi;;20;Bantul\n3;Agus;30;Klaten\n4;Dewi;40;Klaten',
    rows: 4,
    names: ['kode', 'nama', 'nilai', 'kota'],
    codes: ['ragged_long']
  },
  {
    it: 'a line with another delimiter',
    text: `${tracer}\n0012345682,Eko Putra,Akuntansi,2021,Bekerja,9`,
    rows: 5,
    names,
    last: ['0012345682', 'Eko Putra', 'Akuntansi', '2021', 'Bekerja', '9']
  },
  {
    it: 'quotes inside unquoted cells',
    text: 'id,nama,kota\n1,PT "Maju" Jaya,Klaten\n2,CV Baik,Bantul',
    rows: 2,
    first: ['1', 'PT "Maju" Jaya', 'Klaten']
  },
  {
    it: 'quotes inside quoted cells, not doubled',
    text: 'id,nama,kota\n1,"PT "Maju" Jaya, Tbk",Klaten\n2,CV Baik,Bantul',
    rows: 2,
    first: ['1', 'PT "Maju" Jaya, Tbk', 'Klaten'],
    codes: ['quote_odd']
  },
  {
    it: 'a quote never closed',
    text: 'id,nama,kota\n1,"Siti,Klaten\n2,Budi,Bantul\n3,Agus,Klaten\n4,Dewi,Bantul',
    rows: 4,
    codes: ['quote_unclosed'],
    last: ['4', 'Dewi', 'Bantul']
  },
  {
    it: 'two stray quotes far apart swallow nothing',
    text: `id,nama,kota\n${Array.from({ length: 60 }, (_, i) => (i === 5 ? '5,"Siti,Klaten' : i === 50 ? '50,Budi",Bantul' : `${i},Agus,Klaten`)).join('\n')}`,
    rows: 60
  },
  {
    it: 'a stray quote before a quoted cell',
    text: 'id,tgl,nama,ket\n1,1/2/2023,"a, b",x\n"2,1/2/2023,"c, d",y\n3,1/2/2023,"e, f",z',
    rows: 3,
    codes: ['quote_odd'],
    last: ['3', '1/2/2023', 'e, f', 'z']
  },
  {
    it: 'line breaks, quotes and delimiters in quotes',
    text: 'id,alamat,kota\n1,"Jl. ""A"", 3\nRT 2",Klaten\n2,"b, c",Bantul',
    rows: 2,
    first: ['1', 'Jl. "A", 3\nRT 2', 'Klaten']
  },
  {
    it: 'backslashes before quotes',
    text: 'id,nama,kota\n1,"PT \\"Maju\\", Tbk",Klaten\n2,"CV \\"Baik\\", Tbk",Bantul',
    rows: 2,
    first: ['1', 'PT "Maju", Tbk', 'Klaten']
  },
  {
    it: 'single quotes as quotes',
    text: "id,nama,kota\n1,'a, b',Klaten\n2,'c, d',Bantul\n3,'e, f','Kota, Solo'",
    rows: 3,
    last: ['3', 'e, f', 'Kota, Solo']
  },
  {
    it: 'blanks after the delimiter',
    text: 'id, nama, kota\n1, "a, b", Klaten\n2, "c, d", Bantul',
    rows: 2,
    first: ['1', 'a, b', 'Klaten']
  },
  { it: 'decimal commas do not cut', text: 'Nama;Nilai\nSiti;50,00\nBudi;51,97\nAgus;53,94', rows: 3, names: ['Nama', 'Nilai'] },
  { it: 'a single column', text: 'NISN\n0012345678\n0012345679\n0012345680', rows: 3, names: ['NISN'], regular: true },
  {
    it: 'a single column of sentences',
    text: 'Saran\nLebih banyak praktik, dan magang\nTidak ada\nGuru tamu, kunjungan, lomba',
    rows: 3,
    names: ['Saran']
  },
  {
    it: 'multi-selects joined by semicolons in a comma file',
    text: 'id,minat,kota\n1,a;b;c,Klaten\n2,a,Bantul\n3,b;c,Klaten',
    rows: 3,
    names: ['id', 'minat', 'kota']
  },
  {
    it: 'NUL characters and marks inside',
    text: 'id;nama\n1;Si\0ti\n2;\ufeffBudi',
    rows: 2,
    first: ['1', 'Siti'],
    last: ['2', 'Budi'],
    codes: ['control_characters']
  },
  { it: 'a first cell in brackets is no JSON', text: '[id],{nama}\n1,Siti\n2,Budi', rows: 2, names: ['[id]', '{nama}'] },
  { it: 'a first cell in angle brackets is no HTML', text: '<b>id</b>,<script>alert(1)</script>\n1,Siti\n2,Budi', rows: 2 },
  { it: 'a chosen header', text: 'x;y\n1;2\n3;4', rows: 1, names: ['1', '2'], hints: { header: [1, 1] }, skipped: { preamble: 1 } },
  { it: 'chosen: no header', text: tracer, rows: 5, hints: { header: null }, codes: ['header_missing'] },
  { it: 'a chosen delimiter', text: 'a;b,c\n1;2,3', rows: 1, names: ['a;b', 'c'], hints: { delimiter: ',' } }
];
